import { openStore, type Store } from '../vault/store/store.ts';
import { vaultStores } from './vault-stores.ts';

/**
 * ms to wait for the write lock while another context is writing: the longest save waits for both stores and for an
 * overdue call to end.
 */
const TURN_MS = 250_000;

/** The vault's storage in this browser. The background alone saves and repairs; pages may load. */
export function openVaultStore(): Store {
  return openStore({
    ...vaultStores,
    exclusive: async (work) => await navigator.locks.request('vault', { signal: AbortSignal.timeout(TURN_MS) }, work),
  });
}
