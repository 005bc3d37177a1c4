import { findLinks } from '../../../otp/links.ts';
import { csvTable } from '../../codecs/csv.ts';
import { Fields } from '../../import/fields.ts';
import { withCodes } from '../../import/login-csv.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';

/** A table of passwords without a column for codes: links that users keep in another column of it. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('password-list');
  for (const row of csvTable(source.text).rows) {
    const link = Object.values(row).find(isOtpUri);
    if (link === undefined) continue;
    const fields = new Fields(Object.entries(row).filter(([, cell]) => cell !== link));
    const issuer = fields.get('issuer');
    const links = findLinks(link).map(({ text }) => text);
    for (const text of links.length > 1 ? links : [link])
      report.row(issuer, () =>
        readOtpText(text, { issuer, account: fields.get('account', ['name']), sites: sitesOf(fields.get('site')) }),
      );
  }
  return withCodes(report.result);
}
