import { Failure } from '../../../failure.ts';
import { percentDecode } from '../../../otp/uri-parts.ts';
import { htmlLines, htmlText, unescapeHtml } from '../../codecs/html.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { Source } from '../../import/source.ts';
import { isSureKey } from '../../import/sure-key.ts';
import { isAccount, textRecords } from '../field-text/records.ts';
import { keyRows } from '../key-list/rows.ts';

/**
 * The printable HTML exports: every URI in those of Stratum and Ente, the rows of those of Aegis and others that write
 * a table.
 */
export async function read(source: Source): Promise<ReadResult> {
  const isEnte = /ente/i.test(/<title>([^<]*)/i.exec(source.text)?.[1] ?? '') || source.text.includes('codeDisplay=');
  const plain = [...source.text.matchAll(/(?:otpauth|steam|motp):\/{0,2}[^\s<>"']+/gi)].map(([uri]) =>
    unescapeHtml(uri),
  );
  // In the address of a service that draws QR codes, the link is one of its parameters.
  const escaped = [...source.text.matchAll(/(?<![\w%])(?:otpauth|steam|motp)%3A%2F%2F[^\s<>"'&]+/gi)];
  // The same account may also be written out: with other words, but the same key.
  const keys = new Set(plain.map(keyOf));
  const drawn = escaped.map(([uri]) => percentDecode(uri.replaceAll('+', ' '))).filter((uri) => !keys.has(keyOf(uri)));
  const uris = [...plain, ...drawn];
  if (uris.length === 0) return readTables(source);
  const report = new ImportReport(isEnte ? 'ente-html' : 'stratum-html');
  const seen = new Set<string>();
  for (const uri of uris) {
    // A URI may be both in a text and in the link around it.
    if (seen.has(uri)) continue;
    seen.add(uri);
    report.row('', () => readOtpText(uri));
  }
  return report.result;
}

/** The key in a URI, as it is written; of one without, the whole URI. */
function keyOf(uri: string): string {
  return (/[?&]secret=([^&]+)/i.exec(uri)?.[1] ?? uri).toUpperCase();
}

async function readTables({ text }: Source): Promise<ReadResult> {
  const report = new ImportReport(/<title>[^<]*aegis/i.test(text) ? 'aegis-html' : 'html-table');
  const { reportTables } = await import('./table.ts');
  await reportTables(report, text);
  if (report.accounts.length > 0 || report.problems.length > 0) return report.result;
  return (await readLines(text)) ?? nothingInPage();
}

/** A page of notes: names and keys in the lines that one sees of it. */
async function readLines(html: string): Promise<ReadResult | undefined> {
  const page = html
    .replace(/(["'])data:[^"'<>]*\1/gi, '')
    .slice(0, MAX_NOTES)
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<input\b[^<>]*>/gi, withValue)
    .replace(/<tr\b[^<>]*>((?:(?!<\/?t(?:r|able)\b)[\s\S])*)<\/tr>/gi, rowLine);
  const sourceOf = (html: string) => new Source('', new TextEncoder().encode(htmlLines(html).join('\n')));
  const titled = sourceOf(page.replace(TITLES, '<p>## $2</p>'));
  if (textRecords(titled.text).some(isAccount)) return (await import('../field-text/read.ts')).read(titled);
  const source = sourceOf(page);
  return keyRows(source.text).length > 0 ? (await import('../key-list/read.ts')).read(source) : undefined;
}

/** Titles above what they name, of a part of a page or in a list of descriptions. */
const TITLES = /<(h[2-6]|dt)\b[^<>]*>([^<>]{1,40})<\/\1>/gi;

/** A row of a table without a header, if one of its cells is a key: as a line, its cells divided. */
function rowLine(row: string, inside: string): string {
  const cells = inside
    .split(/<\/t[dh]\s*>/i)
    .map(htmlText)
    .filter((cell) => cell !== '');
  return cells.length > 1 && cells.some(isSureKey) ? `<br>${cells.map(escapeHtml).join(' | ')}<br>` : row;
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A field of a form for a password, or with what a server knows a visit by. */
const OTHER_FIELD =
  /\btype\s*=\s*["']?password|\b(?:name|id)\s*=\s*["']?[\w.[-]{0,40}(?:[cx]srf|nonce|session|pass|recovery|backup|token(?![\w.-]{0,20}(?:secret|key|seed)))/i;

/** What is written in a field of a form, in place of its tag. */
function withValue(tag: string): string {
  if (OTHER_FIELD.test(tag)) return '<br>';
  const value = /\bvalue\s*=\s*["']([^"'<>]{16,200})["']/i.exec(tag)?.[1];
  return value === undefined ? tag : `<br>${value}<br>`;
}

/** Characters of a page that is looked at as notes. */
const MAX_NOTES = 262_144;

function nothingInPage(): never {
  throw new Failure('unsupported', { why: 'page' });
}
