import { imageKind } from '../../picture/kind.ts';
import { gunzip, isGzip } from '../codecs/gzip.ts';
import { isRtf, rtfText } from '../codecs/rtf.ts';
import { isTar, openTar } from '../codecs/tar.ts';
import { utf16Of } from '../codecs/text.ts';
import type { ExportFile } from '../import/read.ts';
import { isBinary, isZip, Source } from '../import/source.ts';
import { textLines } from './text.ts';
import { type Bounds, sizeClass, treeOf, unique } from './tree.ts';
import { maskedFile, maskedName } from './words.ts';

/** Longest skeleton, in characters: what fits into a report. */
const MAX_CHARACTERS = 24_000;

/** From what is worth having to what always fits. */
const BOUNDS: readonly Bounds[] = [
  { items: 3, members: 60, depth: 10, lines: 60 },
  { items: 2, members: 30, depth: 7, lines: 25 },
  { items: 1, members: 12, depth: 5, lines: 10 },
];

/** What Watchword said of a file, without names. */
export interface Told {
  format?: string;
  /** Codes of the failure or of the entries' problems, each once. */
  said: readonly string[];
}

type Skeleton = Record<string, unknown>;

/**
 * What a file is built like, as JSON for a report: container, encoding, the names that programs give to their fields,
 * and for each value one of the same kind. Nothing that a user wrote is left: a value is kept only if the whole of it is
 * a constant of formats, a name only if each of its words is one that programs use. It is opened without a password, so
 * what is encrypted stays so.
 */
export async function skeletonOf(file: ExportFile, told: Told): Promise<string> {
  let text = '';
  for (const bounds of BOUNDS) {
    const built = await contentOf(new Source(file.name, file.bytes), bounds, 0);
    text = JSON.stringify({ ...told, ...built }, undefined, 1);
    if (text.length <= MAX_CHARACTERS) break;
  }
  return text.slice(0, MAX_CHARACTERS);
}

async function contentOf(source: Source, bounds: Bounds, level: number): Promise<Skeleton> {
  const { bytes } = source;
  const file = { file: maskedFile(source.name), bytes: sizeClass(bytes.length) };
  const inner = async (): Promise<Skeleton> => {
    if (isZip(source)) return { zip: await membersOf(await zipMembers(source), bounds, level) };
    if (isTar(bytes)) return { tar: await membersOf(openTar(bytes), bounds, level) };
    if (isGzip(bytes)) return { gzip: await contentOf(new Source('', await gunzip(bytes)), bounds, level + 1) };
    if (source.magic(16) === SQLITE) return { sqlite: await tablesOf(source, bounds) };
    if (imageKind(bytes)) return { picture: await pictureOf(source) };
    if (isBinary(source) || isNoText(source)) return binaryOf(bytes);
    const text = isRtf(source.magic(5)) ? rtfText(source.text) : source.text;
    const content =
      source.json === undefined ? { lines: textLines(text, bounds) } : { json: treeOf(source.json, bounds) };
    return { ...encodingOf(source), ...content };
  };
  try {
    return { ...file, ...(level > MAX_LEVELS ? {} : await inner()) };
  } catch {
    // What cannot be opened is told as bytes.
    return { ...file, isBroken: true, ...binaryOf(bytes) };
  }
}

const SQLITE = 'SQLite format 3\0';
/** Archives within archives. */
const MAX_LEVELS = 2;

async function zipMembers(source: Source): Promise<Member[]> {
  const { openZip } = await import('../codecs/zip.ts');
  return await openZip(source.bytes);
}

interface Member {
  name: string;
  isEncrypted?: boolean;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

async function membersOf(members: readonly Member[], bounds: Bounds, level: number): Promise<Skeleton[]> {
  const made: Skeleton[] = [];
  for (const member of members.slice(0, bounds.members / 5)) {
    const file = maskedFile(member.name);
    if (member.isEncrypted) {
      made.push({ file, isEncrypted: true });
      continue;
    }
    // One that cannot be unpacked leaves the others.
    const bytes = await member.read().catch(() => undefined);
    made.push(bytes ? await contentOf(new Source(member.name, bytes), bounds, level + 1) : { file, isBroken: true });
  }
  return made;
}

async function tablesOf(source: Source, bounds: Bounds): Promise<Skeleton> {
  const { Sqlite } = await import('../codecs/sqlite.ts');
  const database = new Sqlite(source.bytes);
  const seen = new Map<string, number>();
  return Object.fromEntries(
    database.tables.slice(0, bounds.members).map(({ name, columns }) => {
      const rows = database.rows(name);
      const shown = treeOf(rows, bounds, name);
      return [unique(maskedName(name), seen), rows.length > 0 ? shown : columns.map(maskedName)];
    }),
  );
}

async function pictureOf({ bytes }: Source): Promise<unknown> {
  const { lookAtFile } = await import('../../picture/look.ts');
  return lookAtFile(bytes);
}

/** Whether it was read as text for want of a zero byte, but is none: a twentieth of it is control characters. */
function isNoText({ bytes, isGuessed }: Source): boolean {
  if (utf16Of(bytes)) return false;
  const head = bytes.subarray(0, 1024);
  const odd = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127).length;
  return odd > head.length / 20 || (isGuessed && odd > 0);
}

/** What the encrypted and packed files of programs begin with. */
const MAGIC = [
  ...[
    'Salted__',
    'age-encryption.org',
    'SQLite format 3',
    '7z\xbc\xaf',
    'Rar!',
    '\xfd7zXZ',
    'BZh',
    '%PDF-',
    'bplist',
    'LUKS',
  ],
  ...['\xca\xfe\xba\xbe', '\xac\xed', 'KDBM', 'PK', '\x03\xd9\xa2\x9a', '\xd0\xcf\x11\xe0', 'opdata01'],
];

/** Its size, its mark if that is a known one, and how even its bytes are: 8 is encrypted or packed. */
function binaryOf(bytes: Uint8Array): Skeleton {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  const counts = new Uint32Array(256);
  for (const byte of bytes.subarray(0, 65_536)) counts[byte] = (counts[byte] ?? 0) + 1;
  const total = Math.min(bytes.length, 65_536);
  const bits = counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / total) * Math.log2(count / total)), 0);
  return {
    binary: MAGIC.find((mark) => head.startsWith(mark)) ?? '',
    multipleOf16: bytes.length % 16 === 0,
    bitsPerByte: Math.round(bits),
  };
}

/** How its text is written: what often decides whether it is read. */
function encodingOf(source: Source): Skeleton {
  const { bytes, text } = source;
  const hasMark = ['\xef\xbb\xbf', '\xff\xfe', '\xfe\xff'].some((mark) => source.magic(mark.length) === mark);
  const ends = [...new Set(text.slice(0, 100_000).match(/\r\n|[\r\n\u2028\u0085]/g) ?? [])];
  return {
    encoding: utf16Of(bytes) ?? (source.isGuessed ? 'no UTF-8' : 'utf-8'),
    hasMark,
    lineEnds: ends,
    endsWithLine: /[\r\n]$/.test(text),
  };
}
