import { type CsvRow, csvRecords } from '../../codecs/csv.ts';
import { typeNamed } from '../../import/entry.ts';
import { type Field, fieldOf, SYNONYMS } from '../../import/generic-fields.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { isTrue } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** Any CSV whose header names a secret. */
export async function read(source: Source): Promise<ReadResult> {
  const rows = csvRecords(source.text);
  const columns = new Map(Object.keys(rows[0] ?? {}).map((name) => [fieldOf(name), name]));
  const cell = (row: CsvRow, field: Field) => {
    for (const synonym of SYNONYMS[field]) {
      const name = columns.get(synonym);
      if (name !== undefined && row[name]?.trim()) return row[name].trim();
    }
    return '';
  };
  // A column called "name" is the issuer, unless another one is: then it names the account.
  const hasIssuer = SYNONYMS.issuer.some((name) => name !== 'name' && columns.has(name));
  const report = new ImportReport('generic-csv');
  for (const row of rows) {
    const secret = cell(row, 'secret');
    if (!secret) continue;
    const account = cell(row, 'account');
    const around = {
      issuer: cell(row, 'issuer'),
      account: !hasIssuer && account === row[columns.get('name') ?? ''] ? '' : account,
      tags: cell(row, 'tags').split(/[;,|]/),
      note: cell(row, 'note'),
      favorite: isTrue(cell(row, 'favorite')),
    };
    report.row(around.issuer || around.account, () =>
      isOtpUri(secret)
        ? readOtpText(secret, around)
        : {
            ...around,
            type: typeNamed(cell(row, 'type'), 'totp'),
            secret,
            algorithm: cell(row, 'algorithm'),
            digits: cell(row, 'digits'),
            period: cell(row, 'period'),
            counter: cell(row, 'counter'),
            pin: cell(row, 'pin'),
          },
    );
  }
  return report.result;
}
