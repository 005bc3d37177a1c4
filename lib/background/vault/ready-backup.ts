import { records } from '../../browser/records.ts';
import type { VaultFile } from '../../vault/file.ts';
import { asReadyBackup, isReadyFor, newReadyBackup, READY_BACKUP_KEY } from '../../vault/ready-backup.ts';
import type { Stretch } from '../../vault/slots.ts';

/**
 * Prepares backups under the vault's passphrase while that is at hand, unless that was done. Never rejects: without it,
 * the next backup asks for the passphrase. `file` is what these open; `stretch` has derived its key already.
 */
export async function makeReady(file: VaultFile, key: Uint8Array, passphrase: string, stretch: Stretch): Promise<void> {
  try {
    if (isReadyFor(asReadyBackup(await records.get(READY_BACKUP_KEY)), file)) return;
    const record = await newReadyBackup(file, key, passphrase, { stretch });
    if (record) await records.set(READY_BACKUP_KEY, record);
  } catch {
    // It is tried again at the next unlock.
  }
}
