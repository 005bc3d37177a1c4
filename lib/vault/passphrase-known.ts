import { fromBase64 } from '../base64.ts';
import { KNOWN_BITS, KNOWN_HASHES } from './passphrase-data.ts';

/** Listed ones are not longer: what is, is not asked about, so that it never seems to be listed by chance. */
const MAX_LENGTH = 22;

let bits: Uint8Array | undefined;

/** FNV-1a over UTF-16 units, from two starting points: the Bloom filter's other hashes are made of these. */
function hashPair(text: string): [number, number] {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193) >>> 0;
    b = Math.imul(b ^ unit, 0x85ebca6b) >>> 0;
  }
  return [a, (b | 1) >>> 0];
}

/** Bit positions of a text in a filter of `size` bits. */
export function positionsOf(text: string, size: number, hashes: number): number[] {
  const [a, b] = hashPair(text);
  return Array.from({ length: hashes }, (_, i) => (a + i * b) % size);
}

/** Whether a text in lower case is in the list of known passphrases; one in ten thousand others seems to be. */
export function isKnown(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  bits ??= fromBase64(KNOWN_BITS);
  const filter = bits;
  return positionsOf(text, filter.length * 8, KNOWN_HASHES).every((at) => ((filter[at >> 3] ?? 0) >> (at & 7)) & 1);
}
