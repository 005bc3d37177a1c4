import { generatePassphrase } from '../vault/generate-passphrase.ts';
import type { Strength } from '../vault/passphrase-strength.ts';

/** The estimator and its words, loaded only where a passphrase is chosen. */
const estimator = () => import('../vault/passphrase-strength.ts');

/** Random words. */
export function suggestPassphrase(): Promise<string> {
  return generatePassphrase();
}

export async function strengthOf(passphrase: string): Promise<Strength> {
  return (await estimator()).passphraseStrength(passphrase);
}

/** Whether the user should be warned of a passphrase. */
export async function isWeak(passphrase: string): Promise<boolean> {
  const { passphraseStrength, STRONG_ENOUGH } = await estimator();
  return passphraseStrength(passphrase).score < STRONG_ENOUGH;
}
