import { readHistoric, readHistory, rewriteEarlier } from './earlier.ts';
import { openQuarantine } from './quarantine.ts';
import { openReader } from './read.ts';
import { repair } from './repair.ts';
import { replace } from './replace.ts';
import type { StoreAdapters } from './replicas.ts';
import { save } from './save.ts';

export type Store = ReturnType<typeof openStore>;

/** The vault's storage: two generations in `local`, the newest and the history in `mirror`. */
export function openStore(adapters: StoreAdapters) {
  const { local, mirror } = adapters;
  const { load } = openReader({ local, mirror });
  return {
    load,
    save: save.bind(undefined, adapters),
    repair: repair.bind(undefined, adapters),
    replace: replace.bind(undefined, adapters),
    rewriteEarlier: rewriteEarlier.bind(undefined, adapters),
    history: readHistory.bind(undefined, mirror),
    historic: readHistoric.bind(undefined, mirror),
    /** What lies at a key of the history, unchecked. */
    peek: (key: string): Promise<unknown> => mirror.get(key),
    listQuarantine: openQuarantine(local).list,
  };
}
