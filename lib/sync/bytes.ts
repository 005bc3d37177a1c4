import { type Bytes, concat, utf8 } from '../crypto/bytes.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648 base32 in lower case, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31] : text;
}

/** The input of a signature or hash: a text that states its purpose, then the bytes. */
export function labelled(label: string, ...parts: Uint8Array[]): Bytes {
  return concat(utf8(label), ...parts);
}

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream, max: number): Promise<Bytes> {
  const writer = stream.writable.getWriter();
  // These reject if the reader stops early, which then throws itself.
  void writer.write(bytes).catch(() => undefined);
  void writer.close().catch(() => undefined);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > max) {
      await reader.cancel();
      throw new RangeError('unfolds to more than is allowed');
    }
    parts.push(next.value);
  }
  return concat(...parts);
}

/** Raw DEFLATE (RFC 1951), without a header. */
export function deflate(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
}

/** @throws {RangeError} if the result is longer than `max` bytes; {TypeError} if it is not deflated data */
export function inflate(bytes: Bytes, max: number): Promise<Bytes> {
  return through(bytes, new DecompressionStream('deflate-raw'), max);
}
