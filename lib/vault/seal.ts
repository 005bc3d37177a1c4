import { toBase64 } from '../base64.ts';
import { canonicalJson } from '../canonical-json.ts';
import { randomBytes, utf8 } from '../crypto/bytes.ts';
import { encrypt } from '../crypto/cipher.ts';
import { Failure } from '../failure.ts';
import type { VaultContent } from './content.ts';
import { encodeContent } from './encode-content.ts';
import { type Decode, isKeyOf, macOf, openVault, payloadKey } from './envelope.ts';
import { damaged, type Header, headerOf, MAX_PLAIN, PADDING, type Slot, type VaultFile } from './file.ts';
import { trustedTime } from './trusted-time.ts';

/*
 * Sealing is separate from opening, so that a page which only shows accounts does not load the code for stamps and
 * ranks.
 */

/**
 * The next generation's file, from a header that is complete and a content; opened once to prove that it opens.
 * @throws {Failure<'account-unwritable'>} Where an account would not come out of it again.
 * @throws {Failure<'vault-too-large'>}
 */
export async function seal(
  header: Header,
  key: Uint8Array,
  content: VaultContent,
  decode?: Decode,
): Promise<VaultFile> {
  const salt = randomBytes(32);
  const plain = encodeContent(content, PADDING, Date.now(), trustedTime());
  if (plain.length > MAX_PLAIN) throw new Failure('vault-too-large');
  const { nonce, data } = await encrypt(await payloadKey(key, salt), plain, utf8(canonicalJson(header)));
  const file: VaultFile = {
    ...header,
    mac: toBase64(await macOf(header, key)),
    payload: { salt: toBase64(salt), nonce: toBase64(nonce), data: toBase64(data) },
  };
  const opened = await openVault(file, key, decode);
  if (opened.accounts.length < content.accounts.length) throw new Failure('account-unwritable');
  return file;
}

/** An earlier file re-encrypted with these slots and `key`. Generation and time stay. */
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
  /** Generation of the current file, if that is not `file`; the new one gets the next. */
  generation?: number;
  /** A new vault key, which the slots hold. */
  fresh?: Uint8Array;
  /** Reads the content to prove it, where that is to be done in slices. */
  decode?: Decode;
}

/**
 * The file that follows `file` by one generation and holds `content`, under a payload key of its own.
 * @throws {Failure<'vault-damaged'>} Where the header of `file` is not authentic: it would be vouched for anew.
 */
export async function sealVault(
  file: VaultFile,
  key: Uint8Array,
  content: VaultContent,
  { saved = Date.now(), slots = file.slots, generation = file.generation, fresh = key, decode }: SealOptions = {},
): Promise<VaultFile> {
  if (!(await isKeyOf(file, key))) throw damaged();
  return seal({ ...headerOf(file), generation: generation + 1, saved, slots }, fresh, content, decode);
}
