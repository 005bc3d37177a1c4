import { records } from '../../browser/records.ts';
import type { VaultFile } from '../../vault/file.ts';
import {
  asReadyBackup,
  isReadyFor,
  newReadyBackup,
  READY_BACKUP_KEY,
  type ReadyBackup,
} from '../../vault/ready-backup.ts';
import type { Stretch } from '../../vault/slots.ts';

/** What backups under the vault's passphrase are made from; undefined where nothing is prepared. */
export async function loadReady(): Promise<ReadyBackup | undefined> {
  return asReadyBackup(await records.get(READY_BACKUP_KEY));
}

/**
 * Prepares backups under the vault's passphrase while that is at hand, unless that was done. Never rejects: without it,
 * the next backup asks for the passphrase. `file` is what these open; `stretch` has derived its key already.
 */
export async function makeReady(file: VaultFile, key: Uint8Array, passphrase: string, stretch: Stretch): Promise<void> {
  try {
    if (isReadyFor(await loadReady(), file)) return;
    const record = await newReadyBackup(file, key, passphrase, { stretch });
    if (record) await records.set(READY_BACKUP_KEY, record);
  } catch {
    // It is tried again at the next unlock.
  }
}
