import { isRecoveryKey } from '../../crypto/recovery-key.ts';
import { Failure } from '../../failure.ts';
import { passphraseStrength } from '../../vault/passphrase-strength.ts';

/** Guesses that a passphrase for joining has to withstand: the storage can guess at it, at its leisure. */
const GUESSES = 1e14;

/** @throws {Failure<'sync-passphrase-weak'>} */
export function checkJoinPassphrase(secret: string): void {
  if (isRecoveryKey(secret)) return;
  if (passphraseStrength(secret).guesses < GUESSES) throw new Failure('sync-passphrase-weak');
}
