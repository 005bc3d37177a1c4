import type { Bytes } from '../crypto/bytes.ts';
import { openJson, sealJson } from '../crypto/sealed-json.ts';

/** What this device notes about a vault beside it. Losing a note loses an order or an answer, and no account. */
export type NoteName = 'usage' | 'offers' | 'told';

const labelOf = (name: NoteName) => ({ info: name, about: `watchword-${name}` });

/** A note, encrypted. It stands beside the vault so that writing it rewrites no secret. */
export function sealNote(vaultKey: Uint8Array, name: NoteName, value: unknown): Promise<Bytes> {
  return sealJson(vaultKey, labelOf(name), value);
}

/** A note's value, unchecked; undefined where it was made for another vault or damaged. */
export function openNote(vaultKey: Uint8Array, name: NoteName, sealed: Uint8Array): Promise<unknown> {
  return openJson(vaultKey, labelOf(name), sealed);
}
