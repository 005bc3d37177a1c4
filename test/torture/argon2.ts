import { argon2id as reference } from 'hash-wasm';
import { argon2id } from '../../lib/crypto/kdf.ts';
import { TODAY } from '../../lib/crypto/kdf-params.ts';
import type { Verdict } from './main.ts';

/** Argon2id at the cost of today against a second library, on random inputs. */
export async function argon2(count: number): Promise<Verdict> {
  const failures: string[] = [];
  const random = (low: number, high: number) =>
    crypto.getRandomValues(new Uint8Array(low + Math.floor(Math.random() * (high - low + 1))));
  for (let i = 0; i < count; i++) {
    const password = random(8, 100);
    const salt = random(16, 32);
    const ours = Buffer.from(await argon2id(password, salt, TODAY, 32)).toString('hex');
    const theirs = await reference({
      password,
      salt,
      iterations: TODAY.t,
      parallelism: TODAY.p,
      memorySize: TODAY.m,
      hashLength: 32,
      outputType: 'hex',
    });
    if (ours !== theirs) failures.push(`password ${Buffer.from(password).toString('hex')}`);
  }
  return { figures: { inputs: count, equal: count - failures.length }, failures };
}
