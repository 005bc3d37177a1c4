import { openStore, type Store } from '../vault/store/store.ts';
import { vaultStores } from './vault-stores.ts';

/** ms to wait for the write lock while another context is writing. */
const TURN_MS = 150_000;

/** The vault's storage in this browser. The background alone saves and repairs; pages may load. */
export function openVaultStore(): Store {
  return openStore({
    ...vaultStores,
    exclusive: async (work) => await navigator.locks.request('vault', { signal: AbortSignal.timeout(TURN_MS) }, work),
  });
}
