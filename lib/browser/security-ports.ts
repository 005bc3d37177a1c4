import { saveFile } from '../download.ts';
import { Failure } from '../failure.ts';
import type { SecurityPorts } from '../protocol/security-ports.ts';
import { BIN_TIME } from '../replica/bin.ts';
import { CARRY_OVER_KEY } from '../vault/carried-keys.ts';
import { openVault } from '../vault/envelope.ts';
import { openStored } from '../vault/newest.ts';
import { asReadyBackup, READY_BACKUP_KEY, sealReady } from '../vault/ready-backup.ts';
import { listCopies } from '../vault/store/list-copies.ts';
import { keepTime, trustedTime } from '../vault/trusted-time.ts';
import { allowDownloads, disallowDownloads, mayDownload, saveDownload } from './downloads.ts';
import { knowsSystemLock } from './idle.ts';
import { askPasskey, canUsePasskeys, forgetPasskey, makePasskey } from './passkey.ts';
import { allowPasskeyDomain } from './passkey-domain.ts';
import { records } from './records.ts';
import { readKey } from './session.ts';
import { readTime } from './time.ts';
import { openVaultStore } from './vault-writer.ts';

const store = openVaultStore();

async function needKey(): Promise<Uint8Array> {
  const key = await readKey();
  if (!key) throw new Failure('locked');
  return key;
}

export const securityPorts: SecurityPorts = {
  readFile: async () => (await store.load()).file,
  async readBin() {
    const [key, time] = await Promise.all([needKey(), readTime().catch(() => undefined)]);
    keepTime(time);
    const { content } = await openStored(store, key);
    const [now, counted] = [Date.now(), trustedTime()];
    return content.bin.map(({ account, deleted }) => ({ account, goes: now + deleted + BIN_TIME - counted }));
  },
  isCarryOverPending: async () => (await records.get(CARRY_OVER_KEY)) !== undefined,
  readContent: async () => (await openStored(store, await needKey())).content,
  async readyBackup() {
    const key = await needKey();
    const [opened, record] = await Promise.all([openStored(store, key), records.get(READY_BACKUP_KEY)]);
    return sealReady(asReadyBackup(record), { ...opened, key });
  },
  async earlierStates() {
    const key = await needKey();
    const { vaultId } = (await openStored(store, key)).file;
    const states = [];
    for (const entry of await store.history()) {
      try {
        const file = await store.historic(entry.key);
        // From a quarantined vault: only the rescue page shows it, and its own passphrase opens it.
        if (file.vaultId !== vaultId) continue;
        const { accounts } = await openVault(file, key);
        states.push({ ...entry, accounts });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        states.push({ ...entry, accounts: undefined });
      }
    }
    return states;
  },
  listCopies: () => listCopies(store),
  canUsePasskeys,
  allowPasskeyDomain,
  makePasskey,
  askPasskey,
  forgetPasskey,
  knowsSystemLock,
  allowDownloads,
  disallowDownloads,
  async saveFile(name, bytes, type) {
    if (await mayDownload()) {
      await saveDownload(name, bytes, type, { isNew: true });
      return true;
    }
    saveFile(name, [bytes], type);
    return false;
  },
  print: () => globalThis.print(),
};
