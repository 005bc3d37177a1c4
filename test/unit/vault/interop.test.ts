import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newRecoveryKey } from '../../../lib/crypto/recovery-key.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { writeBackup } from '../../../lib/vault/backup.ts';
import { addSlot } from '../../../lib/vault/change-slots.ts';
import { emptyContent } from '../../../lib/vault/content.ts';
import { sealVault } from '../../../lib/vault/seal.ts';
import { recoverySlot } from '../../../lib/vault/slots.ts';
import { createVault } from '../../../lib/vault/unlock.ts';

const PYTHON = '/usr/bin/python3';
const hasLibraries = spawnSync(PYTHON, ['-c', 'import argon2, cryptography']).status === 0;
if (!hasLibraries) console.log(`skipped: ${PYTHON} with argon2 and cryptography is not here`);

const folder = mkdtempSync(path.join(tmpdir(), 'watchword-interop-'));
afterAll(() => rmSync(folder, { recursive: true }));

function python(file: string, secret: string, ...flags: string[]): unknown {
  const args = ['test/interop/open_vault.py', file, ...flags];
  return JSON.parse(execFileSync(PYTHON, args, { input: `${secret}\n`, encoding: 'utf8', stdio: 'pipe' }));
}

test.skipIf(!hasLibraries)('another program opens the vault by passphrase and by recovery key', async () => {
  const passphrase = 'naïve ☃ passphrase';
  const made = await createVault(passphrase);
  const accounts = [makeAccount({ secret: new Uint8Array([1, 2, 255]), issuer: 'Bücher ☃', account: 'ä"\\\u0001' })];
  const recoveryKey = newRecoveryKey();
  const slotted = await addSlot(made.file, made.key, await recoverySlot(made.file.vaultId, made.key, recoveryKey));
  const sealed = await sealVault(slotted, made.key, { ...emptyContent(), accounts });
  const file = path.join(folder, 'vault.watchword');
  writeFileSync(file, writeBackup(sealed));

  const { id, issuer, account, type, algorithm, digits, period, pin, created } = accounts[0]!;
  const key = { type, algorithm, digits, period, pin, secret: 'AQL/' };
  const expected = [{ id, issuer, account, created, ...key, live: 1, rank: expect.any(String) }];
  expect(python(file, passphrase)).toEqual(expected);
  expect(python(file, passphrase.normalize('NFD'))).toEqual(expected);
  expect(python(file, recoveryKey.toLowerCase(), '--recovery')).toEqual(expected);
  expect(() => python(file, 'wrong')).toThrow(/wrong passphrase/);
});
