import { browser } from 'wxt/browser';

/** Whether the browser has a side panel or a sidebar; Firefox for Android has neither. */
export const hasPanel = 'sidebarAction' in browser || 'sidePanel' in browser;

interface Sidebar {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

const { sidebarAction } = browser as unknown as { sidebarAction?: Sidebar };

/** Opens the side panel (Chrome) or the sidebar (Firefox) of a window. Call it from a click. */
export async function openPanel(windowId: number): Promise<void> {
  if (sidebarAction) await sidebarAction.open();
  else await browser.sidePanel.open({ windowId });
}

/** Shows or hides the side panel of a window. Call it straight from a shortcut. Chrome before 141 cannot hide it. */
export async function togglePanel(windowId: number): Promise<void> {
  if (sidebarAction) return sidebarAction.toggle();
  // Queried first but not awaited: Chrome opens a panel only during the user gesture, and ignores the call if it is open.
  const open = browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
  await browser.sidePanel.open({ windowId });
  const { close } = browser.sidePanel as { close?: (of: { windowId: number }) => Promise<void> };
  // Chromium says -1 for the window of a panel.
  if ((await open).some((of) => of.windowId === windowId || of.windowId === -1))
    await close?.call(browser.sidePanel, { windowId });
}

/** Whether pages can have windows of their own; on Firefox for Android they cannot. */
export const hasWindows = 'windows' in browser && browser.windows !== undefined;

const WINDOW = { width: 380, height: 640 };

/** Opens the list in a small window that stays, or brings it forward. */
export async function openWindow(): Promise<void> {
  const url = `${browser.runtime.getURL('/sidepanel.html')}?window`;
  const [open] = (await browser.runtime.getContexts?.({ contextTypes: ['TAB'], documentUrls: [url] })) ?? [];
  if (open) await browser.windows.update(open.windowId, { focused: true });
  else await browser.windows.create({ url, type: 'popup', ...WINDOW });
}
