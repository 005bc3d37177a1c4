import { browser } from 'wxt/browser';
import type { Script } from './scripts.ts';

/** What one frame's injected script returned. Untrusted: the page may have shaped it. */
export interface FrameResult {
  frameId: number;
  result: unknown;
}

/**
 * Runs a built content script in a tab and waits for what its `main` returns.
 * Needs activeTab or a host permission; frames that cannot be reached are left out.
 */
export async function inject(
  tabId: number,
  file: Script,
  where: { allFrames: true } | { frameIds: number[] } | object = {},
  injectImmediately = false,
): Promise<FrameResult[]> {
  const target = { tabId, ...where };
  const results = await browser.scripting.executeScript({ target, files: [file], injectImmediately });
  return results.map((r) => ({ frameId: r.frameId, result: r.result }));
}

/**
 * Starts a built content script in all frames of a tab, each as soon as its document is there, and waits for none of them:
 * a frame that never loads is answered by nobody. They report for themselves.
 * @param refused called where the browser lets nothing into the page
 */
export function startScript(tabId: number, file: Script, refused: () => void): void {
  browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: [file], injectImmediately: true })
    .catch(refused);
}

/** A PNG of what the tab's window shows, as a data: URL. Needs activeTab. */
export async function screenshot(windowId: number): Promise<string> {
  return browser.tabs.captureVisibleTab(windowId, { format: 'png' });
}
