import { readFileSync } from 'node:fs';
import { argon2id as reference } from 'hash-wasm';
import { expect, test } from 'vitest';
import { fromBase64 } from '../../../lib/base64.ts';
import { PLAIN_WASM, SIMD_WASM } from '../../../lib/crypto/argon2-wasm.ts';
import { argon2id, stretch } from '../../../lib/crypto/kdf.ts';
import { TODAY } from '../../../lib/crypto/kdf-params.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('the inlined modules are those of the package', () => {
  const packaged = (name: string) => hex(readFileSync(`node_modules/argon2id/dist/${name}`));
  expect(hex(fromBase64(SIMD_WASM))).toBe(packaged('simd.wasm'));
  expect(hex(fromBase64(PLAIN_WASM))).toBe(packaged('no-simd.wasm'));
});

test('RFC 9106, section 5.3', async () => {
  const tag = await argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), { m: 32, t: 3, p: 4 }, 32, {
    secret: new Uint8Array(8).fill(3),
    associatedData: new Uint8Array(12).fill(4),
  });
  expect(hex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
});

async function second(password: Uint8Array, salt: Uint8Array, { m, t, p }: typeof TODAY): Promise<string> {
  return reference({ password, salt, iterations: t, parallelism: p, memorySize: m, hashLength: 32, outputType: 'hex' });
}

test('equal to a second library on 200 random inputs of small cost', async () => {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const between = (low: number, high: number) => low + (random(1)[0]! % (high - low + 1));
  for (let i = 0; i < 200; i++) {
    const password = random(between(8, 80));
    const salt = random(between(16, 32));
    const params = { m: between(32, 96), t: between(1, 4), p: between(1, 4) };
    expect(hex(await argon2id(password, salt, params, 32))).toBe(await second(password, salt, params));
  }
});

test('equal to a second library at the cost of today', async () => {
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const password = 'pässphrase of today';
  expect(hex(await stretch(password, salt, TODAY))).toBe(await second(new TextEncoder().encode(password), salt, TODAY));
});

test('a passphrase is the same however its accents were composed', async () => {
  const salt = new Uint8Array(32);
  const params = { m: 19 * 1024, t: 2, p: 1 };
  expect(await stretch('caf\u00e9', salt, params)).toEqual(await stretch('cafe\u0301', salt, params));
});
