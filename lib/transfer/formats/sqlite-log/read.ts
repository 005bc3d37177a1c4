import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

export async function read(_source: Source): Promise<ReadResult> {
  return new ImportReport('sqlite-log').result;
}
