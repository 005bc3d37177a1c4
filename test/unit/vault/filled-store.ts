import { beforeAll } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { openVault } from '../../../lib/vault/envelope.ts';
import type { VaultFile } from '../../../lib/vault/file.ts';
import { sealVault } from '../../../lib/vault/seal.ts';
import { openStore } from '../../../lib/vault/store/store.ts';
import { createVault } from '../../../lib/vault/unlock.ts';
import { memoryStores } from './memory-stores.ts';

/** Generations 1 to 8 of one vault; generation n holds n − 1 accounts. */
export const generations: VaultFile[] = [];
export let key: Uint8Array;

beforeAll(async () => {
  const made = await createVault('words', { stretch: async () => new Uint8Array(32) });
  key = made.key;
  generations.push(made.file);
  for (let i = 1; i < 8; i++) {
    const content = await openVault(generations[i - 1]!, key);
    const accounts = [...content.accounts, makeAccount({ secret: new Uint8Array([i]) })];
    generations.push(await sealVault(generations[i - 1]!, key, { ...content, accounts }));
  }
});

/** A store that holds generations 1 to `count`; `before` hears of each step of its areas, and may throw. */
export async function filled(count: number, before?: (step: string) => void) {
  const stores = memoryStores(before);
  const store = openStore(stores.adapters);
  for (const file of generations.slice(0, count)) await store.save(file);
  return { ...stores, store };
}
