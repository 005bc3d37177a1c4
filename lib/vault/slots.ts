import { toBase64 } from '../base64.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type Bytes, fromStrictBase64, randomBytes, utf8 } from '../crypto/bytes.ts';
import { decrypt, encrypt, hkdf } from '../crypto/cipher.ts';
import { stretch } from '../crypto/kdf.ts';
import { type Argon2Params, checkAllKdfs, TODAY } from '../crypto/kdf-params.ts';
import { readRecoveryKey } from '../crypto/recovery-key.ts';
import { Failure } from '../failure.ts';
import { FORMAT, type PasskeySlot, type PassphraseSlot, type RecoverySlot, type Slot, type VaultFile } from './file.ts';

/** Derives 32 bytes from a passphrase: Argon2id, perhaps kept for a second use. Tests that unwrap often have a cheap one. */
export type Stretch = (passphrase: string, salt: Uint8Array, params: Argon2Params) => Promise<Uint8Array>;

/** The authenticated part of a slot: all of it but the wrapped key. */
type SlotHeader = Omit<Slot, 'nonce' | 'wrapped'>;

function slotAdditionalData(vaultId: string, { id, type, created, params, salt }: SlotHeader): Bytes {
  return utf8(canonicalJson({ format: FORMAT, vaultId, slot: { id, type, created, params, salt } }));
}

const INFO = {
  passphrase: 'watchword/slot/passphrase',
  passkey: 'watchword/slot/passkey',
  recovery: 'watchword/slot/recovery',
} as const;

/** A fresh id, time and salt for a new slot. */
export function newSlotHeader(): { id: string; created: number; salt: string } {
  return { id: crypto.randomUUID(), created: Date.now(), salt: toBase64(randomBytes(32)) };
}

/** Wraps `vaultKey` with a key derived from `secret` (at least 32 bytes of full entropy). */
async function wrap<P extends SlotHeader>(
  vaultId: string,
  slotHeader: P,
  secret: Uint8Array,
  vaultKey: Uint8Array,
): Promise<P & { nonce: string; wrapped: string }> {
  const key = await hkdf(secret, fromStrictBase64(slotHeader.salt), INFO[slotHeader.type]);
  const { nonce, data } = await encrypt(key, vaultKey as Bytes, slotAdditionalData(vaultId, slotHeader));
  return { ...slotHeader, nonce: toBase64(nonce), wrapped: toBase64(data) };
}

/** The vault key, or undefined if `secret` is not this slot's. */
async function unwrap(vaultId: string, slot: Slot, secret: Uint8Array): Promise<Uint8Array | undefined> {
  const key = await hkdf(secret, fromStrictBase64(slot.salt), INFO[slot.type]);
  const sealed = { nonce: fromStrictBase64(slot.nonce), data: fromStrictBase64(slot.wrapped) };
  return decrypt(key, sealed, slotAdditionalData(vaultId, slot));
}

/**
 * The slot that a passphrase opens. @param salt base64 of that of another slot, where the same derivation is to serve
 * both @throws {Failure<'passphrase-unusable' | 'kdf-out-of-range'>}
 */
export async function passphraseSlot(
  vaultId: string,
  vaultKey: Uint8Array,
  passphrase: string,
  kdf: Argon2Params = TODAY,
  derive: Stretch = stretch,
  salt?: string,
): Promise<PassphraseSlot> {
  const { m, t, p } = kdf;
  const params = { kdf: 'argon2id' as const, m, t, p };
  const slotHeader = { type: 'passphrase' as const, params, ...newSlotHeader(), ...(salt !== undefined && { salt }) };
  return wrap(vaultId, slotHeader, await derive(passphrase, fromStrictBase64(slotHeader.salt), kdf), vaultKey);
}

/** The failure for a passphrase that opens no slot. */
export function wrongPassphrase(): Failure<'passphrase-wrong'> {
  return new Failure('passphrase-wrong');
}

