import { Failure } from '../../failure.ts';
import { findLinks } from '../../otp/links.ts';
import { type CsvRow, csvRecords } from '../codecs/csv.ts';
import { unescapeHtml } from '../codecs/html.ts';
import { isOtpUri, readOtpText } from './otp-text.ts';
import { isTrue } from './record.ts';
import { ImportReport, type ReadResult } from './report.ts';
import { sitesOf } from './sites.ts';
import type { Source } from './source.ts';

/** Under which names a password manager's CSV has each thing. The first that is not empty counts. */
export interface Columns {
  totp: string[];
  title: string[];
  username: string[];
  /** Each cell may hold several, divided by commas. */
  address?: string[];
  note?: string;
  favorite?: string;
  tags?: (row: CsvRow) => string[];
  /** Its program writes `&amp;` for `&`. */
  isEscaped?: boolean;
}

/** The accounts of a password manager's CSV: the rows that have a one-time code. */
export function readLogins(source: Source, format: string, columns: Columns): ReadResult {
  const report = new ImportReport(format);
  const text = (value = '') => (columns.isEscaped ? unescapeHtml(value) : value).trim();
  for (const row of csvRecords(source.text)) {
    const cell = (names: string[]) =>
      names.map((name) => text(row[name.toLowerCase()])).find((found) => found !== '') ?? '';
    // Users also keep links in notes and in fields of their own.
    const totp = cell(columns.totp) || (Object.values(row).find(isOtpUri) ?? '');
    if (!totp) continue;
    report.row(cell(columns.title), () =>
      readOtpText(totp, {
        issuer: cell(columns.title),
        account: cell(columns.username),
        sites: sitesOf(...cell(columns.address ?? []).split(',')),
        note: columns.note ? cell([columns.note]) : '',
        favorite: columns.favorite ? isTrue(cell([columns.favorite])) : false,
        tags: columns.tags?.(row).map(text) ?? [],
      }),
    );
    for (const link of linksBeside(totp, Object.values(row)))
      report.row(cell(columns.title), () =>
        readOtpText(link, { issuer: cell(columns.title), account: cell(columns.username) }),
      );
  }
  return withCodes(report.result);
}

/** The links in the other cells of a row that are of other keys than its code: users keep a second one in the notes. */
function linksBeside(totp: string, cells: readonly string[]): string[] {
  const keyOf = (text: string) =>
    (/[?&]secret=([^&\s]+)/i.exec(text)?.[1] ?? text).replace(/[\s=-]/g, '').toUpperCase();
  const known = new Set([keyOf(totp)]);
  const found: string[] = [];
  for (const cell of cells) {
    for (const { text } of cell === totp ? [] : findLinks(cell)) {
      if (known.has(keyOf(text)) || !isOtpUri(text)) continue;
      known.add(keyOf(text));
      found.push(text);
    }
  }
  return found;
}

/** What a list of passwords held. @throws {Failure} `unsupported`, with the way round, where no row has a code */
export function withCodes(result: ReadResult): ReadResult {
  if (result.accounts.length + result.problems.length === 0) throw new Failure('unsupported', { why: 'no-codes' });
  return result;
}
