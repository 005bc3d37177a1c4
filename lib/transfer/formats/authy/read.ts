import { utf8 } from '../../../crypto/bytes.ts';
import { isFailure } from '../../../failure.ts';
import { preferences } from '../../codecs/android-prefs.ts';
import { fromBase64, fromHex } from '../../codecs/bytes.ts';
import { openCbc, passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { csvRecords } from '../../codecs/csv.ts';
import { pbkdf2 } from '../../codecs/kdf.ts';
import { decodeText } from '../../codecs/text.ts';
import { type Entry, splitLabel } from '../../import/entry.ts';
import { ownName } from '../../import/field-entry.ts';
import { asList, asRecord, asText, firstText, isTrue, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { parseJson, type Source } from '../../import/source.ts';

const TOKENS_KEYS = ['com.authy.storage.tokens.authenticator.key', 'com.authy.storage.tokens.authy.key'];

/** Authy's Android preferences, from a rooted phone. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const strings = preferences(source.text);
  const tokens = TOKENS_KEYS.flatMap((key) => asList(parseJson(strings.get(key) ?? '[]')));
  return readTokens(tokens.map(asRecord), 'authy-prefs', password);
}

/** Authy's tokens as JSON, as tools that talk to its service write them. */
export async function readJson(source: Source, password?: string): Promise<ReadResult> {
  const file = asRecord(source.json);
  const tokens = [...asList(file.authenticator_tokens), ...asList(file.decrypted_authenticator_tokens)];
  const native = [...asList(file.authy_tokens), ...asList(file.apps)];
  return readTokens([...tokens, ...native].map(asRecord), 'authy-json', password);
}

/** The CSV that Twilio sends on a request for one's data. */
export async function readCsv(source: Source, password?: string): Promise<ReadResult> {
  const rows = csvRecords(source.text).map((row) => ({ ...row, unique_iv: firstText(row.iv, row.unique_iv) }));
  return readTokens(rows, 'authy-gdpr-csv', password);
}

async function readTokens(tokens: Json[], format: string, password?: string): Promise<ReadResult> {
  const isSealed = (token: Json) =>
    plainSecret(token) === '' && firstText(token.encrypted_seed, token.encryptedSecret) !== '';
  const isEncrypted = tokens.some(isSealed);
  const report = new ImportReport(isEncrypted ? `${format}-encrypted` : format);
  // Open tokens come in without the password; it is asked for where nothing else is there.
  const given = tokens.every(isSealed) ? requirePassword(password) : (password ?? '');
  const keys = new Map<string, Uint8Array<ArrayBuffer>>();
  let opened = 0;
  for (const token of tokens) {
    let secret = plainSecret(token);
    if (isSealed(token)) {
      if (given === '') {
        report.lock(tokenName(token));
        continue;
      }
      const found = await openSeed(token, given, keys);
      if (found === undefined) {
        report.lock(tokenName(token), passwordWrong());
        continue;
      }
      secret = found;
      opened++;
    }
    report.row(tokenName(token), () => tokenEntry(token, secret));
  }
  if (isEncrypted && opened === 0 && report.accounts.length === 0) throw passwordWrong();
  return report.result;
}

function plainSecret(token: Json): string {
  return firstText(token.decryptedSecret, token.decrypted_seed, token.secretSeed, token.secret);
}

function tokenName(token: Json): string {
  return firstText(token.originalName, token.original_name, token.name);
}

async function openSeed(
  token: Json,
  password: string,
  keys: Map<string, Uint8Array<ArrayBuffer>>,
): Promise<string | undefined> {
  const salt = asText(token.salt);
  const rounds = Number(firstText(token.key_derivation_iterations, token.keyDerivationIterations) || 1000);
  const candidates = token.key_derivation_iterations === undefined ? [rounds, 100_000] : [rounds];
  const iv = firstText(token.unique_iv, token.uniqueIv);
  for (const count of candidates) {
    const id = `${count}:${salt}`;
    const key = keys.get(id) ?? (await pbkdf2('SHA-1', password, utf8(salt), count, 32));
    keys.set(id, key);
    try {
      const sealed = fromBase64(firstText(token.encrypted_seed, token.encryptedSecret));
      const seed = decodeText(await openCbc(key, iv ? fromHex(iv) : new Uint8Array(16), sealed)).trim();
      if (/^[A-Za-z2-7=\s-]+$/.test(seed) || /^[0-9a-f]+$/i.test(seed)) return seed;
    } catch (error) {
      if (!isFailure(error, 'password-wrong')) throw error;
    }
  }
  return undefined;
}

/** Authy's own tokens count 10 seconds, have 7 digits and, most of them, a hexadecimal seed; the others are plain TOTP. */
function tokenEntry(token: Json, secret: string): Entry {
  const kind = firstText(token.accountType, token.account_type);
  const isNative = /^authy$/i.test(kind) || asText(token.secretSeed) !== '' || isTrue(token.is_authy_token);
  // A token that does not say its kind is Authy's own if it has Authy's seven digits.
  const mayBeNative = kind === '';
  const issuer = firstText(token.originalIssuer, token.issuer);
  const { account, ...names } = splitLabel(tokenName(token), issuer);
  const digits = firstText(token.digits) || (isNative ? '7' : '6');
  return {
    ...names,
    account: ownName(account, names.issuer),
    secret: isNative ? fromHex(secret) : secret,
    digits,
    period: isNative ? 10 : firstText(token.period) || (mayBeNative && digits === '7' ? 10 : 30),
  };
}
