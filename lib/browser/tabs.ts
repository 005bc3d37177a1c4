import { browser } from 'wxt/browser';
import { type ActiveTab, activeTab, ofTabs } from './front-tab.ts';

/** The active tab of a window. */
export async function tabInFront(windowId: number): Promise<ActiveTab | undefined> {
  return ofTabs(await browser.tabs.query({ active: true, windowId }));
}

/** The tab that was active before one of our own pages, in the same window. */
export async function tabBefore(ownTabId: number): Promise<ActiveTab | undefined> {
  const own = await tabById(ownTabId);
  if (!own) return undefined;
  const others = (await browser.tabs.query({ windowId: own.windowId })).filter(({ id }) => id !== ownTabId);
  const [last] = others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return last?.id === undefined ? undefined : tabById(last.id);
}

/** One of our pages, with the leading slash. */
export type OwnPage = `/${string}.html`;

/** Opens one of our pages in a tab, or brings the tab forward that shows it. `hash` carries no secret. */
export async function openOwnPage(page: OwnPage, hash = ''): Promise<void> {
  const url = browser.runtime.getURL(page as '/popup.html') + hash;
  const contexts = (await browser.runtime.getContexts?.({ contextTypes: ['TAB'] })) ?? [];
  const open = contexts.find((context) => context.documentUrl?.split('#')[0] === url.split('#')[0]);
  if (open) {
    // Navigating to the same address would reload the page and lose what was typed there.
    const isElsewhere = hash !== '' && open.documentUrl !== url;
    await browser.tabs.update(open.tabId, { active: true, ...(isElsewhere ? { url } : {}) });
    await browser.windows?.update(open.windowId, { focused: true });
  } else {
    await browser.tabs.create({ url });
  }
}

/** Closes a tab; the one that was in front before it comes forward. Nothing where it is gone already. */
export async function closeTab(id: number): Promise<void> {
  await browser.tabs.remove(id).catch(() => undefined);
}

/** A tab by its id; undefined where it is gone. */
export async function tabById(id: number): Promise<ActiveTab | undefined> {
  try {
    const tab = await browser.tabs.get(id);
    return { id, windowId: tab.windowId, url: tab.url ?? '', title: tab.title ?? '', isPrivate: tab.incognito };
  } catch {
    return undefined;
  }
}

/** Calls back whenever another tab comes to the front, or the one in front goes elsewhere. Returns the way to stop. */
export function watchActiveTab(changed: (tab: ActiveTab | undefined) => void): () => void {
  const look = () => void activeTab().then(changed);
  const updated = (_id: number, change: { url?: string | undefined; status?: string | undefined }) => {
    if (change.url !== undefined || change.status !== undefined) look();
  };
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(updated);
  // Firefox for Android has tabs, and no windows.
  browser.windows?.onFocusChanged.addListener(look);
  return () => {
    browser.tabs.onActivated.removeListener(look);
    browser.tabs.onUpdated.removeListener(updated);
    browser.windows?.onFocusChanged.removeListener(look);
  };
}
