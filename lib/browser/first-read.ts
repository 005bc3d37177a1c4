import { type Browser, browser } from 'wxt/browser';
import { LOCAL_REPLICAS } from '../vault/store/replicas.ts';

/** Names in storage of what the first picture of the popup is made of. */
export const STORED = {
  unlocked: 'unlocked',
  seen: 'seen',
  single: 'single',
  settings: 'settings',
  usage: 'usage',
} as const;

const FIRST = {
  local: [...LOCAL_REPLICAS, STORED.settings, STORED.usage],
  session: [STORED.unlocked, STORED.seen, STORED.single],
} as const satisfies Record<string, readonly string[]>;

type Items = Record<string, unknown>;
type Area = keyof typeof FIRST;

interface FirstRead extends Record<Area, Promise<Items>> {
  managed: Promise<Items>;
  tabs: Promise<Browser.tabs.Tab[]>;
  /** Something was stored since. */
  isStale(): boolean;
}

declare global {
  /** Null once it is over. */
  var firstRead: FirstRead | null | undefined;
}

const queryTab = (): Promise<Browser.tabs.Tab[]> => browser.tabs.query({ active: true, lastFocusedWindow: true });

/** A call that rejects also where the browser has no such store: Firefox for Android knows no policies. */
const asked = async <T>(call: () => Promise<T>): Promise<T> => call();

/**
 * Asks for all that the first picture is made of, in one call to each store. A page runs this while its modules are
 * loaded: storage answers meanwhile. Nothing where it comes too late for that.
 */
export function startFirstRead(): void {
  if (globalThis.firstRead === null) return;
  const { local, session, managed, onChanged } = browser.storage;
  let isStale = false;
  // Before the reads, so that no change falls between.
  onChanged.addListener(() => {
    isStale = true;
  });
  const first: FirstRead = {
    local: asked(() => local.get([...FIRST.local])),
    session: asked(() => session.get([...FIRST.session])),
    managed: asked(() => managed.get(null)),
    tabs: asked(queryTab),
    isStale: () => isStale,
  };
  // Whoever takes one hears of its failure.
  for (const one of [first.local, first.session, first.managed, first.tabs]) one.catch(() => undefined);
  globalThis.firstRead = first;
}

/** Drops what was read: from here on the stores are asked. */
export function endFirstRead(): void {
  globalThis.firstRead = null;
}

/** `from` the first read where there is one that nothing has changed since, else what `read` answers. */
async function fresh<T>(from: (first: FirstRead) => Promise<T>, read: () => Promise<T>): Promise<T> {
  const { firstRead } = globalThis;
  if (!firstRead) return read();
  const found = await from(firstRead).then(
    (value) => ({ value }),
    () => undefined,
  );
  return found && !firstRead.isStale() && globalThis.firstRead === firstRead ? found.value : read();
}

/** The values of these keys, or of all with `null`; absent keys are left out. */
export async function readArea(area: Area, keys: readonly string[] | null): Promise<Items> {
  const read = (): Promise<Items> => browser.storage[area].get(keys && [...keys]);
  if (!keys?.every((key) => (FIRST[area] as readonly string[]).includes(key))) return read();
  const items = await fresh((first) => first[area], read);
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(items, key) ? [[key, items[key]]] : [])));
}

/** All that the organisation has set. */
export const readManaged = (): Promise<Items> =>
  fresh(
    ({ managed }) => managed,
    () => browser.storage.managed.get(null),
  );

/**
 * The tab in front of the window that was used last. Asked again where its address is missing: a page may be loaded before
 * the click that opened it gives leave to see that.
 */
export const readTab = (): Promise<Browser.tabs.Tab[]> =>
  fresh(async ({ tabs }) => {
    const found = await tabs;
    return found[0]?.url ? found : queryTab();
  }, queryTab);
