import { Failure } from '../../failure.ts';
import { MAX_ACCOUNTS } from '../../otp/account.ts';

/** Resource limits of a file, enforced before anything is allocated for it. */
export const LIMITS = {
  /** Bytes of a file that is read whole, icons and all. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of a zip: only its directory and the members that are needed are unfolded. */
  zipBytes: 512 * 1024 * 1024,
  /** Bytes that all compressed parts which are needed may unfold to. */
  inflatedBytes: 128 * 1024 * 1024,
  /** Levels of nesting in JSON, XML and groups. */
  depth: 32,
  /** Accounts and problems of one file. */
  entries: MAX_ACCOUNTS,
  argon2KiB: 1024 * 1024,
  argon2Passes: 10_000,
  /** KiB · passes: 16 GiB filled once, about half a minute. */
  argon2Work: 16 * 1024 * 1024,
  argon2Lanes: 64,
  pbkdf2Rounds: 10_000_000,
  /** N · r · 128 */
  scryptBytes: 1024 * 1024 * 1024,
  /** AES-KDF rounds of KDBX: measured at some 10 M a second. */
  aesKdfRounds: 100_000_000,
} as const;

/** The failure for a file above the size limit. */
export function tooLarge(): Failure<'too-large'> {
  return new Failure('too-large', { why: 'file' });
}

/** The failure for a file whose key takes too much time or memory to derive. */
export function tooMuchWork(): Failure<'too-large'> {
  return new Failure('too-large', { why: 'work' });
}
