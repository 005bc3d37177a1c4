import type { Bytes } from '../crypto/bytes.ts';
import { isFailure } from '../failure.ts';
import { type Of, object, text } from '../shape.ts';
import type { VaultContent } from './content.ts';
import type { PassphraseSlot, VaultFile } from './file.ts';
import { prepareBackup, preparedFields, sealPrepared } from './prepared-backup.ts';
import type { CreateOptions } from './unlock.ts';

/** Key of the record in the first store. */
export const READY_BACKUP_KEY = 'ready-backup';

/** The stored record by which a backup under the vault's own passphrase is made without typing that again. */
const readyBackup = object({
  ...preparedFields,
  /** Id of the vault's passphrase slot that it was made for: another passphrase makes another slot. */
  slot: text(64),
});
export type ReadyBackup = Of<typeof readyBackup>;

/** A stored record; undefined where there is none. */
export function asReadyBackup(stored: unknown): ReadyBackup | undefined {
  try {
    return readyBackup(stored);
  } catch {
    // Damaged, or not made yet: the passphrase is asked for.
    return undefined;
  }
}

/** The passphrase slot; undefined where there is none, or several. */
function slotOf({ slots }: VaultFile): PassphraseSlot | undefined {
  const [slot, ...others] = slots.filter((each): each is PassphraseSlot => each.type === 'passphrase');
  return others.length === 0 ? slot : undefined;
}

/** Whether its backups open by the passphrase that opens `file`. */
export function isReadyFor(record: ReadyBackup | undefined, file: VaultFile): record is ReadyBackup {
  return record !== undefined && record.slot === slotOf(file)?.id;
}

/**
 * The record for a vault file, whose key and passphrase these are; undefined where no one passphrase opens it. Its slot
 * has the salt and cost of that of the vault, so that the derivation that opened the vault serves it too.
 * @throws {Failure<'passphrase-unusable'>}
 */
export async function newReadyBackup(
  file: VaultFile,
  vaultKey: Uint8Array,
  passphrase: string,
  options: Pick<CreateOptions, 'stretch'> = {},
): Promise<ReadyBackup | undefined> {
  const slot = slotOf(file);
  if (!slot) return undefined;
  const { params: kdf, salt } = slot;
  return { ...(await prepareBackup(vaultKey, passphrase, { ...options, kdf, salt })), slot: slot.id };
}

/** The next backup, which opens by the passphrase of `file`; undefined where the record is of another passphrase or key. */
export async function sealReady(
  record: ReadyBackup | undefined,
  { file, key, content }: { file: VaultFile; key: Uint8Array; content: VaultContent },
): Promise<Bytes | undefined> {
  if (!isReadyFor(record, file)) return undefined;
  return sealPrepared(record, key, content).catch((error) =>
    isFailure(error, 'backup-setup') ? undefined : Promise.reject(error),
  );
}
