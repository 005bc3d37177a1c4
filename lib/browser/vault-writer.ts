import { openStore, type Store } from '../vault/store/store.ts';
import { vaultStores } from './vault-stores.ts';

/** The vault's storage in this browser. The background alone saves and repairs; pages may load. */
export function openVaultStore(): Store {
  return openStore({
    ...vaultStores,
    exclusive: async (work) => await navigator.locks.request('vault', work),
  });
}
