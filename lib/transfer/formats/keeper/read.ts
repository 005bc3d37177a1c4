import { csvCells } from '../../codecs/csv.ts';
import { otherCodes } from '../../import/other-codes.ts';
import { readOtpText } from '../../import/otp-text.ts';
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
  for (const value of recordsOf(source.json)) {
    const record = asRecord(value);
    const own = codesOf(record);
    for (const code of [...own, ...otherCodes(own, fieldsOf(record), record.notes)])
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

/** Its records, which may be all that a file has. */
function recordsOf(json: unknown): unknown[] {
  return Array.isArray(json) ? json : asList(asRecord(json).records);
}

/** Each value of a field by its name: a field may have several. */
function fieldsOf(record: Json): [name: string, value: string][] {
  return Object.entries(asRecord(record.custom_fields)).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, asText(one)]),
  );
}

function codesOf(record: Json): string[] {
  return fieldsOf(record)
    .filter(([name, value]) => isCodeLabel(name) && value.trim() !== '')
    .map(([, value]) => value);
}

/** Folders are divided by backslashes. */
function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}
