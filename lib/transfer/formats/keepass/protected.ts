import { chacha20 } from '@noble/ciphers/chacha.js';
import { salsa20 } from '@noble/ciphers/salsa.js';
import { concat } from '../../../crypto/bytes.ts';
import { sha256 } from '../../../crypto/cipher.ts';
import { Failure } from '../../../failure.ts';
import { must } from '../../../must.ts';
import { fromBase64, fromHex } from '../../codecs/bytes.ts';
import { decodeText } from '../../codecs/text.ts';
import type { Element } from '../../codecs/xml.ts';
import type { Payload } from './payload.ts';

const SALSA20 = 2;
const CHACHA20 = 3;
const SALSA20_NONCE = fromHex('e830094b97205d2a');

/** Puts the protected texts of a tree in clear: one stream goes over all of them, in the order of the document. */
export async function unprotect(root: Element, { streamId, streamKey }: Payload): Promise<void> {
  const elements: Element[] = [];
  collect(root, elements);
  if (elements.length === 0) return;
  const hidden = elements.map(({ text }) => fromBase64(text));
  const plain = await open(streamId, streamKey, concat(...hidden));
  let at = 0;
  for (const [i, element] of elements.entries()) {
    const end = at + must(hidden[i]).length;
    element.text = decodeText(plain.subarray(at, end));
    at = end;
  }
}

function collect(element: Element, found: Element[]): void {
  if (/^true$/i.test(element.attributes.get('Protected') ?? '') && element.text !== '') found.push(element);
  for (const child of element.children) collect(child, found);
}

async function open(id: number, key: Uint8Array<ArrayBuffer>, hidden: Uint8Array): Promise<Uint8Array> {
  if (id === SALSA20) return salsa20(await sha256(key), SALSA20_NONCE, hidden);
  if (id !== CHACHA20) throw new Failure('unsupported', { why: 'keepass-cipher' });
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-512', key));
  return chacha20(hash.subarray(0, 32), hash.subarray(32, 44), hidden);
}
