import { LIMITS, tooLarge } from '../import/limits.ts';
import { damaged } from '../import/source.ts';

/** Whether bytes begin as gzip with DEFLATE does (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * What gzip data unfolds to; never more than the cap is kept in memory.
 * @throws {Failure} `damaged`, `too-large`
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return unfold(bytes, 'gzip');
}

/** The same of gzip or zlib (`deflate`). @throws {Failure} `damaged`, `too-large` */
export async function unfold(
  bytes: Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate',
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      size += step.value.length;
      if (size > LIMITS.inflatedBytes) break;
      parts.push(step.value);
    }
  } catch {
    throw damaged();
  }
  if (size > LIMITS.inflatedBytes) {
    await reader.cancel();
    throw tooLarge();
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
