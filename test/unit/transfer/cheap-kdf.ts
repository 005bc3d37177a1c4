import { createHash } from 'node:crypto';
import type { Argon2Options } from '../../../lib/transfer/codecs/kdf.ts';

/**
 * In the place of lib/transfer/codecs/kdf.ts, for tests that seal and open often: one hash of everything that the
 * real ones take, so that another password, salt or cost still makes another key.
 */
function derive(length: number, ...parts: (string | number | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const hash = createHash('shake256', { outputLength: length });
  for (const part of parts) hash.update(typeof part === 'number' ? `${part}` : part).update('\0');
  return new Uint8Array(hash.digest());
}

export async function pbkdf2(
  sha: string,
  password: string | Uint8Array,
  salt: Uint8Array,
  rounds: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return derive(length, sha, password, salt, rounds);
}

export async function argon2({
  kind,
  password,
  salt,
  memory,
  passes,
  lanes,
  length,
}: Argon2Options): Promise<Uint8Array<ArrayBuffer>> {
  return derive(length, kind, password, salt, memory, passes, lanes);
}

export async function scrypt(
  password: string,
  salt: Uint8Array,
  { n, r, p, length }: { n: number; r: number; p: number; length: number },
): Promise<Uint8Array<ArrayBuffer>> {
  return derive(length, password, salt, n, r, p);
}
