import { Failure } from '../failure.ts';
import { ALGORITHMS, type Algorithm } from './account.ts';

/** What says that there is nothing to say. */
const NONE = /^(?:null|(?:algorithm_)?unspecified)$/i;

/**
 * The algorithm that a URI or a file means by `sha256`, `SHA-256`, `HmacSHA256`, `HMAC-SHA-256`, `Algorithm.sha256`
 * and the like; null where it names none (`""`, `null`).
 * @throws {Failure} `algorithm-unknown`: a wrong guess here would make wrong codes in silence.
 */
export function algorithmFromName(name: string | null | undefined): Algorithm | null {
  if (name === null || name === undefined || name === '' || NONE.test(name)) return null;
  const bare = name
    .toUpperCase()
    .replace(/\s*\((?:DEFAULT|STANDARD|RECOMMENDED)\)\s*$/, '')
    .replace(/^ALGO(?:RITHM)?[._]/, '')
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^HMAC/, '')
    .replace(/^SHA2(?=224|256|384|512)/, 'SHA');
  const algorithm = ALGORITHMS.find((known) => known === (bare === 'SHA' ? 'SHA1' : bare));
  if (!algorithm) throw new Failure('algorithm-unknown');
  return algorithm;
}
