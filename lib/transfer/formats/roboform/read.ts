import { csvRecords } from '../../codecs/csv.ts';
import { withCodes } from '../../import/login-csv.ts';
import { otherCodes } from '../../import/other-codes.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';

/**
 * RoboForm's CSV: the fields of a login spread over its last cells, each `name,,,type,value`, once
 * `name:type:value`.
 */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('roboform-csv');
  for (const row of csvRecords(source.text)) {
    const cells = [
      row.rffieldsv2 ?? row.rf_fields ?? '',
      ...Object.entries(row)
        .filter(([name]) => name.startsWith('extra'))
        .map(([, cell]) => cell),
    ];
    const [key] = cells
      .map((cell) => /^TOTP KEY\$(?:,[^,]*,[^,]*,[^,]*,|:[a-z]{3}:)(.+)$/is.exec(cell)?.[1]?.trim())
      .filter(Boolean);
    for (const code of [...(key ? [key] : []), ...otherCodes([key], [], row.note)])
      report.row(row.name ?? '', () =>
        readOtpText(code, {
          issuer: row.name,
          account: row.login,
          note: row.note,
          sites: sitesOf(row.url),
          tags: [(row.folder ?? '').split('/').at(-1)],
        }),
      );
  }
  return withCodes(report.result);
}
