import { writeFileSync } from 'node:fs';
import { Consts } from 'kdbxweb';
import { expect, test, vi } from 'vitest';
import { type Argon2Params, checkKdf } from '../../../lib/crypto/kdf-params.ts';
import { Failure } from '../../../lib/failure.ts';
import { checkAccount, makeAccount } from '../../../lib/otp/account.ts';
import { holdsSecret } from '../../../lib/otp/links.ts';
import { writeExport } from '../../../lib/transfer/export/write.ts';
import { LIMITS } from '../../../lib/transfer/import/limits.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { TARGETS } from '../../../lib/transfer/registry.ts';
import { mutate, randomFrom } from '../../torture/mutate.ts';
import { kdbxFile, sqliteFile } from './make-databases.ts';
import { bank, github, motp, odd, PASSWORD, steam } from './sample.ts';
import { samples } from './samples.ts';

/** How many files; `npm run torture` asks for 100 000 and takes the figures from a file. */
const COUNT = Number(process.env.MUTATED_FILES ?? 600);
const SEED = Number(process.env.MUTATION_SEED ?? 20_261_121);

/** Key derivations that were asked for, and those among them beyond what a file may ask. */
const kdf = vi.hoisted(() => ({ calls: 0, outOfRange: [] as string[] }));

/** Stands in for the real ones, which take a second each: the caps before them are what is tried. */
vi.mock('hash-wasm', () => {
  const derive = ({
    memorySize = 0,
    iterations = 0,
    costFactor = 0,
    blockSize = 0,
    hashLength = 32,
    password = '',
  }) => {
    kdf.calls++;
    if (memorySize > 1024 * 1024 || iterations > 10_000 || costFactor * blockSize * 128 > 1024 ** 3)
      kdf.outOfRange.push(JSON.stringify({ memorySize, iterations, costFactor, blockSize }));
    return Promise.resolve(new Uint8Array(hashLength).fill(String(password).length));
  };
  return { argon2d: derive, argon2id: derive, scrypt: derive };
});
vi.mock('../../../lib/crypto/kdf.ts', async (original) => ({
  ...(await original<object>()),
  stretch: (passphrase: string, _salt: Uint8Array, params: Argon2Params) => {
    checkKdf(params);
    kdf.calls++;
    if (params.m > 1024 * 1024) kdf.outOfRange.push(JSON.stringify(params));
    return Promise.resolve(new Uint8Array(32).fill(passphrase.length));
  },
}));

test(`${COUNT} mutated files of all formats: no crash, no hang, no key derivation out of range`, {
  timeout: 6 * 3600_000,
}, async () => {
  const real = crypto.subtle.deriveBits.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation((algorithm, key, length) => {
    const { iterations = 1 } = algorithm as Pbkdf2Params;
    kdf.calls++;
    if (iterations > LIMITS.pbkdf2Rounds) kdf.outOfRange.push(`PBKDF2 ${iterations}`);
    return real(iterations > 1 ? { ...(algorithm as Pbkdf2Params), iterations: 1 } : algorithm, key, length);
  });

  const corpus: { format: string; bytes: Uint8Array; password?: string }[] = await samples();
  const accounts = [
    github,
    odd,
    bank,
    steam,
    motp,
    makeAccount({ issuer: 'A', note: 'n', tags: ['t'], secret: github.secret }),
  ];
  for (const format of TARGETS) {
    const [file] = await writeExport(format, accounts, PASSWORD);
    corpus.push({ format, bytes: file!.bytes, password: PASSWORD });
  }
  corpus.push(
    { format: 'kdbx4', bytes: await kdbxFile(PASSWORD, 4, 'ChaCha20', Consts.KdfId.Argon2id), password: PASSWORD },
    { format: 'kdbx3', bytes: await kdbxFile(PASSWORD, 3, 'Aes', ''), password: PASSWORD },
    {
      format: 'google-sqlite',
      bytes: sqliteFile('CREATE TABLE accounts (_id INTEGER PRIMARY KEY, email TEXT, secret TEXT, issuer TEXT)', [
        { table: 'accounts', row: { email: 'a', secret: 'JBSWY3DPEHPK3PXP', issuer: 'b'.repeat(9000) } },
      ]),
    },
  );
  const bytes = corpus.map((one) => one.bytes);
  const random = randomFrom(SEED);
  const codes = new Map<string, number>();
  const failures: string[] = [];
  let slowest = 0;
  let found = 0;

  for (let i = 0; i < COUNT && failures.length < 20; i++) {
    const one = corpus[i % corpus.length]!;
    const mutated = mutate(one.bytes, random, bytes);
    const started = performance.now();
    let outcome: string;
    try {
      const result = await readExport({ name: 'mutated', bytes: mutated }, one.password);
      for (const account of result.accounts) {
        checkAccount(account);
        const names = [account.issuer, account.account, account.note, ...account.tags];
        if (names.some(holdsSecret)) failures.push(`${one.format}, file ${i}: a secret in a name`);
      }
      if (holdsSecret(JSON.stringify([result.problems, result.warnings])))
        failures.push(`${one.format}, file ${i}: a secret in a warning`);
      found += result.accounts.length;
      outcome = 'read';
    } catch (error) {
      outcome = error instanceof Failure ? error.code : `crash: ${error}`;
      if (!(error instanceof Failure)) failures.push(`${one.format}, file ${i}: ${error}`);
    }
    slowest = Math.max(slowest, performance.now() - started);
    codes.set(outcome, (codes.get(outcome) ?? 0) + 1);
  }
  failures.push(...kdf.outOfRange);

  const figures = {
    files: COUNT,
    formats: new Set(corpus.map(({ format }) => format)).size,
    seed: SEED,
    accountsFound: found,
    keyDerivations: kdf.calls,
    slowestMs: Math.round(slowest),
    ...Object.fromEntries(codes),
  };
  if (process.env.MUTATION_FIGURES) writeFileSync(process.env.MUTATION_FIGURES, JSON.stringify({ figures, failures }));
  expect(failures).toEqual([]);
  expect(codes.get('read')).toBeGreaterThan(0);
});
