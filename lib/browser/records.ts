import { vaultStores } from './vault-stores.ts';

/** Small records that lie in the first store beside the vault, each under a key of its own. Plain JSON. */
export const records = {
  async get(key: string): Promise<unknown> {
    return (await vaultStores.local.get([key]))[key];
  },
  async set(key: string, value: unknown): Promise<void> {
    await vaultStores.local.set({ [key]: value });
  },
  async remove(key: string): Promise<void> {
    await vaultStores.local.remove([key]);
  },
};
