import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { toBase64 } from '../../lib/base64.ts';
import { argon2id } from '../../lib/crypto/kdf.ts';
import { type Argon2Params, TODAY } from '../../lib/crypto/kdf-params.ts';

/** One derivation to compare. */
export interface Derivation {
  password: Uint8Array;
  salt: Uint8Array;
  params: Argon2Params;
  /** Bytes wanted. */
  length: number;
}

const PYTHON = '/usr/bin/python3';

/** Whether Debian's python3-argon2 is here. */
export function hasLibargon2(): boolean {
  return spawnSync(PYTHON, ['-c', 'import argon2.low_level']).status === 0;
}

const between = (low: number, high: number) => low + Math.floor(Math.random() * (high - low + 1));
const random = (low: number, high: number) => crypto.getRandomValues(new Uint8Array(between(low, high)));

/** Random inputs: passwords of 2 to 200 bytes, any cost that is quick; `atToday` of them at what a new vault uses. */
export function randomDerivations(count: number, atToday: number): Derivation[] {
  return Array.from({ length: count }, (_, i) => {
    const p = between(1, 4);
    const params = i < atToday ? TODAY : { m: between(8 * p, 2048), t: between(1, 5), p };
    return { password: random(2, 200), salt: random(8, 64), params, length: i < atToday ? 32 : between(4, 96) };
  });
}

/** Hex digests by the reference implementation. */
export function libargon2(derivations: Derivation[]): string[] {
  const lines = derivations.map(({ password, salt, params, length }) =>
    JSON.stringify({ password: toBase64(password), salt: toBase64(salt), ...params, length }),
  );
  const { stdout, stderr, status } = spawnSync(PYTHON, [resolve(import.meta.dirname, 'libargon2.py')], {
    input: lines.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`libargon2: ${stderr}`);
  return stdout.trim().split('\n');
}

/** Hex digests as the vault derives them. */
export async function ours(derivations: Derivation[]): Promise<string[]> {
  const digests: string[] = [];
  for (const { password, salt, params, length } of derivations)
    digests.push(Buffer.from(await argon2id(password, salt, params, length)).toString('hex'));
  return digests;
}
