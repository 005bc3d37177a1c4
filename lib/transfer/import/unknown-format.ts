import { Failure } from '../../failure.ts';

/** What no reader knows. */
export function unknownFormat(): Failure<'unknown-format'> {
  return new Failure(
    'unknown-format',
    'Watchword does not know this file. Export from your authenticator as its own backup, as JSON, or as otpauth addresses.',
  );
}
