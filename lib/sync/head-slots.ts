import { toBase64 } from '../base64.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type Bytes, fromStrictBase64, randomBytes, utf8 } from '../crypto/bytes.ts';
import { decrypt, encrypt, hkdf } from '../crypto/cipher.ts';
import { stretch } from '../crypto/kdf.ts';
import { type Argon2Params, TODAY } from '../crypto/kdf-params.ts';
import { isRecoveryKey, readRecoveryKey } from '../crypto/recovery-key.ts';
import { integer, type Of, object, oneOf, type Shape, text } from '../shape.ts';
import { keyId } from './record.ts';

const bytes = text(128);
const parts = { id: text(64), created: integer(0), salt: bytes, nonce: bytes, wrapped: bytes };
const passphraseSlot = object({
  type: oneOf(['passphrase']),
  // Narrower bounds than the vault's: a hostile server must not make a device work for minutes, or use no cost at all.
  params: object({ m: integer(65_536, 262_144), t: integer(3, 4), p: integer(1, 1) }),
  ...parts,
});
const recoverySlot = object({ type: oneOf(['recovery']), params: object({}), ...parts });
export type HeadSlot = Of<typeof passphraseSlot> | Of<typeof recoverySlot>;

/** A way to join without another device: the sync key, wrapped by a passphrase or a recovery key. */
export const headSlot: Shape<HeadSlot> = (value, path = '') => {
  const { type } = object({ type: oneOf(['passphrase', 'recovery']) })(value, path);
  return type === 'passphrase' ? passphraseSlot(value, path) : recoverySlot(value, path);
};

type Unwrapped = Omit<HeadSlot, 'nonce' | 'wrapped'>;

function additionalData(sync: string, key: string, { id, type, created, params, salt }: Unwrapped): Bytes {
  return utf8(canonicalJson({ sync, key, slot: { id, type, created, params, salt } }));
}

async function slotKey({ type, params, salt }: Unwrapped, secret: string): Promise<Bytes> {
  const saltBytes = fromStrictBase64(salt);
  const derived =
    type === 'passphrase' ? await stretch(secret, saltBytes, params as Argon2Params) : utf8(readRecoveryKey(secret));
  return hkdf(derived, saltBytes, `watchword/sync/slot/${type}`);
}

/** A slot for a passphrase, or for a recovery key where `secret` is one. @throws {Failure<'passphrase-unusable'>} */
export async function makeSlot(sync: string, key: Uint8Array, secret: string): Promise<HeadSlot> {
  const plate = { id: crypto.randomUUID(), created: Date.now(), salt: toBase64(randomBytes(32)) };
  const { m, t, p } = TODAY;
  const slot = isRecoveryKey(secret)
    ? { type: 'recovery' as const, params: {}, ...plate }
    : { type: 'passphrase' as const, params: { m, t, p }, ...plate };
  const data = additionalData(sync, await keyId(key), slot);
  const sealed = await encrypt(await slotKey(slot, secret), key as Bytes, data);
  return { ...slot, nonce: toBase64(sealed.nonce), wrapped: toBase64(sealed.data) } as HeadSlot;
}

/** The sync key of a head with these slots; undefined if the secret opens none of them. */
export async function openSlots(
  { sync, key, slots }: { sync: string; key: string; slots: readonly HeadSlot[] },
  secret: string,
): Promise<Uint8Array | undefined> {
  const wanted = isRecoveryKey(secret) ? 'recovery' : 'passphrase';
  for (const slot of slots.filter(({ type }) => type === wanted)) {
    const sealed = { nonce: fromStrictBase64(slot.nonce), data: fromStrictBase64(slot.wrapped) };
    const found = await decrypt(await slotKey(slot, secret), sealed, additionalData(sync, key, slot));
    if (found) return found;
  }
  return undefined;
}
