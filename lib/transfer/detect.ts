import { Failure } from '../failure.ts';
import { imageKind } from '../picture/kind.ts';
import { detectCsv } from './detect-csv.ts';
import { detectJson } from './detect-json.ts';
import { isKdbx, isKeePassKey } from './keepass-kind.ts';
import type { ReaderName } from './registry.ts';
import type { Source } from './source.ts';
import { unknownFormat } from './unknown-format.ts';

const PGP = /^-----BEGIN PGP MESSAGE-----/;

/**
 * Which reader a file is for, told by what is in it. `zip` is for the caller to look into.
 * @throws {Failure} `unknown-format`, `unsupported`
 */
export async function detect(source: Source): Promise<ReaderName | 'zip'> {
  if (imageKind(source.bytes)) return 'image';
  const found = (await detectMagic(source)) ?? (isKeePassKey(source) ? 'keepass-key' : detectText(source));
  if (found) return found;
  throw unknownFormat();
}

async function detectMagic(source: Source): Promise<ReaderName | 'zip' | undefined> {
  if (source.magic(2) === 'PK') return 'zip';
  if (source.magic(16) === 'SQLite format 3\0') return detectSqlite(source);
  if (isKdbx(source.bytes)) return 'kdbx';
  if (source.magic(8) === '\x03\xd9\xa2\x9a\x65\xfb\x4b\xb5')
    throw new Failure('unsupported', 'This is a KeePass 1 file. Save it with KeePass 2 or KeePassXC as KDBX 4.', {
      why: 'keepass-old',
    });
  if (source.magic(4) === '\xac\xed\0\x05') return 'freeotp-v2';
  if (source.magic(16) === 'AUTHENTICATORPRO') return 'stratum-encrypted';
  if (source.magic(16) === 'AuthenticatorPro') return 'stratum-legacy';
  return undefined;
}

async function detectSqlite(source: Source): Promise<ReaderName> {
  const { Sqlite } = await import('./sqlite.ts');
  const database = new Sqlite(source.bytes);
  if (database.hasColumn('accounts', 'oath_secret_key')) return 'microsoft-authenticator';
  if (database.hasColumn('accounts', 'category')) return 'authenticator-plus';
  if (database.hasColumn('accounts', 'secret')) return 'google-authenticator';
  if (database.hasColumn('authenticator', 'secret')) return 'stratum-db';
  throw unknownFormat();
}

function detectText(source: Source): ReaderName | undefined {
  const { bytes } = source;
  if (bytes.includes(0) && !(bytes[0]! >= 0xfe && bytes[1]! >= 0xfe)) return detectBlob(source);
  const text = source.text.trimStart();
  if (PGP.test(text) || /\.(pgp|gpg|asc)$/i.test(source.name)) throw encryptedWithPgp();
  if (/^[[{]/.test(text)) return source.json === undefined ? undefined : detectJson(source.json);
  if (text.startsWith('<')) return detectMarkup(text);
  if (/^\s*(apple-otpauth|otpauth|otpauth-migration|lpaauth-migration|steam|motp):/im.test(text))
    return csvOr(source, /[?&]codeDisplay=/.test(text) && /^\s*otpauth:/i.test(text) ? 'ente' : 'uri-list');
  const csv = detectCsv(text);
  if (csv) return csv;
  const bare = text.trim();
  if (/^[A-Z2-7\s-]{16,}=*$/i.test(bare) && bare.length <= 512) return 'uri-list';
  if (/^[A-Za-z0-9+/\s]+={0,2}$/.test(bare) && isBlocks(bare)) return 'totp-authenticator';
  return detectBlob(source);
}

/** A URI may stand at the start of a line inside of a CSV too, where a cell spans several. */
function csvOr(source: Source, otherwise: ReaderName): ReaderName {
  return /^\s*(apple-otpauth|otpauth|otpauth-migration|lpaauth-migration|steam|motp|#)/i.test(source.text)
    ? otherwise
    : (detectCsv(source.text) ?? otherwise);
}

function detectMarkup(text: string): ReaderName | undefined {
  const head = text.slice(0, 4096);
  if (/<KeePassFile/.test(head)) return 'keepass-xml';
  if (/<map\b/.test(head)) {
    if (text.includes('com.authy.storage')) return 'authy-prefs';
    if (text.includes('STATIC_TOTP_CODES_LIST')) return 'totp-authenticator-prefs';
    return text.includes('com.blizzard.messenger.AUTHENTICATOR') ? 'battlenet' : 'freeotp';
  }
  return /<(!doctype html|html)/i.test(head) ? 'html' : undefined;
}

/** Base64 of whole AES blocks, and long enough for an account. */
function isBlocks(text: string): boolean {
  const letters = text.replace(/[\s=]/g, '').length;
  return letters >= 128 && Math.floor((letters * 3) / 4) % 16 === 0;
}

/** Encrypted without any mark: andOTP, Authenticator Plus. Their bytes look random; those of other files do not. */
function detectBlob(source: Source): ReaderName | undefined {
  if (/\.(pgp|gpg|asc)$/i.test(source.name)) throw encryptedWithPgp();
  const { bytes } = source;
  if (bytes.length < 48) return undefined;
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]!++;
  const expected = bytes.length / 256;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 255 on average for random bytes; 400 is 6 standard deviations off.
  return chiSquare < 400 ? 'binary-blob' : undefined;
}

function encryptedWithPgp(): Failure<'unsupported'> {
  return new Failure(
    'unsupported',
    'This file is encrypted with PGP, whose private key Watchword does not ask for. Decrypt it first, or export with a password instead.',
    { why: 'pgp' },
  );
}
