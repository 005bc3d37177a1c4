import { browser } from 'wxt/browser';

/** A context menu entry on fields that take text. Call it synchronously at the worker's start. */
export function onEditableMenu(id: string, title: () => string, run: (tabId: number, frameId: number) => void): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id, title: title(), contexts: ['editable'] });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === id && tab?.id !== undefined) run(tab.id, info.frameId ?? 0);
  });
}
