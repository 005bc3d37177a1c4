import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountHandlers } from '../../../lib/background/vault/accounts.ts';
import { binHandlers } from '../../../lib/background/vault/bin.ts';
import { securityHandlers } from '../../../lib/background/vault/security.ts';
import { create } from '../../../lib/background/vault/unlock.ts';
import { read } from '../../../lib/background/vault/vault.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { toAccountData } from '../../../lib/otp/account-data.ts';
import { connect } from '../../../lib/sync/engine/membership.ts';
import { run } from '../../../lib/sync/engine/run.ts';
import { makeBackup, openBackup } from '../../../lib/vault/backup.ts';
import type { VaultContent } from '../../../lib/vault/content.ts';
import { Device } from '../sync/model/device.ts';
import { BadStorage } from '../sync/model/folder.ts';
import { joinBy } from '../sync/model/joining.ts';
import { ACCESS } from '../sync/model/pairing.ts';
import { portsTo } from './sync-ports.ts';

// What a passphrase costs is not what is tested here.
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));
const { noteStore } = await import('../../../lib/background/sync/ports.ts');

let storage = new BadStorage();
const ports = () => portsTo(storage);
/** Names in alphabetical order, with the counter of those that have one. */
const names = ({ accounts }: VaultContent) =>
  accounts
    .map(({ issuer, type, counter }) => (type === 'hotp' ? `${issuer}${counter}` : issuer))
    .sort()
    .join();
const issuers = async () => names(await read());
const others = (device: Device) => names(device.content);
const mk = (issuer: string, b: number, more = {}) =>
  makeAccount({ secret: new Uint8Array(10).fill(b), issuer, ...more });

let other: Device;
let ids: string[];
beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  storage = new BadStorage();
  await create('first words');
  const given = [mk('A', 1), mk('B', 2), mk('H', 3, { type: 'hotp', counter: 4 })];
  ids = given.map(({ id }) => id);
  await accountHandlers['accounts.add']({ accounts: given.map(toAccountData), duplicates: 'skip' });
  await connect(ports(), ACCESS, 'This');
  other = new Device('Other', storage, Date.now);
  const shown = { content: await read(), notes: await noteStore.load() };
  await joinBy(shown as Device, other.ports, 'Other');
  await run(other.ports);
  await run(ports());
});

test('deleted, emptied from the bin, synced; then restored from a backup', async () => {
  const backup = await openBackup(await makeBackup(await read(), 'b'), 'b');
  await accountHandlers['accounts.nextCode']({ id: ids[2]! });
  await accountHandlers['accounts.remove']({ ids: [ids[0]!] });
  await binHandlers['bin.empty']({ ids: [ids[0]!] });
  await run(ports());
  await run(other.ports);
  expect(others(other)).toBe('B,H5');
  other.act((content) => ({ ...content, accounts: [...content.accounts, mk('New', 9)] }));
  await run(other.ports);
  await run(ports());
  expect(await issuers()).toBe('B,H5,New');
  // What is missing, and nothing else.
  await accountHandlers['accounts.add']({ accounts: backup.accounts.map(toAccountData), duplicates: 'skip' });
  expect(await issuers()).toBe('A,B,H5,New');
  await run(ports());
  await run(other.ports);
  expect(others(other)).toBe('A,B,H5,New');
  // Exactly as it was: the bin has the rest, on both devices.
  await securityHandlers['vault.replaceAccounts']({ accounts: backup.accounts.map(toAccountData) });
  expect(await issuers()).toBe('A,B,H5');
  expect((await read()).bin.map(({ account }) => account.issuer)).toEqual(['New']);
  await run(ports());
  await run(other.ports);
  await run(ports());
  expect(others(other)).toBe('A,B,H5');
  expect(other.content.bin.map(({ account }) => account.issuer)).toEqual(['New']);
  await binHandlers['bin.restore']({ ids: (await read()).bin.map(({ account }) => account.id) });
  await run(ports());
  await run(other.ports);
  expect(others(other)).toBe('A,B,H5,New');
});
