import { browser } from 'wxt/browser';
import type { Script } from './scripts.ts';

/** What one frame's injected script returned. Untrusted: the page may have shaped it. */
export interface FrameResult {
  frameId: number;
  result: unknown;
}

/** The frames to run a script in: all, or these; the top frame by default. */
export type Where = { allFrames: true } | { frameIds: number[] };

export interface InjectOptions {
  /** Runs it although the page is still loading. */
  injectImmediately?: boolean;
}

/**
 * Runs a built content script in a tab and waits for what its `main` returns.
 * Needs activeTab or a host permission; frames that cannot be reached are left out.
 */
export async function inject(
  tabId: number,
  script: Script,
  where?: Where,
  { injectImmediately = false }: InjectOptions = {},
): Promise<FrameResult[]> {
  const target = { tabId, ...where };
  const results = await browser.scripting.executeScript({ target, files: [...script], injectImmediately });
  return results.map((r) => ({ frameId: r.frameId, result: r.result }));
}

/**
 * Injects a built content script into all frames of a tab as soon as each has a document. The scripts report by their
 * own channels. The promise ends when the script has run in every frame: never, where one frame never loads.
 * @throws if the browser allows no script in the page
 */
export async function startScript(tabId: number, script: Script): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [...script],
    injectImmediately: true,
  });
}

/** A PNG of what the tab's window shows, as a data: URL. Needs activeTab. */
export async function screenshot(windowId: number): Promise<string> {
  return browser.tabs.captureVisibleTab(windowId, { format: 'png' });
}
