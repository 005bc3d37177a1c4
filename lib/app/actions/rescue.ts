import { Failure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import { deriveOnce } from '../../vault/derive-once.ts';
import { openVault } from '../../vault/envelope.ts';
import type { StoredCopy } from '../../vault/store/list-copies.ts';
import { unlockWithPassphrase } from '../../vault/unlock.ts';

/** The outcome of trying one copy. */
export type Opened = { accounts: readonly Account[]; error?: never } | { error: Failure; accounts?: never };

/** Tries every copy with a passphrase. Copies of one vault share a slot, so its key is derived only once. */
export async function tryAll(copies: readonly StoredCopy[], passphrase: string): Promise<Map<string, Opened>> {
  const stretch = deriveOnce();
  const results = new Map<string, Opened>();
  for (const { place, file } of copies) {
    if (!file) continue;
    try {
      const key = await unlockWithPassphrase(file, passphrase, { stretch });
      results.set(place, { accounts: (await openVault(file, key)).accounts });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      results.set(place, { error });
    }
  }
  return results;
}
