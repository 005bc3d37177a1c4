import { canonicalJson } from '../canonical-json.ts';
import { type Bytes, equalBytes, fromStrictBase64, utf8 } from '../crypto/bytes.ts';
import { decrypt, hkdf, hmac } from '../crypto/cipher.ts';
import { checkContent, decodeContent, type VaultContent } from './content.ts';
import { damaged, type Header, headerOf, type VaultFile } from './file.ts';
import { trustedTime } from './trusted-time.ts';

/** As `decodeContent`, which it may do in slices. @param now the trusted time */
export type Decode = (plain: Uint8Array, now: number) => VaultContent | Promise<VaultContent>;

const NO_SALT = new Uint8Array();

/** The MAC of a header: HMAC-SHA256 of its canonical JSON, under a key derived from the vault key. */
export async function macOf(header: Header, key: Uint8Array): Promise<Bytes> {
  return hmac(await hkdf(key, NO_SALT, 'watchword/header'), utf8(canonicalJson(header)));
}

/** The key of one file's content, from the vault key and the file's own salt. */
export async function payloadKey(key: Uint8Array, salt: Uint8Array): Promise<Bytes> {
  return hkdf(key, salt, 'watchword/payload');
}

/** Whether `key` is this file's vault key and the header is authentic. */
export async function isKeyOf(file: VaultFile, key: Uint8Array): Promise<boolean> {
  return equalBytes(await macOf(headerOf(file), key), fromStrictBase64(file.mac));
}

/** The content of a vault, decrypted. @throws {Failure<'vault-damaged'>} Also where the key is another vault's. */
async function decryptVault(file: VaultFile, key: Uint8Array): Promise<Bytes> {
  const header = headerOf(file);
  if (!(await isKeyOf(file, key))) throw damaged();
  const sealed = { nonce: fromStrictBase64(file.payload.nonce), data: fromStrictBase64(file.payload.data) };
  const bodyKey = await payloadKey(key, fromStrictBase64(file.payload.salt));
  const plain = await decrypt(bodyKey, sealed, utf8(canonicalJson(header)));
  if (!plain) throw damaged();
  return plain;
}

/**
 * Opens a vault with its vault key, migrating its content to today's version.
 * @param decode reads the content, where that is to be done in slices
 * @throws {Failure<'vault-damaged' | 'vault-newer'>} Damaged also where the key is another vault's.
 */
export async function openVault(
  file: VaultFile,
  key: Uint8Array,
  decode: Decode = decodeContent,
): Promise<VaultContent> {
  return decode(await decryptVault(file, key), trustedTime());
}

/** Fails where `openVault` does, in less time: no view of the accounts is made. @throws {Failure} as `openVault` */
export async function checkVault(file: VaultFile, key: Uint8Array): Promise<void> {
  checkContent(await decryptVault(file, key));
}
