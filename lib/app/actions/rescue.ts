import { stretch } from '../../crypto/kdf.ts';
import { Failure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import { openVault } from '../../vault/envelope.ts';
import type { Stretch } from '../../vault/slots.ts';
import type { StoredCopy } from '../../vault/store/list-copies.ts';
import { unlockWithPassphrase } from '../../vault/unlock.ts';

/** The outcome of trying one copy. */
export type Opened = { accounts: readonly Account[]; error?: never } | { error: Failure; accounts?: never };

/** Tries every copy with a passphrase. Copies of one vault share a slot, so its key is derived only once. */
export async function tryAll(copies: readonly StoredCopy[], passphrase: string): Promise<Map<string, Opened>> {
  const derived = new Map<string, Promise<Uint8Array>>();
  const once: Stretch = (words, salt, params) => {
    const name = JSON.stringify([[...salt], params]);
    const known = derived.get(name) ?? stretch(words, salt, params);
    derived.set(name, known);
    return known;
  };
  const results = new Map<string, Opened>();
  for (const { place, file } of copies) {
    if (!file) continue;
    try {
      const key = await unlockWithPassphrase(file, passphrase, { stretch: once });
      results.set(place, { accounts: (await openVault(file, key)).accounts });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      results.set(place, { error });
    }
  }
  return results;
}
