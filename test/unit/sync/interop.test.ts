import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toBase64 } from '../../../lib/base64.ts';
import { newRecoveryKey } from '../../../lib/crypto/recovery-key.ts';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import { join as joinSync } from '../../../lib/sync/engine/join.ts';
import { changeKey, connect } from '../../../lib/sync/engine/membership.ts';
import { Device } from './model/device.ts';
import { BadStorage } from './model/folder.ts';

const PYTHON = '/usr/bin/python3';
const hasLibraries = spawnSync(PYTHON, ['-c', 'import argon2, cryptography']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'watchword-sync-interop-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ACCESS = { url: 'https://storage.example/', user: 'alice', password: 'secret' };
const PASSPHRASE = 'naïve lantern orbit thistle quarry';

function python(secret: string): unknown {
  const options = { input: `${secret}\n`, encoding: 'utf8', stdio: 'pipe' } as const;
  return JSON.parse(execFileSync(PYTHON, ['test/interop/sync_merge.py', folder], options));
}

const act = (device: Device, change: (accounts: readonly Account[]) => readonly Account[]) =>
  device.act((content) => ({ ...content, accounts: change(content.accounts) }));

test.skipIf(!hasLibraries)(
  'another program joins, reads and merges by the format alone',
  async () => {
    const storage = new BadStorage();
    const time = () => 1_795_831_334_725;
    const [laptop, desk] = [new Device('Laptop', storage, time), new Device('Desk', storage, time)];
    const shared = new Uint8Array(10).fill(7);
    const account = (issuer: string, secret: Uint8Array, parts = {}) =>
      makeAccount({ issuer, secret, created: 1, ...parts });
    act(laptop, (all) => [
      ...all,
      account('Bücher ☃', shared, { tags: ['work'] }),
      account('Bank', new Uint8Array([1]), { type: 'hotp', counter: 4 }),
    ]);
    act(desk, (all) => [...all, account('Books', shared), account('Desk only', new Uint8Array([2]))]);
    const recoveryKey = newRecoveryKey();
    await connect(laptop.ports, ACCESS, laptop.name);
    await changeKey(laptop.ports, { secrets: [PASSPHRASE, recoveryKey] });
    await joinSync(desk.ports, ACCESS, { secret: PASSPHRASE }, desk.name);
    await laptop.sync();
    // Both change something that the other has not seen: what is read has to be merged.
    act(laptop, (all) => all.map((one) => (one.type === 'hotp' ? { ...one, counter: 9 } : one)));
    act(desk, (all) =>
      all
        .map((one) => (one.type === 'hotp' ? { ...one, note: 'edited' } : one))
        .filter(({ issuer }) => issuer !== 'Desk only'),
    );
    await laptop.sync();
    storage.withheld = new Set(storage.files.keys());
    await desk.sync();
    for (const [name, bytes] of storage.files) writeFileSync(join(folder, name), bytes);
    storage.heal();
    await laptop.sync();

    const expected = {
      accounts: laptop.content.accounts.map(({ issuer, account, secret, counter, note, tags }) => ({
        issuer,
        account,
        secret: toBase64(secret),
        counter,
        note,
        tags,
      })),
      devices: ['Desk', 'Laptop'],
    };
    expect(expected.accounts).toHaveLength(2);
    expect(expected.accounts).toContainEqual(expect.objectContaining({ issuer: 'Bank', counter: 9, note: 'edited' }));
    expect(python(PASSPHRASE)).toEqual(expected);
    expect(python(recoveryKey.toLowerCase())).toEqual(expected);
    expect(() => python('wrong')).toThrow(/no head opens/);
  },
  240_000,
);
