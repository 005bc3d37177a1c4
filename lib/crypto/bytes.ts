import { fromBase64, toBase64 } from '../base64.ts';

/** Bytes as WebCrypto takes them: on a plain, unshared buffer. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

/** The UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** `length` bytes of the browser's generator: what keys, nonces and salts are made of. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** The parts one after another, copied. */
export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Standard base64 with padding; anything else, and any text that a writer would not have made of those bytes, is
 * refused, so that no bit of a file can change unseen. @throws {SyntaxError}
 */
export function fromStrictBase64(text: string): Bytes {
  if (Uint8Array.fromBase64 !== undefined) {
    const bytes = Uint8Array.fromBase64(text, { lastChunkHandling: 'strict' });
    // It lets white space through, which makes the text longer than a writer's.
    if (text.length !== Math.ceil(bytes.length / 3) * 4) throw new SyntaxError('base64 with white space');
    return bytes;
  }
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) throw new SyntaxError('not base64');
  const bytes = fromBase64(text);
  const tail = bytes.length - (bytes.length % 3);
  if (toBase64(bytes.subarray(tail)) !== text.slice((tail / 3) * 4)) throw new SyntaxError('base64 with stray bits');
  return bytes;
}

/** Equal or not, in a time that depends on the length only. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}
