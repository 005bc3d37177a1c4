import { Failure } from '../../../failure.ts';
import { csvCells, csvTable, unescapeFormula } from '../../codecs/csv.ts';
import { fieldEntry, isKeyText } from '../../import/field-entry.ts';
import { Fields, looksLikeParameter, sureNames } from '../../import/fields.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { isSureKey } from '../../import/sure-key.ts';
import { otherKeys } from '../json/keys.ts';
import { isTurned, turned } from './turned.ts';

/** Any table whose header names a secret. */
export async function read(source: Source): Promise<ReadResult> {
  const cells = csvCells(source.text);
  const { names, rows } = isTurned(cells) ? turned(cells) : csvTable(source.text);
  const report = new ImportReport('generic-csv');
  // Where two tables were put together, the second brings its header.
  const entries = rows
    .filter((row) => names.some((name) => row[name]?.trim().toLowerCase() !== name))
    .map((row) => {
      const cells = Object.entries(row).map(([name, cell]) => [name, unescapeFormula(cell)] as const);
      return { fields: new Fields(cells), row: Object.fromEntries(cells) };
    });
  const sure = sureNames(
    entries.map(({ fields }) => fields),
    isKeyText,
  );
  for (const { fields, row } of entries) {
    const secret = fields.secret(isKeyText, sure);
    const name = fields.get('issuer') || fields.get('account');
    if (!secret) {
      // A row that is short of a cell has its key under another name.
      if (Object.values(row).some(isSureKey)) report.problem(name, new Failure('secret-missing'));
      continue;
    }
    if (secret.isDoubtful) {
      report.problem(name, new Failure('secret-not-base32'));
      continue;
    }
    for (const text of [secret.text, ...otherKeys(row, secret.text).map(([, key]) => key)])
      report.row(name, () => fieldEntry(fields, text));
  }
  for (const column of names) {
    const values = rows.map((row) => row[column] ?? '');
    if (looksLikeParameter(column, values, { isColumn: true }))
      report.warn(column, new Failure('column-unused', { column }));
  }
  return report.result;
}
