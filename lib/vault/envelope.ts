import { toBase64 } from '../base64.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type Bytes, equalBytes, fromStrictBase64, randomBytes, utf8 } from '../crypto/bytes.ts';
import { decrypt, encrypt, hkdf, hmac } from '../crypto/cipher.ts';
import { Failure } from '../failure.ts';
import { decodeContent, type VaultContent } from './content.ts';
import { encodeContent } from './encode-content.ts';
import { damaged, type Header, headerOf, PADDING, type Slot, type VaultFile } from './file.ts';
import { trustedTime } from './trusted-time.ts';

const NO_SALT = new Uint8Array();

async function macOf(header: Header, key: Uint8Array): Promise<Bytes> {
  return hmac(await hkdf(key, NO_SALT, 'watchword/header'), utf8(canonicalJson(header)));
}

async function payloadKey(key: Uint8Array, salt: Uint8Array): Promise<Bytes> {
  return hkdf(key, salt, 'watchword/payload');
}

/** Whether `key` is this file's vault key and nobody without it changed the header. */
export async function isKeyOf(file: VaultFile, key: Uint8Array): Promise<boolean> {
  return equalBytes(await macOf(headerOf(file), key), fromStrictBase64(file.mac));
}

/**
 * Opens a vault with its vault key, migrating its content to today's version.
 * @throws {Failure<'vault-damaged' | 'vault-newer'>} Damaged also where the key is another vault's.
 */
export async function openVault(file: VaultFile, key: Uint8Array): Promise<VaultContent> {
  const header = headerOf(file);
  if (!(await isKeyOf(file, key))) throw damaged();
  const sealed = { nonce: fromStrictBase64(file.payload.nonce), data: fromStrictBase64(file.payload.data) };
  const bodyKey = await payloadKey(key, fromStrictBase64(file.payload.salt));
  const plain = await decrypt(bodyKey, sealed, utf8(canonicalJson(header)));
  if (!plain) throw damaged();
  return decodeContent(plain, trustedTime());
}

/**
 * The next generation's file, from a header that is complete and a content; opened once to prove that it opens.
 * @throws {Failure<'account-unwritable'>} Where an account would not come out of it again.
 */
export async function seal(header: Header, key: Uint8Array, content: VaultContent): Promise<VaultFile> {
  const salt = randomBytes(32);
  const plain = encodeContent(content, PADDING, Date.now(), trustedTime());
  const { nonce, data } = await encrypt(await payloadKey(key, salt), plain, utf8(canonicalJson(header)));
  const file: VaultFile = {
    ...header,
    mac: toBase64(await macOf(header, key)),
    payload: { salt: toBase64(salt), nonce: toBase64(nonce), data: toBase64(data) },
  };
  const opened = await openVault(file, key);
  if (opened.accounts.length < content.accounts.length) throw new Failure('account-unwritable');
  return file;
}

/** An earlier file with its generation and its time, under these slots and `key`, which need not be its own. */
export async function sealAgain(
  earlier: VaultFile,
  slots: Slot[],
  key: Uint8Array,
  content: VaultContent,
): Promise<VaultFile> {
  return seal({ ...headerOf(earlier), slots }, key, content);
}

/** What a save may change of the header. */
export interface SealOptions {
  /** ms since the epoch; now by default. */
  saved?: number;
  slots?: Slot[];
  /** Of the file that is current, where that is not `file`: the new one gets one more. */
  generation?: number;
  /** A new vault key, which the slots hold. */
  fresh?: Uint8Array;
}

/**
 * The file that follows `file` by one generation and holds `content`, under a payload key of its own.
 * @throws {Failure<'vault-damaged'>} Where the header of `file` is not authentic: it would be vouched for anew.
 */
export async function sealVault(
  file: VaultFile,
  key: Uint8Array,
  content: VaultContent,
  { saved = Date.now(), slots = file.slots, generation = file.generation, fresh = key }: SealOptions = {},
): Promise<VaultFile> {
  if (!(await isKeyOf(file, key))) throw damaged();
  return seal({ ...headerOf(file), generation: generation + 1, saved, slots }, fresh, content);
}
