import { Failure } from '../failure.ts';
import type { VaultContent } from './content.ts';
import { openVault } from './envelope.ts';
import { damaged, type VaultFile } from './file.ts';
import type { Loaded } from './store.ts';

/** The newest of the loaded files that authenticates under `key`. @throws {Failure<'vault-missing' | 'vault-damaged'>} */
export async function openNewest(loaded: Loaded, key: Uint8Array): Promise<{ file: VaultFile; content: VaultContent }> {
  for (const { file } of loaded.candidates) {
    try {
      return { file, content: await openVault(file, key) };
    } catch (error) {
      // An older generation may still be whole; only when none is does the person hear of it.
      if (!(error instanceof Failure)) throw error;
    }
  }
  throw missing(loaded);
}

/** Why there is no vault to open: none was ever made, or all that is there is damaged. */
export function missing(loaded: Loaded): Failure {
  if (loaded.candidates.length > 0 || loaded.damage.length > 0) return damaged();
  return new Failure('vault-missing', 'There is no vault yet. Choose a passphrase first.');
}
