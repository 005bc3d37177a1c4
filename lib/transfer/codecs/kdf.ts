import { utf8 } from '../../crypto/bytes.ts';
import { LIMITS, tooMuchWork } from '../import/limits.ts';
import { damaged } from '../import/source.ts';

type Sha = 'SHA-1' | 'SHA-256' | 'SHA-512';

function assertWhole(...values: number[]): void {
  if (!values.every((value) => Number.isSafeInteger(value) && value > 0)) throw damaged();
}

/** @throws {Failure} `too-large` above the cap, before any work is done */
export async function pbkdf2(
  hash: Sha,
  password: string | Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  assertWhole(rounds, length);
  if (rounds > LIMITS.pbkdf2Rounds) throw tooMuchWork();
  const secret = typeof password === 'string' ? utf8(password) : password;
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash, salt, iterations: rounds }, key, length * 8),
  );
}

/** Parameters of Argon2, in RFC 9106's terms. */
export interface Argon2Options {
  kind: 'argon2id' | 'argon2d';
  password: string | Uint8Array;
  salt: Uint8Array;
  /** KiB */
  memory: number;
  passes: number;
  lanes: number;
  length: number;
}

/** @throws {Failure} `too-large` above the caps, before any memory is taken */
export async function argon2(options: Argon2Options): Promise<Uint8Array<ArrayBuffer>> {
  const { kind, password, salt, memory, passes, lanes, length } = options;
  assertWhole(memory, passes, lanes, length);
  if (memory > LIMITS.argon2KiB || passes > LIMITS.argon2Passes || lanes > LIMITS.argon2Lanes) throw tooMuchWork();
  if (memory * passes > LIMITS.argon2Work) throw tooMuchWork();
  if (memory < 8 * lanes || salt.length < 8 || length < 4) throw damaged();
  const { argon2d, argon2id } = await import('hash-wasm');
  const derive = kind === 'argon2d' ? argon2d : argon2id;
  const derived = derive({
    password,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: length,
    outputType: 'binary',
  });
  // What the file asks for is allowed, but this machine may not have it.
  const out = await derived.catch((error: unknown) => {
    throw error instanceof RangeError ? tooMuchWork() : error;
  });
  return new Uint8Array(out);
}

/** @throws {Failure} `too-large` where N · r · 128 is above the cap */
export async function scrypt(
  password: string,
  salt: Uint8Array,
  { n, r, p, length }: { n: number; r: number; p: number; length: number },
): Promise<Uint8Array<ArrayBuffer>> {
  assertWhole(n, r, p, length);
  if (n * r * 128 > LIMITS.scryptBytes || p > 16) throw tooMuchWork();
  if (n < 2 || Math.log2(n) % 1 !== 0) throw damaged();
  const { scrypt: derive } = await import('hash-wasm');
  const out = await derive({
    password,
    salt,
    costFactor: n,
    blockSize: r,
    parallelism: p,
    hashLength: length,
    outputType: 'binary',
  });
  return new Uint8Array(out);
}
