import { Failure } from '../../../failure.ts';
import { fromHex } from '../../codecs/bytes.ts';
import { requirePassword } from '../../codecs/cipher.ts';
import { openSqlCipher } from '../../codecs/sqlcipher.ts';
import { Sqlite, type SqlRow } from '../../codecs/sqlite.ts';
import { decodeText } from '../../codecs/text.ts';
import { openZip } from '../../codecs/zip.ts';
import { type Entry, splitLabel } from '../../import/entry.ts';
import { asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { readLinks } from '../uri-list/read.ts';

/** Authenticator Plus' zip with `Accounts.txt` (URIs), or with its database. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const members = await openZip(source.bytes);
  const text = members.find((member) => /(^|\/)accounts\.txt$/i.test(member.name));
  if (text) return readLinks(decodeText(await text.read(password)), 'authenticator-plus-zip');
  const database = members.find((member) => /\.db$/i.test(member.name));
  if (database) return readDatabase(await database.read(password), password);
  throw new Failure('unknown-format');
}

/** Authenticator Plus' database alone, encrypted with SQLCipher 3. */
export async function readEncrypted(source: Source, password?: string): Promise<ReadResult> {
  return readDatabase(source.bytes, password);
}

async function readDatabase(bytes: Uint8Array<ArrayBuffer>, password?: string): Promise<ReadResult> {
  const isPlain = decodeText(bytes.subarray(0, 15)) === 'SQLite format 3';
  const plain = isPlain ? bytes : await openSqlCipher(bytes, requirePassword(password));
  const database = new Sqlite(plain);
  const categories = new Set(
    (database.hasTable('category') ? database.rows('category') : []).map((row) => asText(row.name)),
  );
  const report = new ImportReport(isPlain ? 'authenticator-plus-sqlite' : 'authenticator-plus-sqlcipher3');
  for (const row of database.rows('accounts')) {
    report.row(firstText(row.issuer, row.email), () => plusEntry(row, categories));
  }
  return report.result;
}

/** Kinds in its `type` column. */
const COUNTER = 1;
const BLIZZARD = 2;

function plusEntry(row: SqlRow, categories: Set<string>): Entry {
  const isBlizzard = Number(row.type) === BLIZZARD;
  const secret = asText(row.secret);
  const category = asText(row.category);
  return {
    ...splitLabel(isBlizzard ? firstText(row.original_name, row.email) : row.email, row.issuer),
    type: Number(row.type) === COUNTER ? 'hotp' : 'totp',
    secret: isBlizzard ? fromHex(secret) : secret,
    digits: isBlizzard ? 8 : 6,
    counter: row.counter,
    // The column also names built-in views, such as "All Accounts".
    tags: categories.has(category) ? [category] : [],
  };
}
