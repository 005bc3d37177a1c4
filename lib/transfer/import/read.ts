import { Failure, isFailure } from '../../failure.ts';
import type { FailureCode } from '../../failures.ts';
import { isAndroidBackup, openAndroidBackup } from '../codecs/android-backup.ts';
import { base64Inside } from '../codecs/base64-text.ts';
import { gunzip, isGzip } from '../codecs/gzip.ts';
import { textOfPage } from '../codecs/html.ts';
import { isRtf, rtfText } from '../codecs/rtf.ts';
import { isTar, openTar } from '../codecs/tar.ts';
import type { Format } from '../format.ts';
import { judgeEnd } from './cut.ts';
import { detect, detectZip } from './detect.ts';
import { embeddedDocuments, joinedDocuments } from './documents.ts';
import { LIMITS, tooLarge } from './limits.ts';
import { spellings } from './password.ts';
import { ImportReport, type ReadResult } from './report.ts';
import { damaged, isBinary, isZip, Source } from './source.ts';
import { joinedTables } from './tables.ts';
import { unknownFormat } from './unknown-format.ts';

/** A file to import. Its name is only a last hint to its format. */
export interface ExportFile {
  name: string;
  bytes: Uint8Array;
  /** Files given with it that it may need: keys of a KeePass database, the log of a SQLite database. */
  companions?: readonly Uint8Array[];
}

/**
 * Reads any authenticator's or password manager's export, whatever it is called: the good rows as accounts, each
 * bad one with its reason. Nothing is kept and nothing is fetched.
 * @throws {Failure} `password-required`, `password-wrong`, `unknown-format`, `unsupported` (with the way round),
 * `damaged`, `too-large`
 */
export async function readExport(file: ExportFile, password?: string): Promise<ReadResult> {
  const source = await withLogOf(new Source(file.name, file.bytes, file.companions));
  if (source.bytes.length > (isZip(source) ? LIMITS.zipBytes : LIMITS.fileBytes)) throw tooLarge();
  let wrong: Failure | undefined;
  for (const spelling of spellings(password)) {
    try {
      return await readSource(source, spelling, 'file');
    } catch (error) {
      // A library's error may quote the file, so it is replaced: the file is damaged.
      if (!(error instanceof Failure) || !READ_ERRORS.includes(error.code)) throw damaged();
      if (error.code !== 'password-wrong') throw error;
      wrong ??= error;
    }
  }
  throw wrong ?? damaged();
}

/** A SQLite database with the newest rows that its log holds, where that was given with it. */
async function withLogOf(source: Source): Promise<Source> {
  if (source.magic(16) !== SQLITE || source.companions.length === 0) return source;
  const { withLog } = await import('../codecs/sqlite-log.ts');
  for (const log of source.companions) {
    const whole = withLog(source.bytes, log);
    if (whole) return new Source(source.name, whole);
  }
  return source;
}

const SQLITE = 'SQLite format 3\0';

const READ_ERRORS: readonly FailureCode[] = [
  'password-required',
  'password-wrong',
  'unknown-format',
  'unsupported',
  'sealed-by-program',
  'uri-is-push',
  'damaged',
  'json-broken',
  'too-large',
];

/**
 * Where a file comes from. Containers are unpacked once, except for double ones: a tar within gzip, one zip within
 * another.
 */
type Place = 'file' | 'unpacked' | 'member' | 'unpacked-member';

async function readSource(source: Source, password: string | undefined, place: Place): Promise<ReadResult> {
  if (isEmpty(source)) throw new Failure('unsupported', { why: 'empty' });
  const isInside = place === 'member' || place === 'unpacked-member';
  const inner = await unwrapped(source, place);
  if (inner) return readSource(inner, password, place === 'file' ? 'unpacked' : 'unpacked-member');
  if (isRtf(source.magic(5))) return readRtf(source, password);
  if (isTar(source.bytes)) {
    if (isInside) throw unknownFormat();
    const files = openTar(source.bytes);
    if (files.length > LIMITS.entries) throw tooLarge();
    return readMembers(files, password, 'member');
  }
  const parts = isInside ? [] : await exportsIn(source);
  if (parts.length > 0) return readMembers(parts, password, 'member');
  const inside = place === 'file' ? await readEmbedded(source, password) : undefined;
  if (inside) return inside;
  const found = await detect(source);
  if (found !== 'zip') return readAs(found, source, password);
  const { openZip } = await import('../codecs/zip.ts');
  const members = await openZip(source.bytes);
  if (members.length === 0) throw new Failure('unsupported', { why: 'empty' });
  // What is packed twice on the way is one file in one zip.
  const placeInside = place === 'file' && members.length === 1 ? 'unpacked' : 'member';
  const format = detectZip(members.map(({ name }) => name));
  if (format) return readAs(format, source, password);
  if (isInside) throw new Failure('unsupported', { why: 'compressed' });
  return readMembers(members, password, placeInside);
}

