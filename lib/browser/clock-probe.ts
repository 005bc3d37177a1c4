import { browser } from 'wxt/browser';

/**
 * Runs in the open page: asks its own site, and nobody else, for the time. HEAD changes nothing there, goes past the
 * page's service worker caches, and carries no cookie. It must stand alone: the browser sends its source over.
 */
async function askOwnSite(): Promise<{ date: string; sentMs: number; receivedMs: number } | null> {
  for (const url of [location.href.replace(/#.*$/, ''), `${location.origin}/favicon.ico`]) {
    const sentMs = Date.now();
    try {
      const { headers } = await fetch(url, { method: 'HEAD', cache: 'no-store', credentials: 'omit' });
      const receivedMs = Date.now();
      const date = headers.get('date');
      const ageMs = Number(headers.get('age') ?? 0) * 1000;
      // A cache on the way answers with the date of the original and says how old that is.
      if (date) return { date: new Date(Date.parse(date) + (ageMs || 0)).toUTCString(), sentMs, receivedMs };
    } catch {
      // Refused or moved to another site: the next address may do.
    }
  }
  return null;
}

/** What the site open in a tab says about the time. Untrusted. Needs activeTab. */
export async function probeClock(tabId: number): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: askOwnSite });
  return frame?.result;
}
