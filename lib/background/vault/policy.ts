import { loadSettings } from '../../browser/settings.ts';
import { Failure } from '../../failure.ts';
import type { Policy } from '../../policy.ts';

/** @throws {Failure<'passphrase-short'>} where the organisation asks for a longer one. Characters are Unicode's. */
export async function checkPassphrase(passphrase: string): Promise<void> {
  const { minPassphraseLength: min } = (await loadSettings()).managed;
  if ([...passphrase].length < min) throw new Failure('passphrase-short', { min });
}

/** @throws {Failure<'managed-off'>} where the organisation has switched it off. */
export async function checkAllowed(rule: keyof Pick<Policy, 'disableImport' | 'disableInlineIcon'>): Promise<void> {
  if ((await loadSettings()).managed[rule]) throw new Failure('managed-off');
}
