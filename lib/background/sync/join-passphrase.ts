import { Failure } from '../../failure.ts';
import { passphraseStrength } from '../../vault/passphrase-strength.ts';
import { isRecoveryKey } from '../../vault/recovery-key.ts';

/** Guesses that a passphrase for joining has to withstand: the storage can guess at it, at its leisure. */
const GUESSES = 1e14;
/** Of the estimate that `crackSeconds` is made of. */
const PER_SECOND = 10_000;

/** @throws {Failure<'sync-passphrase-weak'>} */
export async function checkJoinPassphrase(secret: string): Promise<void> {
  if (isRecoveryKey(secret)) return;
  const { crackSeconds } = await passphraseStrength(secret);
  if (crackSeconds * PER_SECOND < GUESSES) throw new Failure('sync-passphrase-weak');
}
