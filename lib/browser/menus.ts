import { browser } from 'wxt/browser';

/** What was clicked on, and where. */
export interface MenuClick {
  tabId: number;
  frameId: number;
  /** Address of the image; empty where it was none. */
  source: string;
  /** The selected text. */
  selection: string;
}

/**
 * An entry of the browser's context menu; `action` is the toolbar icon's. Call it synchronously at the worker's start.
 * A click grants activeTab for its tab.
 */
export function onMenu(
  id: string,
  on: 'editable' | 'image' | 'selection' | 'action',
  title: () => string,
  run: (click: MenuClick) => void,
): void {
  // Firefox for Android has none.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    // After an update the entry may be there already, which is no trouble.
    browser.contextMenus.create({ id, title: title(), contexts: [on] }, () => void browser.runtime.lastError);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== id || tab?.id === undefined) return;
    run({
      tabId: tab.id,
      frameId: info.frameId ?? 0,
      source: info.srcUrl ?? '',
      selection: info.selectionText ?? '',
    });
  });
}
