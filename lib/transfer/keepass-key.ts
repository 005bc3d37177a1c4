import { Gather, type ReadResult } from './gather.ts';
import type { Source } from './source.ts';

/** A key alone holds no accounts; it is used on the database that is given with it. */
export async function read(_source: Source): Promise<ReadResult> {
  return new Gather('keepass-key').result;
}
