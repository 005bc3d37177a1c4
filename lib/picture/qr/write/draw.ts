import type { QrMatrix } from './encode.ts';

/** How a QR code looks. */
export interface QrStyle {
  /** Pixels of a module's side. */
  boxSize: number;
  /** Modules of light border; the standard asks for 4. */
  border: number;
  /** Colours as `#rrggbb`. */
  dark: string;
  light: string;
}

export const QR_STYLE_BOUNDS = { boxSize: { min: 1, max: 40 }, border: { min: 0, max: 20 } } as const;
export const DEFAULT_QR_STYLE: Readonly<QrStyle> = { boxSize: 8, border: 4, dark: '#000000', light: '#ffffff' };

/** Pixels of the picture's side. */
export function qrPixels({ size }: QrMatrix, { boxSize, border }: QrStyle): number {
  return (size + 2 * border) * boxSize;
}

/** Red, green and blue of `#rrggbb`. */
function rgb(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Path data of the dark modules, one stroke for each run of a row, in modules. */
export function qrPath({ modules }: QrMatrix): string {
  let path = '';
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
    }
  }
  return path;
}

/** A stand-alone SVG file. */
export function qrSvg(matrix: QrMatrix, style: QrStyle): string {
  const side = matrix.size + 2 * style.border;
  const pixels = qrPixels(matrix, style);
  const viewBox = `${-style.border} ${-style.border} ${side} ${side}`;
  const size = `width="${pixels}" height="${pixels}" viewBox="${viewBox}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} shape-rendering="crispEdges">`,
    `<path fill="${style.light}" d="M${-style.border} ${-style.border}h${side}v${side}h-${side}z"/>`,
    `<path fill="${style.dark}" d="${qrPath(matrix)}"/>`,
    '</svg>\n',
  ].join('');
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  let crc = 0xffffffff;
  for (const byte of chunk.subarray(4, 8 + data.length)) crc = CRC_TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  view.setUint32(8 + data.length, ~crc >>> 0);
  return chunk;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A PNG file of two colours, one bit a pixel: a few hundred bytes, and the same everywhere, unlike a canvas's. */
export async function qrPng(matrix: QrMatrix, style: QrStyle): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = qrPixels(matrix, style);
  const stride = 1 + Math.ceil(pixels / 8);
  const rows = new Uint8Array(stride * pixels);
  for (const [at, row] of matrix.modules.entries()) {
    const top = (at + style.border) * style.boxSize * stride;
    for (let x = 0; x < matrix.size * style.boxSize; x++) {
      const pixel = x + style.border * style.boxSize;
      if (row[Math.floor(x / style.boxSize)]) rows[top + 1 + (pixel >> 3)]! |= 128 >> (pixel & 7);
    }
    for (let copy = 1; copy < style.boxSize; copy++) rows.copyWithin(top + copy * stride, top, top + stride);
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, pixels);
  header.setUint32(4, pixels);
  header.setUint8(8, 1); // one bit a pixel
  header.setUint8(9, 3); // of a palette
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', new Uint8Array(header.buffer)),
    pngChunk('PLTE', Uint8Array.of(...rgb(style.light), ...rgb(style.dark))),
    pngChunk('IDAT', await deflate(rows)),
    pngChunk('IEND', new Uint8Array(0)),
  ];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Relative luminance (WCAG) of `#rrggbb`. */
function luminance(colour: string): number {
  const [r, g, b] = rgb(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Whether many readers will fail on these colours: too little contrast, or light on dark. */
export function isHardToRead({ dark, light }: Pick<QrStyle, 'dark' | 'light'>): boolean {
  return (luminance(light) + 0.05) / (luminance(dark) + 0.05) < 3;
}
