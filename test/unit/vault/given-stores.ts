import type { StoreAdapters } from '../../../lib/vault/store/replicas.ts';

/** Both places of a vault; each test begins with its own. */
type Areas = Pick<StoreAdapters, 'local' | 'mirror'>;

let current: Areas;

/** From here on, each call of `vaultStores` goes to these. Returns them. */
export function inUse<T extends { adapters: Areas }>(stores: T): T {
  current = stores.adapters;
  return stores;
}

const through = <N extends keyof Areas>(area: N): Areas[N] =>
  new Proxy({} as Areas[N], {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        (current[area] as never as Record<string | symbol, (...given: unknown[]) => unknown>)[name]!(...given),
  });

/** In the place of those of lib/browser/vault-stores.ts. */
export const vaultStores = { local: through('local'), mirror: through('mirror'), pause: async () => undefined };
