import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** No accounts: the log alone does not say which table its rows are of. */
export async function read(_source: Source): Promise<ReadResult> {
  return new ImportReport('sqlite-log').result;
}
