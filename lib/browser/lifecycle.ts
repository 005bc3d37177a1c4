import { browser } from 'wxt/browser';

/** Runs once when the extension is installed for the first time. Call it synchronously at the worker's start. */
export function onInstalled(run: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') run();
  });
}

/**
 * Runs when the extension was updated, after which browsers have forgotten the scripts that it had registered for pages.
 * Call it synchronously at the worker's start.
 */
export function onUpdated(run: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') run();
  });
}

/** Runs at each start of the browser. Call it synchronously at the worker's start. */
export function onStartup(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
}

/**
 * Runs on a keyboard shortcut of the manifest's `commands`, with the tab and the window in front; Firefox for Android has
 * none. Call it synchronously at the worker's start.
 */
export function onCommand(name: string, run: (tabId: number | undefined, windowId: number | undefined) => void): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === name) run(tab?.id, tab?.windowId);
  });
}
