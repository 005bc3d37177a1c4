import { browser } from 'wxt/browser';

/** What one frame's injected script returned. Untrusted: the page may have shaped it. */
export interface FrameResult {
  frameId: number;
  documentId: string;
  result: unknown;
}

/**
 * Runs a built content script in a tab and waits for what its `main` returns.
 * Needs activeTab or a host permission; frames that cannot be reached are left out.
 */
export async function inject(
  tabId: number,
  file: string,
  where: { allFrames: true } | { frameIds: number[] } | { documentIds: string[] } | object = {},
): Promise<FrameResult[]> {
  const results = await browser.scripting.executeScript({ target: { tabId, ...where }, files: [file as never] });
  return results.map((r) => ({ frameId: r.frameId, documentId: r.documentId ?? '', result: r.result }));
}

/** A PNG of what the tab's window shows, as a data: URL. Needs activeTab. */
export async function screenshot(windowId: number): Promise<string> {
  return browser.tabs.captureVisibleTab(windowId, { format: 'png' });
}