/** The slot that a passphrase opens, and the vault key in it. */
export interface Unlocked {
  key: Uint8Array;
  slot: Slot;
}

/** @throws {Failure<'passphrase-wrong' | 'kdf-out-of-range'>} */
export async function findPassphraseSlot(
  file: VaultFile,
  passphrase: string,
  derive: Stretch = stretch,
): Promise<Unlocked> {
  const slots = file.slots.filter((slot): slot is PassphraseSlot => slot.type === 'passphrase');
  checkAllKdfs(slots.map(({ params }) => params));
  for (const slot of slots) {
    const secret = await derive(passphrase, fromStrictBase64(slot.salt), slot.params);
    const key = await unwrap(file.vaultId, slot, secret);
    if (key) return { key, slot };
  }
  throw wrongPassphrase();
}

/** A new passkey and the slot header it was created for: its PRF input is the header's salt. */
export interface PasskeyParts {
  slotHeader: ReturnType<typeof newSlotHeader>;
  /** Base64 of the credential's raw id. */
  credentialId: string;
  /** As given to the browser; empty for its default. */
  rpId: string;
  /** 32 bytes: the authenticator's PRF (`prf.results.first`) of the slot header's salt. */
  prf: Uint8Array;
}

/** The slot that a passkey opens. @param vaultKey 32 bytes, wrapped in it */
export async function passkeySlot(vaultId: string, vaultKey: Uint8Array, parts: PasskeyParts): Promise<PasskeySlot> {
  const { slotHeader, credentialId, rpId, prf } = parts;
  return wrap(vaultId, { type: 'passkey', params: { credentialId, rpId }, ...slotHeader }, prf, vaultKey);
}

/**
 * The passkey's slot for a new vault key. Its header stays, because the header's salt is the PRF input.
 * @throws {Failure<'passkey-wrong'>}
 */
export async function passkeySlotAgain(
  vaultId: string,
  vaultKey: Uint8Array,
  slots: readonly Slot[],
  slotId: string,
  prf: Uint8Array,
): Promise<PasskeySlot> {
  const slot = slots.find((each): each is PasskeySlot => each.id === slotId && each.type === 'passkey');
  if (!slot) throw wrongPasskey();
  const { nonce: _nonce, wrapped: _wrapped, ...header } = slot;
  return wrap(vaultId, header, prf, vaultKey);
}

function wrongPasskey(): Failure<'passkey-wrong'> {
  return new Failure('passkey-wrong');
}

/** @throws {Failure<'passkey-wrong'>} */
export async function unlockWithPasskey(file: VaultFile, slotId: string, prf: Uint8Array): Promise<Uint8Array> {
  const slot = file.slots.find(({ id, type }) => id === slotId && type === 'passkey');
  const key = slot && (await unwrap(file.vaultId, slot, prf));
  if (!key) throw wrongPasskey();
  return key;
}

/** A slot for a key from `newRecoveryKey`. @throws {Failure<'recovery-length' | 'recovery-slip'>} */
export async function recoverySlot(vaultId: string, vaultKey: Uint8Array, recoveryKey: string): Promise<RecoverySlot> {
  const slotHeader = { type: 'recovery' as const, params: {}, ...newSlotHeader() };
  return wrap(vaultId, slotHeader, utf8(readRecoveryKey(recoveryKey)), vaultKey);
}

/** @throws {Failure<'recovery-length' | 'recovery-slip' | 'recovery-wrong'>} */
export async function unlockWithRecoveryKey(file: VaultFile, recoveryKey: string): Promise<Uint8Array> {
  const secret = utf8(readRecoveryKey(recoveryKey));
  for (const slot of file.slots) {
    const key = slot.type === 'recovery' ? await unwrap(file.vaultId, slot, secret) : undefined;
    if (key) return key;
  }
  throw new Failure('recovery-wrong');
}
