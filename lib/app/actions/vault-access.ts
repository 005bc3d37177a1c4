import { toBase64 } from '../../base64.ts';
import { readRecoveryKey } from '../../crypto/recovery-key.ts';
import type { PasskeySlot } from '../../vault/file.ts';
import type { App } from '../state/app.ts';
import { openPopup } from './open-popup.ts';

/**
 * Asks for a passkey of the vault, in a tab, and unlocks with it unless `until` is aborted before the answer.
 * @throws {Failure} `passkey-cancelled`, `passkey-wrong` and the like
 */
export async function unlockWithPasskey(app: App, until: AbortSignal): Promise<void> {
  // Firefox asks the user to allow a domain only before anything was waited for since the click.
  const allowing = app.ports.allowPasskeys();
  const security = await app.ports.security();
  const file = await security.readFile();
  const slots = file?.slots.filter((slot): slot is PasskeySlot => slot.type === 'passkey') ?? [];
  const { slotId, prf } = await security.askPasskey(slots, until, allowing);
  await app.ports.send('vault.unlockPasskey', { slotId, prf: toBase64(prf) });
  await app.refresh();
}

/**
 * After an unlock in a tab that was opened only for that: closes the tab and reopens the popup, where the browser allows
 * a popup without a click.
 */
export async function backToPopup(app: App): Promise<void> {
  await openPopup(app, { leave: history.length === 1 });
}

/** @throws {Failure} `recovery-slip`, `recovery-length`, `recovery-wrong` */
export async function unlockWithRecoveryKey(app: App, recoveryKey: string): Promise<void> {
  // A mistyped key is reported at once, without waking the background.
  readRecoveryKey(recoveryKey);
  await app.ports.send('vault.unlockRecovery', { recoveryKey });
  await app.refresh();
}

/** Makes the stored copy at `place` the current vault. @throws {Failure} `passphrase-wrong` */
export async function rescueCopy(app: App, place: string, passphrase: string): Promise<void> {
  await app.ports.send('vault.rescue', { place, passphrase });
}

/** Restores the vault from a backup file if there is no vault or it does not open. @throws {Failure} `passphrase-wrong`, `vault-damaged` */
export async function rescueFromBackup(app: App, bytes: Uint8Array, passphrase: string): Promise<void> {
  await app.ports.send('vault.rescueBackup', { file: new TextDecoder().decode(bytes), passphrase });
  // What reads backups is loaded by those alone who restore one.
  await (await import('./backup.ts')).noteRestored(app, bytes);
}

/** Replaces a locked or damaged vault with an empty one; the old one goes to quarantine. @throws {Failure} */
export async function startOver(app: App, passphrase: string): Promise<void> {
  await app.ports.send('vault.startOver', { passphrase });
}
