import { Failure } from '../../../failure.ts';
import { fieldEntry } from '../../import/field-entry.ts';
import { Fields, isOfServer, looksLikeParameter } from '../../import/fields.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { namedByHeadings } from './headings.ts';
import { secretIn, textRecords } from './records.ts';

/** Text with a field a line, from any program. Records without a key are skipped. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('field-text');
  for (const { section, fields } of namedByHeadings(textRecords(source.text))) {
    const known = new Fields(fields);
    const secret = secretIn(known);
    if (!secret || isOfServer(section, secret)) continue;
    const name = known.get('issuer') || known.get('account') || section;
    report.row(name, () => fieldEntry(known, secret.text, section === '' ? {} : { issuer: section }));
    for (const [column, value] of fields) {
      if (looksLikeParameter(column, [value])) report.warn(name, new Failure('column-unused', { column }));
    }
  }
  return report.result;
}
