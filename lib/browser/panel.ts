import { browser } from 'wxt/browser';

/** Whether the browser has a side panel or a sidebar; Firefox for Android has neither. */
export const hasPanel = 'sidebarAction' in browser || 'sidePanel' in browser;

/** Opens the side panel (Chrome) or the sidebar (Firefox) of a window. Call it from a click. */
export async function openPanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction) await sidebarAction.open();
  else await browser.sidePanel.open({ windowId });
}
