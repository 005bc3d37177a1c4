import { encode } from 'uqr';
import { concat, utf8 } from './bytes.ts';

/** Pixels of a module, and modules of quiet zone around (ISO 18004 asks for 4). */
const SCALE = 6;
const QUIET = 4;

/** A QR code as a black and white PNG. */
export async function qrPng(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const { data, size } = encode(text, { ecc: 'L', border: QUIET });
  const width = size * SCALE;
  const stride = 1 + Math.ceil(width / 8);
  const rows = new Uint8Array(stride * width);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const isLight = !data[Math.floor(y / SCALE)]![Math.floor(x / SCALE)];
      if (isLight) rows[y * stride + 1 + (x >> 3)]! |= 128 >> (x & 7);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, width);
  // One bit a pixel, greyscale, no interlacing.
  header.set([1, 0, 0, 0, 0], 8);
  return concat(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', await deflate(rows)),
    chunk('IEND', new Uint8Array()),
  );
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat(utf8(type), data);
  const out = new Uint8Array(body.length + 8);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(body, 4);
  view.setUint32(out.length - 4, crc32(body));
  return out;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
