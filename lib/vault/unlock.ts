import { randomBytes } from '../crypto/bytes.ts';
import type { Argon2Params } from '../crypto/kdf-params.ts';
import { isFailure } from '../failure.ts';
import { emptyContent } from './content.ts';
import { FILE_VERSION, FORMAT, type VaultFile } from './file.ts';
import { seal } from './seal.ts';
import { findPassphraseSlot, passphraseSlot, type Stretch, wrongPassphrase } from './slots.ts';

export interface CreateOptions {
  /** Cost of the passphrase slot, within floor and ceiling; today's by default. */
  kdf?: Argon2Params;
  /** Base64: the salt of another slot, where one derivation is to serve both. */
  salt?: string;
  stretch?: Stretch;
}

/** A new, empty vault with one slot, generation 1, and its vault key. @throws {Failure<'passphrase-unusable'>} */
export async function createVault(
  passphrase: string,
  options: CreateOptions = {},
): Promise<{ file: VaultFile; key: Uint8Array }> {
  const key = randomBytes(32);
  const vaultId = crypto.randomUUID();
  const slots = [await passphraseSlot(vaultId, key, passphrase, options.kdf, options.stretch, options.salt)];
  const header = { format: FORMAT, version: FILE_VERSION, vaultId, generation: 1, saved: Date.now(), slots } as const;
  return { file: await seal(header, key, emptyContent()), key };
}

/** The vault key. @throws {Failure<'passphrase-wrong' | 'kdf-out-of-range'>} */
export async function unlockWithPassphrase(
  file: VaultFile,
  passphrase: string,
  options: Pick<CreateOptions, 'stretch'> = {},
): Promise<Uint8Array> {
  try {
    return (await findPassphraseSlot(file, passphrase, options.stretch)).key;
  } catch (error) {
    // An empty box is answered like any other wrong passphrase.
    if (isFailure(error, 'passphrase-unusable')) throw wrongPassphrase();
    throw error;
  }
}
