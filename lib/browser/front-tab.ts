import type { Browser } from 'wxt/browser';
import { readTab } from './first-read.ts';

export interface ActiveTab {
  id: number;
  windowId: number;
  /** Empty if the browser does not report it: without activeTab, or on its own pages. */
  url: string;
  title: string;
  /** Of a private window. */
  isPrivate: boolean;
}

/** The active tab of the last focused window, or undefined if there is none. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  return ofTabs(await readTab());
}

/** What is known of the first of these tabs. */
export function ofTabs([tab]: Browser.tabs.Tab[]): ActiveTab | undefined {
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, windowId: tab.windowId, url: tab.url ?? '', title: tab.title ?? '', isPrivate: tab.incognito };
}
