import { noteCopies } from '../../browser/copies.ts';
import { readKey } from '../../browser/session.ts';
import { forgetSyncNotes } from '../../browser/sync-store.ts';
import { openVaultStore } from '../../browser/vault-writer.ts';
import { isRecoveryKey } from '../../crypto/recovery-key.ts';
import { Failure } from '../../failure.ts';
import { serial } from '../../serial.ts';
import type { VaultContent } from '../../vault/content.ts';
import { decodeInSlices } from '../../vault/decode-in-slices.ts';
import type { Decode } from '../../vault/envelope.ts';
import type { VaultFile } from '../../vault/file.ts';
import { CONTENT_VERSION } from '../../vault/migrations.ts';
import { openNewest, openStored, opensWith } from '../../vault/newest.ts';
import { sealVault } from '../../vault/seal.ts';
import { unlockWithPasskey, unlockWithRecoveryKey } from '../../vault/slots.ts';
import type { KeepReason } from '../../vault/store/history.ts';
import type { Loaded } from '../../vault/store/replicas.ts';
import type { SaveOptions, SaveResult } from '../../vault/store/save.ts';
import { unlockWithPassphrase } from '../../vault/unlock.ts';
import { pause } from '../pause.ts';
import { lockCount, refuseAfterLock } from './lock.ts';
import { passTime } from './time.ts';

export const store = openVaultStore();

/** A large vault is read in slices: whoever asks for a code meanwhile goes first. */
const decode: Decode = (plain, now) => decodeInSlices(plain, now, pause);

/** Awaits a save, and records whether both stores have it. */
export async function noted(work: Promise<SaveResult>): Promise<void> {
  const { isMirrored } = await work;
  // This record only drives a notice in the pages; the save itself succeeded.
  await noteCopies(isMirrored).catch(() => undefined);
}

interface Opened {
  file: VaultFile;
  key: Uint8Array;
  content: VaultContent;
}

/** Runs `find` with the vault key. Fails if the vault is locked meanwhile. @throws {Failure} `locked` */
async function withKey<T>(find: (key: Uint8Array) => Promise<T>): Promise<T & { key: Uint8Array }> {
  const since = lockCount();
  const key = await readKey();
  if (!key) throw new Failure('locked');
  const found = await find(key);
  refuseAfterLock(since);
  return { key, ...found };
}

/** Reads the stored vault with the key in session memory. @throws {Failure} `locked`, `vault-missing` or `vault-damaged`. */
export function open(): Promise<Opened> {
  return withKey(async (key) => {
    await passTime();
    return openStored(store, key, decode);
  });
}

/** As `open`, before a change: reads every store, so that what an interrupted save left behind is found and repaired. */
function openForChange(): Promise<Opened> {
  return withKey(async (key) => {
    const loaded = await store.load({ all: true });
    const now = await passTime();
    const opened = await openNewest(loaded, key, decode);
    if (opened.file !== loaded.file || loaded.damage.length > 0) {
      await noteFallback(loaded, opened.file);
      await noted(store.repair(opened.file, opensWith(key), { now }));
    }
    return opened;
  });
}

/**
 * Before a vault is repaired with `file`: where a later state of it may have been damaged, sync has to read everything
 * again, for what it noted as read and stored may have been in that state alone.
 */
export async function noteFallback({ file: newest, damage }: Loaded, file: VaultFile): Promise<void> {
  if (file !== newest || damage.some(({ value }) => value !== undefined)) await forgetSyncNotes();
}

/**
 * Verifies the passphrase of the unlocked vault, or its recovery key: a user who forgot the passphrase has nothing
 * else. @throws {Failure} `passphrase-wrong`, `locked`
 */
export async function confirm(proof: string): Promise<void> {
  const { file } = await open();
  if (isRecoveryKey(proof) && (await opens(unlockWithRecoveryKey(file, proof)))) return;
  await unlockWithPassphrase(file, proof);
}

function opens(unlocking: Promise<Uint8Array>): Promise<boolean> {
  return unlocking.then(
    () => true,
    (error) => {
      if (error instanceof Failure) return false;
      throw error;
    },
  );
}

/** Verifies one of its passkeys. @throws {Failure} `passkey-wrong`, `locked` */
export async function confirmByPasskey(slotId: string, prf: Uint8Array): Promise<void> {
  const { file } = await open();
  await unlockWithPasskey(file, slotId, prf);
}

/** The content of the vault. @throws {Failure} `locked`, `vault-missing` or `vault-damaged`. */
export async function read(): Promise<VaultContent> {
  return (await open()).content;
}

const inTurn = serial();

async function save(file: VaultFile, options: SaveOptions): Promise<void> {
  await noted(store.save(file, { ...options, now: await passTime() }));
}

interface Edited<T> {
  content: VaultContent;
  result: T;
  /** Why the state before is kept, where only the edit can tell. */
  keep?: KeepReason;
}

/**
 * The only way to write content: reads it, saves what `edit` makes of it, and resolves once that is stored. Changes run
 * one at a time, in the order of the calls; `keep` is the reason under which the previous state goes to the history. If
 * `edit` throws or returns the same content, nothing is written.
 */
export function change<T>(
  edit: (content: VaultContent) => Edited<T> | Promise<Edited<T>>,
  options: SaveOptions = {},
): Promise<T> {
  return inTurn(async () => {
    const { file, key, content } = await openForChange();
    const edited = await edit(content);
    if (edited.content !== content) {
      const keep = edited.keep ? { keep: edited.keep } : options;
      const isMigrated = content.version < CONTENT_VERSION;
      await save(await sealVault(file, key, edited.content, { decode }), isMigrated ? { keep: 'migration' } : keep);
    }
    return edited.result;
  });
}

/**
 * As `change`, for the file rather than its content: `edit` makes the next file, or returns the current one to change
 * nothing. `then` runs after the save, in the same turn of the queue.
 */
export function changeFile(
  edit: (file: VaultFile, key: Uint8Array) => Promise<VaultFile>,
  options: SaveOptions = {},
  then: () => Promise<void> = async () => undefined,
): Promise<void> {
  return inTurn(async () => {
    const { file, key } = await openForChange();
    const edited = await edit(file, key);
    if (edited === file) return;
    await save(edited, options);
    await then();
  });
}
