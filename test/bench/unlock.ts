import { makeAccount } from '../../lib/otp/account.ts';
import { openVault, sealVault } from '../../lib/vault/envelope.ts';
import { argon2id, passphraseBytes } from '../../lib/vault/kdf.ts';
import { TODAY } from '../../lib/vault/kdf-params.ts';
import { findKey, openNewest, opensWith } from '../../lib/vault/newest.ts';
import { openStore } from '../../lib/vault/store.ts';
import { createVault, unlockWithPassphrase } from '../../lib/vault/unlock.ts';
import { memoryStores } from '../unit/vault/memory-stores.ts';

const RUNS = 9;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

export interface UnlockFigures {
  accounts: number;
  /** ms, medians: everything an unlock does, and the key derivation alone, in turn in the same run. */
  unlock: number;
  derivation: number;
}

/** All that an unlock does but the browser's own storage, beside the bare Argon2id of the same passphrase. */
export async function unlockFigures(counts: number[]): Promise<UnlockFigures[]> {
  const figures: UnlockFigures[] = [];
  for (const accounts of counts) {
    const store = openStore(memoryStores().adapters);
    const { file, key } = await createVault('trumpet marble canyon velvet ostrich');
    await store.save(file);
    const content = await openVault(file, key);
    for (let i = 0; i < accounts; i++)
      content.accounts.push(makeAccount({ secret: crypto.getRandomValues(new Uint8Array(20)), issuer: `Site ${i}` }));
    await store.save(await sealVault(file, key, content));

    const unlock: number[] = [];
    const derivation: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      let start = performance.now();
      await argon2id(passphraseBytes('trumpet marble canyon velvet ostrich'), new Uint8Array(32), TODAY, 32);
      derivation.push(performance.now() - start);
      start = performance.now();
      const loaded = await store.load({ all: true });
      const found = await findKey(loaded, (each) => unlockWithPassphrase(each, 'trumpet marble canyon velvet ostrich'));
      const opened = await openNewest(loaded, found);
      await store.heal(opened.file, opensWith(found));
      unlock.push(performance.now() - start);
    }
    figures.push({ accounts, unlock: median(unlock), derivation: median(derivation) });
  }
  return figures;
}