/** What a wrapping holds that is nothing but that; `undefined` where a file is not wrapped. */
async function unwrapped(source: Source, place: Place): Promise<Source | undefined> {
  const inside = (bytes: Uint8Array) => new Source(source.name.replace(/\.gz$/i, ''), bytes);
  if (isGzip(source.bytes)) {
    if (place === 'unpacked-member') throw new Failure('unsupported', { why: 'compressed' });
    return inside(await gunzip(source.bytes));
  }
  if (place !== 'file') return undefined;
  if (isAndroidBackup(source.magic(15))) return inside(await openAndroidBackup(source.bytes));
  const decoded = isRtf(source.magic(5)) ? undefined : base64Inside(source);
  if (decoded) return inside(decoded);
  const shown = isBinary(source) ? undefined : textOfPage(source.text);
  return shown === undefined ? undefined : inside(new TextEncoder().encode(shown));
}

/** The text of a document of WordPad or TextEdit; any other document is refused as one. */
async function readRtf(source: Source, password: string | undefined): Promise<ReadResult> {
  const text = new TextEncoder().encode(rtfText(source.text));
  try {
    return await readSource(new Source(source.name, text), password, 'unpacked');
  } catch (error) {
    if (!isFailure(error, 'unknown-format')) throw error;
    throw new Failure('unsupported', { why: 'document' });
  }
}

/**
 * The JSON that stands within a text, with a list of keys around it. `undefined` where there is none, or no account in it.
 */
async function readEmbedded(source: Source, password: string | undefined): Promise<ReadResult | undefined> {
  if (isBinary(source)) return undefined;
  const { documents, list } = await embeddedDocuments(source);
  if (documents.length === 0) return undefined;
  const members = documents.map(memberOf);
  try {
    const inside = await readMembers(members, password, 'member');
    if (list === undefined) return inside;
    const bytes = new TextEncoder().encode(list);
    return await readMembers([{ name: source.name, read: async () => bytes }, ...members], password, 'member');
  } catch (error) {
    if (!isFailure(error, 'unknown-format') && !isFailure(error, 'unsupported')) throw error;
    return undefined;
  }
}

function memberOf(text: string, i: number): Member {
  return { name: `JSON ${i + 1}`, read: async () => new TextEncoder().encode(text) };
}

/**
 * The exports that were joined to one file, tables or JSON, or one list of the records in them if no program is
 * recognised. None if it is one document.
 */
async function exportsIn(source: Source): Promise<Member[]> {
  if (isBinary(source)) return [];
  const documents = joinedDocuments(source);
  const bytes = (text: string) => new TextEncoder().encode(text);
  if (documents.length < 2)
    return joinedTables(source.text).map((text, i) => ({ name: `table ${i + 1}`, read: async () => bytes(text) }));
  const members = documents.map(memberOf);
  const formats = await Promise.all(documents.map((text) => detect(new Source('', bytes(text)))));
  if (formats.every((format) => format !== 'zip' && format.id !== 'generic-json')) return members;
  if (source.json !== undefined) return [];
  const records = documents.flatMap((text): unknown => JSON.parse(text));
  return [{ name: source.name, read: async () => bytes(JSON.stringify(records)) }];
}

/** Whether a file has nothing in it but white space, or the zeros of a download that never came. */
function isEmpty({ bytes }: Source): boolean {
  return bytes.every((byte) => byte <= 0x20);
}

interface Member {
  name: string;
  read(password?: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Reads each file of a zip on its own. Reports those that cannot be read, skips those that are not exports. */
async function readMembers(
  members: readonly Member[],
  password: string | undefined,
  place: Place,
): Promise<ReadResult> {
  const report = new ImportReport('zip');
  let inside = '';
  let first: Failure | undefined;
  for (const member of members) {
    try {
      const bytes = await member.read(password);
      if (bytes.length > LIMITS.fileBytes) throw tooLarge();
      const inner = await readSource(new Source(member.name, bytes), password, place);
      // A line of letters in a file that came along is more likely a recovery code than a key.
      if (inner.format === 'bare-secret') continue;
      inside ||= inner.format;
      await report.takeFrom(member.name, () => inner);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      first ??= error.code === 'unknown-format' ? undefined : error;
      if (error.code === 'password-required' || error.code === 'password-wrong') report.lock(member.name, error);
      else if (!isNoExport(error)) report.problem(member.name, error);
    }
  }
  // If nothing could be read without a password, ask for that.
  if (!inside) throw first ?? unknownFormat();
  return { ...report.result, format: inside };
}

/** Whether a file is not an export at all. Next to an export, it is skipped. */
function isNoExport(error: Failure): boolean {
  if (isFailure(error, 'unknown-format')) return true;
  return isFailure(error, 'unsupported') && NO_EXPORTS.includes(error.params.why);
}

const NO_EXPORTS: readonly string[] = ['empty', 'document', 'page', 'recovery-codes', 'other-key'];

async function readAs(format: Format, source: Source, password: string | undefined): Promise<ReadResult> {
  if (format.refuse) throw format.refuse();
  if (!format.read) throw unknownFormat();
  const read = await format.read();
  const result = await read(source, password);
  // JSON that is cut does not parse, and archives check their content.
  if (!isBinary(source) && source.json === undefined) judgeEnd(source.text, format.detect?.csv !== undefined, result);
  // A SQLite database whose new rows may be in a second file.
  if (source.magic(16) === SQLITE && source.bytes[18] === 2)
    result.warnings.push({ where: source.name, code: 'log-missing', params: {} });
  for (const line of source.brokenLines)
    result.problems.push({ where: `line ${line}`, code: 'json-broken', params: { line } });
  if (source.isGuessed) result.warnings.push({ where: source.name, code: 'text-guessed', params: {} });
  return result;
}
