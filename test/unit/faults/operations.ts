import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readKey } from '../../../lib/browser/session.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { fromAccountData, toAccountData } from '../../../lib/otp/account-data.ts';
import { connect } from '../../../lib/sync/engine/membership.ts';
import { run } from '../../../lib/sync/engine/run.ts';
import { openBackup } from '../../../lib/vault/backup.ts';
import { Device } from '../sync/model/device.ts';
import { joinBy } from '../sync/model/joining.ts';
import { ACCESS } from '../sync/model/pairing.ts';
import {
  ask,
  create,
  current,
  downloaded,
  lock,
  NEW,
  names,
  OLD,
  ports,
  storage,
  store,
  unlock,
} from './faulty-vault.ts';

/** An account whose id and key are of this digit. */
export const account = (issuer: string, byte: number) =>
  toAccountData(
    makeAccount({ id: `00000000-0000-4000-8000-00000000000${byte}`, issuer, secret: new Uint8Array(10).fill(byte) }),
  );

interface Operation {
  prepare(): Promise<unknown>;
  run(): Promise<unknown>;
  /** What an answer of "done" promises besides the vault. */
  promises?(): Promise<unknown>;
  /** Earlier lists go with it. */
  drops?: true;
  /** Which passphrase is tried first after it. Where two vaults are left, either opens its own. */
  words?: string;
}

const made = async () => {
  await create(OLD);
  await ask('accounts.add', { accounts: [account('A', 1)], duplicates: 'skip' });
  await ask('accounts.add', { accounts: [account('B', 2)], duplicates: 'skip' });
};

/** All that writes the vault, by name. */
export const OPERATIONS: Record<string, Operation> = {
  create: { prepare: async () => undefined, run: () => create(OLD) },
  save: { prepare: made, run: () => ask('accounts.add', { accounts: [account('C', 3)], duplicates: 'skip' }) },
  slots: { prepare: made, run: () => ask('vault.changePassphrase', { current: OLD, passphrase: NEW }) },
  rekey: { prepare: made, run: () => ask('vault.rekey', { current: OLD, drop: false }) },
  'rekey, dropping': { prepare: made, run: () => ask('vault.rekey', { current: OLD, drop: true }), drops: true },
  'rekey while an earlier one is not finished': {
    async prepare() {
      await made();
      vi.spyOn(store, 'rewriteEarlier').mockRejectedValue(new Error('I/O error'));
      await ask('vault.rekey', { current: OLD, drop: false });
      vi.restoreAllMocks();
    },
    run: () => ask('vault.rekey', { current: OLD, drop: false }),
  },
  'start over': {
    async prepare() {
      await made();
      await lock();
    },
    run: () => ask('vault.startOver', { passphrase: NEW }),
    // They belong to the vault that is set aside.
    drops: true,
    words: NEW,
  },
  repair: {
    async prepare() {
      await made();
      current.disk.mirror.set('current', 'torn');
      await lock();
    },
    run: () => unlock(OLD),
  },
  restore: {
    prepare: made,
    run: async () =>
      ask('vault.restore', { key: (await store.history()).find(({ generation }) => generation === 2)!.key }),
  },
  rescue: {
    async prepare() {
      await made();
      for (const place of ['vault.0', 'vault.1']) current.disk.local.set(place, 'torn');
      await lock();
    },
    run: () => ask('vault.rescue', { place: 'mirror', passphrase: OLD }),
  },
  bin: { prepare: made, run: () => ask('accounts.remove', { ids: [account('A', 1).id] }) },
  'bin.restore': {
    async prepare() {
      await made();
      await ask('accounts.remove', { ids: [account('A', 1).id] });
    },
    run: () => ask('bin.restore', { ids: [account('A', 1).id] }),
  },
  'bin.empty': {
    async prepare() {
      await made();
      await ask('accounts.remove', { ids: [account('A', 1).id] });
    },
    run: () => ask('bin.empty', { ids: [account('A', 1).id] }),
  },
  backup: {
    async prepare() {
      await made();
      await ask('autoBackup.on', { opens: 'by-own', passphrase: NEW });
      await ask('accounts.add', { accounts: [account('C', 3)], duplicates: 'skip' });
    },
    run: () => ask('autoBackup.now', null),
    promises: async () => expect(names((await openBackup(downloaded!, NEW)).accounts)).toBe('A,B,C'),
  },
  unlock: {
    async prepare() {
      await made();
      await lock();
    },
    run: () => unlock(OLD),
    promises: async () => expect(await readKey()).toBeDefined(),
  },
  lock: {
    prepare: made,
    run: lock,
    promises: async () => expect(await fakeBrowser.storage.session.get(null)).toEqual({}),
  },
  sync: {
    async prepare() {
      const other = new Device('Other', storage, Date.now);
      await made();
      await connect(other.ports, ACCESS, 'Other');
      await joinBy(other, ports, 'This');
      await run(other.ports);
      const added = fromAccountData(account('D', 4));
      other.act((content) => ({ ...content, accounts: [...content.accounts.slice(1), added] }));
      await run(other.ports);
    },
    run: () => run(ports),
  },
};
