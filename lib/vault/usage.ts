import { type Bytes, randomBytes } from '../crypto/bytes.ts';
import { decrypt, encrypt, hkdf } from '../crypto/cipher.ts';
import { MAX_ACCOUNTS } from '../otp/account.ts';
import { integer, list, object, text } from '../shape.ts';

/** How often and when an account was last used (ms since the epoch). */
export interface Use {
  count: number;
  last: number;
}

/** By the account's id. */
export type Usage = ReadonlyMap<string, Use>;

const SALT_BYTES = 32;
const NONCE_BYTES = 12;
/** The length tells of the number of accounts only in steps of some dozens. */
const PADDING = 4096;
const ABOUT = new TextEncoder().encode('watchword-usage');

const usageData = list(object({ id: text(64), count: integer(0), last: integer(0) }), MAX_ACCOUNTS);

/**
 * Usage, encrypted: salt (32 bytes), nonce (12), AES-256-GCM under HKDF(vault key, salt, "usage").
 * It stands beside the vault so that copying a code rewrites no secret; losing it loses an order, nothing else.
 */
export async function sealUsage(vaultKey: Uint8Array, usage: Usage): Promise<Bytes> {
  const json = JSON.stringify([...usage].map(([id, use]) => ({ id, ...use })));
  const bytes = new TextEncoder().encode(json);
  const plain = new Uint8Array(Math.ceil(bytes.length / PADDING) * PADDING).fill(0x20);
  plain.set(bytes);
  const salt = randomBytes(SALT_BYTES);
  const { nonce, data } = await encrypt(await hkdf(vaultKey, salt, 'usage'), plain, ABOUT);
  const sealed = new Uint8Array(SALT_BYTES + NONCE_BYTES + data.length);
  sealed.set(salt);
  sealed.set(nonce, SALT_BYTES);
  sealed.set(data, SALT_BYTES + NONCE_BYTES);
  return sealed;
}

/** Usage from its sealed form; empty where that was made for another vault or damaged. */
export async function openUsage(vaultKey: Uint8Array, sealed: Uint8Array): Promise<Map<string, Use>> {
  if (sealed.length <= SALT_BYTES + NONCE_BYTES) return new Map();
  const salt = sealed.slice(0, SALT_BYTES);
  const nonce = sealed.slice(SALT_BYTES, SALT_BYTES + NONCE_BYTES);
  const data = sealed.slice(SALT_BYTES + NONCE_BYTES);
  const plain = await decrypt(await hkdf(vaultKey, salt, 'usage'), { nonce, data }, ABOUT);
  if (!plain) return new Map();
  const entries = usageData(JSON.parse(new TextDecoder().decode(plain)));
  return new Map(entries.map(({ id, count, last }) => [id, { count, last }]));
}
