import { peekHistory, readHistoric, readHistory, rewriteEarlier } from './earlier.ts';
import { openQuarantine } from './quarantine.ts';
import { openReader } from './read.ts';
import { moveHistory, renewStore, repair } from './repair.ts';
import { replace } from './replace.ts';
import type { StoreAdapters } from './replicas.ts';
import { save } from './save.ts';

export type Store = ReturnType<typeof openStore>;

/** The vault's storage: two generations in `local`, the newest and the history in `mirror`. */
export function openStore(adapters: StoreAdapters) {
  return {
    load: openReader(adapters).load,
    save: save.bind(undefined, adapters),
    repair: repair.bind(undefined, adapters),
    replace: replace.bind(undefined, adapters),
    renew: renewStore.bind(undefined, adapters),
    /** Moves history entries from the first store to the mirror. */
    moveHistory: () => adapters.exclusive(() => moveHistory(adapters)),
    rewriteEarlier: rewriteEarlier.bind(undefined, adapters),
    history: readHistory.bind(undefined, adapters),
    historic: readHistoric.bind(undefined, adapters),
    peek: peekHistory.bind(undefined, adapters),
    listQuarantine: openQuarantine(adapters.local).list,
  };
}
