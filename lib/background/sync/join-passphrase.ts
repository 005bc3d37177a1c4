import { isRecoveryKey } from '../../crypto/recovery-key.ts';
import { Failure } from '../../failure.ts';

/** Guesses that a passphrase for joining has to withstand: the storage can guess at it, at its leisure. */
const GUESSES = 1e14;

/** @throws {Failure<'sync-passphrase-weak'>} */
export async function checkJoinPassphrase(secret: string): Promise<void> {
  if (isRecoveryKey(secret)) return;
  const { passphraseStrength } = await import('../../vault/passphrase-strength.ts');
  if (passphraseStrength(secret).guesses < GUESSES) throw new Failure('sync-passphrase-weak');
}
