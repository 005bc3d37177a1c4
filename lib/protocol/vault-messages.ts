import { MAX_ACCOUNTS } from '../otp/account.ts';
import { accountData } from '../otp/account-data.ts';
import { flag, integer, list, nothing, object, oneOf, text } from '../shape.ts';
import { own } from './route.ts';

const id = text(64);
/** Base64 of 32 bytes. */
const secret32 = text(44);

/** What opens an automatic backup: the vault's passphrase, also after that is changed, or one of its own. */
const BACKUP_KEYS = ['by-vaults', 'by-own'] as const;
export type BackupKey = (typeof BACKUP_KEYS)[number];

/** The answer after slots were changed. */
export interface SlotsChanged {
  /** Whether earlier versions already have the new slots; otherwise carrying over resumes at each unlock. */
  isCarriedOver: boolean;
}

/** The messages about the vault as a whole: opening it, its slots, its backups and earlier states. */
export const VAULT_PROTOCOL = {
  /** Makes the vault; refused where one exists. */
  'vault.create': own<null>()(object({ passphrase: text(1024) })),
  'vault.unlock': own<null>()(object({ passphrase: text(1024) })),
  'vault.lock': own<null>()(nothing),
  /** Asks for the passphrase once more before a secret is shown; changes nothing. */
  'vault.confirm': own<null>()(object({ passphrase: text(1024) })),
  'vault.unlockPasskey': own<null>()(object({ slotId: id, prf: secret32 })),
  'vault.unlockRecovery': own<null>()(object({ recoveryKey: text(128) })),
  /** `current`: the current passphrase, or the recovery key. */
  'vault.changePassphrase': own<SlotsChanged>()(object({ current: text(1024), passphrase: text(1024) })),
  /** Like `changePassphrase`, but authorised by a passkey (forgotten passphrase). */
  'vault.resetPassphrase': own<SlotsChanged>()(object({ slotId: id, prf: secret32, passphrase: text(1024) })),
  /** Adds a passkey that the page created, with its PRF output for the slot's salt. */
  'vault.addPasskey': own<SlotsChanged>()(
    object({
      slotHeader: object({ id, created: integer(0), salt: secret32 }),
      credentialId: text(1364),
      rpId: text(256),
      prf: secret32,
    }),
  ),
  /** Replaces the recovery key. The page has already checked that the user wrote it down. */
  'vault.setRecovery': own<SlotsChanged>()(object({ recoveryKey: text(128) })),
  /**
   * Encrypts everything under a new vault key. Only the given passphrase, recovery key or passkey opens it; all other
   * slots are removed. `drop`: delete earlier versions instead of re-encrypting them.
   */
  'vault.rekey': own<SlotsChanged>()(object({ current: text(1024), drop: flag })),
  'vault.rekeyByPasskey': own<SlotsChanged>()(object({ slotId: id, prf: secret32, drop: flag })),
  /** Clears the store that cannot be read and writes the vault to it again from the other store. */
  'vault.renewStore': own<null>()(nothing),
  /** Removes a slot; fails with `last-slot` for the last one. */
  'vault.removeSlot': own<SlotsChanged>()(object({ id })),
  /** Restores an earlier state by its history key; the current state goes to the history. */
  'vault.restore': own<null>()(object({ key: text(256) })),
  /** Replaces all accounts with those of a backup; the current state goes to the history. */
  'vault.replaceAccounts': own<null>()(object({ accounts: list(accountData, MAX_ACCOUNTS) })),
  /** For a vault that does not open: makes the stored copy at `place` (see `listCopies`) the current vault. */
  'vault.rescue': own<null>()(object({ place: text(256), passphrase: text(1024) })),
  /** Like `vault.rescue`, from the text of a `.watchword` file. */
  'vault.rescueBackup': own<null>()(object({ file: text(64 * 1024 * 1024), passphrase: text(1024) })),
  /** Replaces a locked or damaged vault with a new, empty one. The old one goes to quarantine. Refused while unlocked. */
  'vault.startOver': own<null>()(object({ passphrase: text(1024) })),
  /**
   * Turns automatic backups on, which open by one of `BACKUP_KEYS`. The first one is made at once. Fails with
   * `backup-setup` for the vault's passphrase where that is empty and nothing was prepared with it.
   */
  'autoBackup.on': own<null>()(object({ opens: oneOf(BACKUP_KEYS), passphrase: text(1024) })),
  'autoBackup.now': own<null>()(nothing),
  /** Turns automatic backups off. Existing files stay. */
  'autoBackup.off': own<null>()(nothing),
  /** The backups in the sync folder, newest first; and one of them in base64. */
  'folderBackup.list': own<{ name: string; day: string }[]>()(nothing),
  'folderBackup.read': own<string>()(object({ name: text(80) })),
} as const;
