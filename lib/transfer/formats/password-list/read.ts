import { csvTable } from '../../codecs/csv.ts';
import { namesOf } from '../../import/field-entry.ts';
import { Fields } from '../../import/fields.ts';
import { withCodes } from '../../import/login-csv.ts';
import { otherCodes } from '../../import/other-codes.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';

/** A table of passwords without a column for codes: links that users keep in another column of it. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('password-list');
  for (const row of csvTable(source.text).rows) {
    const codes = otherCodes([], Object.entries(row), '');
    const fields = new Fields(Object.entries(row).filter(([, cell]) => !isOtpUri(cell)));
    const { issuer, account } = namesOf(fields, {});
    for (const text of codes)
      report.row(issuer, () => readOtpText(text, { issuer, account, sites: sitesOf(fields.get('site')) }));
  }
  return withCodes(report.result);
}
