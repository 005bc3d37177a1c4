import { vaultStores } from './vault-stores.ts';

/** Small plain-JSON records in the first store (storage.local), next to the vault, each under its own key. */
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
