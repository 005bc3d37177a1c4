import { clearAlarm, setAlarm } from '../browser/alarms.ts';
import { memory } from '../browser/memory.ts';
import { readKey, writeKey } from '../browser/session.ts';
import { loadSettings } from '../browser/settings.ts';
import { openVaultStore } from '../browser/vault-stores.ts';
import { Failure } from '../failure.ts';
import type { VaultContent } from '../vault/content.ts';
import { sealVault } from '../vault/envelope.ts';
import type { VaultFile } from '../vault/file.ts';
import { CONTENT_VERSION } from '../vault/migrations.ts';
import { missing, openNewest, openStored, opensWith } from '../vault/newest.ts';
import type { SaveOptions } from '../vault/store.ts';
import { createVault, unlockWithPassphrase } from '../vault/unlock.ts';

/** The alarm that tidies the session after its deadline; the deadline itself is checked at each read. */
export const LOCK_ALARM = 'lock';

const store = openVaultStore();

async function unlocked(key: Uint8Array): Promise<void> {
  const { lockAfterMinutes } = await loadSettings();
  const now = Date.now();
  const deadline = lockAfterMinutes === 0 ? 0 : now + lockAfterMinutes * 60_000;
  await writeKey(key, deadline, now);
  if (deadline > 0) await setAlarm(LOCK_ALARM, deadline);
}

/** Makes the vault. @throws {Failure} `vault-exists` where there is one already, whole or not: it is never overwritten. */
export async function create(passphrase: string): Promise<void> {
  const { candidates, damage } = await store.load({ all: true });
  if (candidates.length > 0 || damage.length > 0)
    throw new Failure('vault-exists', 'There is a vault already. Unlock it with its passphrase.');
  const { file, key } = await createVault(passphrase);
  await store.save(file);
  await unlocked(key);
}

/** @throws {Failure} `passphrase-wrong`, which changes nothing; `vault-missing`, `vault-damaged`. */
export async function unlock(passphrase: string): Promise<void> {
  const loaded = await store.load({ all: true });
  if (!loaded.file) throw missing(loaded);
  const key = await unlockWithPassphrase(loaded.file, passphrase);
  const { file } = await openNewest(loaded, key);
  await unlocked(key);
  await store.heal(file, opensWith(key));
}

/** Forgets the key and all that was kept in memory. */
export async function lock(): Promise<void> {
  await memory.clear();
  await clearAlarm(LOCK_ALARM);
}

/** Locks only if the deadline has passed: the alarm may ring late, or early after the clock was changed. */
export async function lockIfOverdue(): Promise<void> {
  if (!(await readKey())) await lock();
}

async function open(): Promise<{ file: VaultFile; key: Uint8Array; content: VaultContent }> {
  const key = await readKey();
  if (!key) throw locked();
  return { key, ...(await openStored(store, key)) };
}

/** As `open`, for a change: looks in every store, so that what a save cut short left behind is seen and mended. */
async function openForChange(): Promise<{ file: VaultFile; key: Uint8Array; content: VaultContent }> {
  const key = await readKey();
  if (!key) throw locked();
  const loaded = await store.load({ all: true });
  const opened = await openNewest(loaded, key);
  if (opened.file !== loaded.file) await store.heal(opened.file, opensWith(key));
  return { key, ...opened };
}

function locked(): Failure {
  return new Failure('locked', 'Watchword is locked. Unlock it first.');
}

/** Checks the passphrase of the unlocked vault once more. @throws {Failure} `passphrase-wrong`, `locked` */
export async function confirm(passphrase: string): Promise<void> {
  const { file } = await open();
  await unlockWithPassphrase(file, passphrase);
}

/** What the vault holds. @throws {Failure} `locked`, `vault-missing` or `vault-damaged`. */
export async function read(): Promise<VaultContent> {
  return (await open()).content;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * The only way to write: reads, lets `edit` make the next content, saves it, and answers after it is safe.
 * One change at a time, in the order of the calls; `keep` keeps the state before it. When `edit` throws or returns the same content, nothing is written.
 */
export function change<T>(
  edit: (content: VaultContent) => { content: VaultContent; result: T },
  options: SaveOptions = {},
): Promise<T> {
  const next = last.then(async () => {
    const { file, key, content } = await openForChange();
    const edited = edit(content);
    if (edited.content !== content) {
      const keep = content.version < CONTENT_VERSION ? ({ keep: 'migration' } as const) : options;
      await store.save(await sealVault(file, key, edited.content), keep);
    }
    return edited.result;
  });
  last = next.catch(() => undefined);
  return next;
}
