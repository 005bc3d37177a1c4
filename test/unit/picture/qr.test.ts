import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_QR_STYLE, isHardToRead, type QrStyle, qrPng, qrSvg } from '../../../lib/picture/qr/write/draw.ts';
import { ERROR_CORRECTIONS, encodeQr, type QrMatrix } from '../../../lib/picture/qr/write/encode.ts';

const URI = 'otpauth://totp/Secure%20App:alice%40google.com?secret=S3K3TPI5MYA2M67V&issuer=Secure%20App';

async function readPng(matrix: QrMatrix, style: QrStyle): Promise<string | undefined> {
  const { width, height, data } = PNG.sync.read(Buffer.from(await qrPng(matrix, style)));
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

describe('encoding', () => {
  test.each(ERROR_CORRECTIONS)('level %s, fitted, is read back', async (errorCorrection) => {
    expect(await readPng(encodeQr(URI, { errorCorrection, version: 'fit' }), DEFAULT_QR_STYLE)).toBe(URI);
  });

  test('a higher level needs a larger code', () => {
    const versions = ERROR_CORRECTIONS.map(
      (errorCorrection) => encodeQr(URI, { errorCorrection, version: 'fit' }).version,
    );
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions[0]).toBeLessThan(versions[3]!);
  });

  test.each([10, 20])('version %i is kept as asked', async (version) => {
    const matrix = encodeQr(URI, { errorCorrection: 'M', version });
    expect(matrix).toMatchObject({ version, size: 17 + 4 * version });
    expect(await readPng(matrix, DEFAULT_QR_STYLE)).toBe(URI);
  });

  test('what does not fit says so', () => {
    expect(() => encodeQr(URI, { errorCorrection: 'H', version: 1 })).toThrow(
      expect.objectContaining({ code: 'qr-too-long-for-version' }),
    );
    expect(() => encodeQr('x'.repeat(3000), { errorCorrection: 'L', version: 'fit' })).toThrow(
      expect.objectContaining({ code: 'qr-too-long' }),
    );
  });
});

describe('drawing', () => {
  const matrix = encodeQr(URI, { errorCorrection: 'M', version: 'fit' });

  test.each([
    [2, 4],
    [3, 1],
    [10, 0],
    [7, 13],
  ])('PNG with boxes of %i and a border of %i', async (boxSize, border) => {
    const style = { ...DEFAULT_QR_STYLE, boxSize, border, dark: '#0b6653', light: '#fff8e0' };
    const png = PNG.sync.read(Buffer.from(await qrPng(matrix, style)));
    expect(png.width).toBe((matrix.size + 2 * border) * boxSize);
    const colourAt = (x: number, y: number) => [
      ...png.data.subarray((y * png.width + x) * 4, (y * png.width + x) * 4 + 3),
    ];
    for (const [y, row] of matrix.modules.entries())
      for (const [x, isDark] of row.entries())
        expect(colourAt((x + border) * boxSize, (y + border + 1) * boxSize - 1)).toEqual(
          isDark ? [0x0b, 0x66, 0x53] : [0xff, 0xf8, 0xe0],
        );
    if (border > 0) expect(colourAt(0, 0)).toEqual([0xff, 0xf8, 0xe0]);
    if (border >= 1) expect(await readPng(matrix, style)).toBe(URI);
  });

  test('SVG has its size, its colours and every dark module', () => {
    const svg = qrSvg(matrix, { boxSize: 5, border: 2, dark: '#111111', light: '#eeeeee' });
    const side = matrix.size + 4;
    expect(svg).toContain(`width="${side * 5}" height="${side * 5}" viewBox="-2 -2 ${side} ${side}"`);
    expect(svg).toContain('fill="#eeeeee"');
    const drawn = [...svg.matchAll(/h(\d+)v1h/g)].reduce((sum, [, run]) => sum + Number(run), 0);
    expect(drawn).toBe(matrix.modules.flat().filter(Boolean).length);
  });

  test.each([
    ['#000000', '#ffffff', false],
    ['#0b6653', '#ffffff', false],
    ['#999999', '#ffffff', true],
    ['#ffffff', '#000000', true],
    ['#ff0000', '#00ff00', true],
  ])('%s on %s is hard to read: %s', (dark, light, isHard) => {
    expect(isHardToRead({ dark, light })).toBe(isHard);
  });
});
