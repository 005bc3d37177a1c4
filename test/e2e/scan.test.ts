import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { DEFAULT_QR_STYLE, qrPng } from '../../lib/picture/qr/write/draw.ts';
import { encodeQr } from '../../lib/picture/qr/write/encode.ts';
import { startChromium } from './drive/chromium.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { seedVault } from './drive/seed.ts';
import { pageView, until } from './drive/view.ts';

const [WIDTH, HEIGHT] = [640, 480];

/** One second of a camera that is held before a code, as YUV4MPEG2 (I420, 10 frames a second). */
function film(text: string): Buffer {
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  const module = Math.floor((HEIGHT - 80) / size);
  const luma = Buffer.alloc(WIDTH * HEIGHT, 120);
  for (let y = 0; y < size * module; y++)
    for (let x = 0; x < size * module; x++) {
      const isDark = data[Math.floor(y / module)]![Math.floor(x / module)];
      luma[(y + 40) * WIDTH + x + 100] = isDark ? 30 : 225;
    }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`),
    ...Array(10).fill(frame),
  ]);
}

// In Chromium only: Firefox's pretended camera shows a picture of its own.
it('reads a code by the camera, and stops looking', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-film-'));
  const path = join(folder, 'camera.y4m');
  writeFileSync(path, film('otpauth://totp/Example:camera?secret=JBSWY3DPEHPK3PXP&issuer=Example'));
  const chromium = await startChromium({
    args: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${path}`,
    ],
  });
  try {
    await seedVault(await chromium.own('options.html'), 0);
    const scan = await chromium.own('scan.html');
    await scan.click('name=Camera');
    await scan.waitFor('.review');
    expect(await scan.text('.review')).toContain('camera');
    expect(await scan.count('video')).toBe(0);
    // What was scanned is on show where its code will be looked for.
    const popup = chromium.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    await scan.click('.review [data-kind=primary]');
    await pageView(await (await popup).asPage()).waitForText('camera');
  } finally {
    await chromium.close();
    removeFolder(folder);
  }
});

it('copies what is to be seen in a picture without a code, and not the picture', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-picture-'));
  const path = join(folder, 'holiday.png');
  const png = await qrPng(encodeQr('Nothing', { errorCorrection: 'M', version: 'fit' }), {
    ...DEFAULT_QR_STYLE,
    dark: '#fefefe',
  });
  writeFileSync(path, png);
  const chromium = await startChromium();
  try {
    await seedVault(await chromium.own('options.html'), 0);
    const scan = await chromium.own('scan.html');
    await scan.evaluate('navigator.clipboard.writeText = async (text) => { window.copied = text; }');
    const [chooser] = await Promise.all([scan.page!.waitForFileChooser(), scan.click('name=Choose an image')]);
    await chooser.accept([path]);
    await scan.click('name=Copy as a test');
    const copied = await until('a copied case', () => scan.evaluate<string | undefined>('window.copied'));
    expect(JSON.parse(copied)).toMatchObject({ said: ['no-qr-code'], picture: { codes: 0, flat: 1 } });
    expect(copied.length).toBeLessThan(2000);
  } finally {
    await chromium.close();
    removeFolder(folder);
  }
});
