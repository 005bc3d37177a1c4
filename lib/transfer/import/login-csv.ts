import { Failure } from '../../failure.ts';
import { type CsvRow, csvRecords } from '../codecs/csv.ts';
import { unescapeHtml } from '../codecs/html.ts';
import { otherCodes } from './other-codes.ts';
import { readOtpText } from './otp-text.ts';
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
    const own = cell(columns.totp);
    // Users also keep codes in notes and in fields of their own.
    const others = Object.entries(row).filter(([name]) => !columns.totp.includes(name));
    const [first = '', ...more] = [own, ...otherCodes(own === '' ? [] : [own], others, '')].filter(
      (code) => code !== '',
    );
    if (first === '') continue;
    const names = { issuer: cell(columns.title), account: cell(columns.username) };
    report.row(names.issuer, () =>
      readOtpText(first, {
        ...names,
        sites: sitesOf(...cell(columns.address ?? []).split(',')),
        note: columns.note ? cell([columns.note]) : '',
        favorite: columns.favorite ? isTrue(cell([columns.favorite])) : false,
        tags: columns.tags?.(row).map(text) ?? [],
      }),
    );
    for (const code of more) report.row(names.issuer, () => readOtpText(code, names));
  }
  return withCodes(report.result);
}

/** What a list of passwords held. @throws {Failure} `unsupported`, with the way round, where no row has a code */
export function withCodes(result: ReadResult): ReadResult {
  if (result.accounts.length + result.problems.length === 0) throw new Failure('unsupported', { why: 'no-codes' });
  return result;
}
