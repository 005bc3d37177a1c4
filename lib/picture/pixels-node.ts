import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { Failure } from '../failure.ts';
import { imageKind } from './kind.ts';
import type { Picture } from './qr/read/picture.ts';

/** PNG and JPEG without a browser: for tests and tools. @throws {Failure} `damaged`, `unsupported` */
export async function decodeImage(bytes: Uint8Array): Promise<Picture> {
  const kind = imageKind(bytes);
  if (kind !== 'png' && kind !== 'jpeg') throw new Failure('unsupported', { why: 'picture' });
  try {
    if (kind === 'jpeg') return jpeg.decode(bytes, { useTArray: true, maxMemoryUsageInMB: 512 });
    const { data, width, height } = PNG.sync.read(Buffer.from(bytes));
    return { data, width, height };
  } catch {
    throw new Failure('damaged', { why: 'picture' });
  }
}
