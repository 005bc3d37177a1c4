import { Failure } from '../../failure.ts';

/** What no reader knows. */
export function unknownFormat(): Failure<'unknown-format'> {
  return new Failure('unknown-format');
}
