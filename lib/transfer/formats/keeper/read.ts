import { csvCells } from '../../codecs/csv.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';
import { isCodeLabel } from './labels.ts';

/** Keeper's CSV without a header: folder, title, login, password, address, notes, shared folder, then pairs. */
export async function readCsv(source: Source): Promise<ReadResult> {
  const report = new ImportReport('keeper-csv');
  for (const cells of csvCells(source.text)) {
    const [folder = '', title = '', login = '', , address = '', note = ''] = cells;
    for (const [i, cell] of cells.entries()) {
      const value = cells[i + 1] ?? '';
      if (i < 6 || !isCodeLabel(cell) || value.trim() === '') continue;
      report.row(title, () =>
        readOtpText(value, { issuer: title, account: login, note, sites: sitesOf(address), tags: [lastPart(folder)] }),
      );
    }
  }
  return report.result;
}

/** Keeper's JSON: codes are custom fields called `$oneTimeCode`. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('keeper-json');
  for (const value of asList(asRecord(source.json).records)) {
    const record = asRecord(value);
    for (const code of codesOf(record))
      report.row(asText(record.title), () =>
        readOtpText(code, {
          issuer: record.title,
          account: record.login,
          note: record.notes,
          sites: sitesOf(record.login_url),
          tags: asList(record.folders).map((folder) =>
            lastPart(asText(asRecord(folder).folder ?? asRecord(folder).shared_folder)),
          ),
        }),
      );
  }
  return report.result;
}

function codesOf(record: Json): string[] {
  const fields = Object.entries(asRecord(record.custom_fields));
  return fields
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, asText(one)] as const))
    .filter(([name, value]) => (isCodeLabel(name) ? value.trim() !== '' : isOtpUri(value)))
    .map(([, value]) => value);
}

/** Folders are divided by backslashes. */
function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}
