import { csvRecords } from '../../codecs/csv.ts';
import { withCodes } from '../../import/login-csv.ts';
import { otherCodes } from '../../import/other-codes.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { isTrue } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';

/** Zoho Vault's CSV: the user name is a line of its `SecretData`. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('zoho-vault-csv');
  for (const row of csvRecords(source.text)) {
    const own = [row.login_totp || row.totp || ''].filter((totp) => totp.trim() !== '');
    const name = row['password name'] || row['secret name'] || '';
    const data = row.secretdata ?? '';
    for (const totp of [...own, ...otherCodes(own, Object.entries(row), '')])
      report.row(name, () =>
        readOtpText(totp, {
          issuer: name,
          account: /^\s*(?:user ?name|user|login|email(?: address)?)\s*:\s*(.*)$/im.exec(data)?.[1],
          note: row.notes,
          sites: sitesOf(row['password url'] || row['secret url']),
          tags: (row.tags ?? '').split(',').concat(row['folder name'] ?? ''),
          favorite: isTrue(row.favorite),
        }),
      );
  }
  return withCodes(report.result);
}
