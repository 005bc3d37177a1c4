import { type Bytes, randomBytes } from '../crypto/bytes.ts';
import { decrypt, encrypt, hkdf } from '../crypto/cipher.ts';

const SALT_BYTES = 32;
const NONCE_BYTES = 12;
/** The length tells of the number of entries only in steps of some dozens. */
const PADDING = 4096;

/** What this device notes about a vault beside it. Losing a note loses an order or an answer, and no account. */
export type NoteName = 'usage' | 'offers';

const about = (name: NoteName) => new TextEncoder().encode(`watchword-${name}`);

/**
 * A note, encrypted: salt (32 bytes), nonce (12), AES-256-GCM under HKDF(vault key, salt, name). It stands beside the
 * vault so that writing it rewrites no secret.
 */
export async function sealNote(vaultKey: Uint8Array, name: NoteName, value: unknown): Promise<Bytes> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const plain = new Uint8Array(Math.ceil(bytes.length / PADDING) * PADDING).fill(0x20);
  plain.set(bytes);
  const salt = randomBytes(SALT_BYTES);
  const { nonce, data } = await encrypt(await hkdf(vaultKey, salt, name), plain, about(name));
  const sealed = new Uint8Array(SALT_BYTES + NONCE_BYTES + data.length);
  sealed.set(salt);
  sealed.set(nonce, SALT_BYTES);
  sealed.set(data, SALT_BYTES + NONCE_BYTES);
  return sealed;
}

/** A note's value, unchecked; undefined where it was made for another vault or damaged. */
export async function openNote(vaultKey: Uint8Array, name: NoteName, sealed: Uint8Array): Promise<unknown> {
  if (sealed.length <= SALT_BYTES + NONCE_BYTES) return undefined;
  const salt = sealed.slice(0, SALT_BYTES);
  const nonce = sealed.slice(SALT_BYTES, SALT_BYTES + NONCE_BYTES);
  const data = sealed.slice(SALT_BYTES + NONCE_BYTES);
  const plain = await decrypt(await hkdf(vaultKey, salt, name), { nonce, data }, about(name));
  return plain ? JSON.parse(new TextDecoder().decode(plain)) : undefined;
}
