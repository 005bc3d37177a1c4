import { csvCells } from '../../codecs/csv.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';

/** Enpass' CSV: a title, then pairs of a label and a value, then the note. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('enpass-csv');
  for (const [title = '', ...cells] of csvCells(source.text)) {
    const value = (label: RegExp) =>
      cells[cells.findIndex((cell, i) => i % 2 === 0 && label.test(cell.trim())) + 1] ?? '';
    const labelled = (label: RegExp) =>
      cells.some((cell, i) => i % 2 === 0 && label.test(cell.trim())) ? value(label).trim() : '';
    const key = labelled(/^\*?(one-time code|totp)$/i);
    if (key === '') continue;
    report.row(title, () =>
      readOtpText(key, {
        issuer: title,
        account: labelled(/^\*?(?:user ?name|login)$/i) || labelled(/^\*?e-?mail$/i),
        sites: sitesOf(labelled(/^\*?(website|url)$/i)),
        note: cells.length % 2 === 1 ? cells.at(-1) : '',
      }),
    );
  }
  return report.result;
}
