import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** A key alone holds no accounts; it is used on the database that is given with it. */
export async function read(_source: Source): Promise<ReadResult> {
  return new ImportReport('keepass-key').result;
}
