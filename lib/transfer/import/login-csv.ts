import { type CsvRow, csvRecords } from '../codecs/csv.ts';
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
}

/** The accounts of a password manager's CSV: the rows that have a one-time code. */
export function readLogins(source: Source, format: string, columns: Columns): ReadResult {
  const report = new ImportReport(format);
  for (const row of csvRecords(source.text)) {
    const cell = (names: string[]) => names.map((name) => (row[name] ?? '').trim()).find((text) => text !== '') ?? '';
    const totp = cell(columns.totp);
    if (!totp) continue;
    report.row(cell(columns.title), () =>
      readOtpText(totp, {
        issuer: cell(columns.title),
        account: cell(columns.username),
        sites: sitesOf(...cell(columns.address ?? []).split(',')),
        note: columns.note ? row[columns.note] : '',
        favorite: columns.favorite ? isTrue(row[columns.favorite]) : false,
        tags: columns.tags?.(row) ?? [],
      }),
    );
  }
  return report.result;
}
