import { browser } from 'wxt/browser';

/**
 * Runs in the open page: requests its own site, and no other, for the Date header. HEAD changes nothing there, bypasses
 * the caches, and carries no cookie. Must be self-contained: the browser injects its source.
 */
async function askOwnSite(): Promise<{ date: string; sentMs: number; receivedMs: number } | null> {
  for (const url of [location.href.replace(/#.*$/, ''), `${location.origin}/favicon.ico`]) {
    const sentMs = Date.now();
    try {
      const { headers } = await fetch(url, { method: 'HEAD', cache: 'no-store', credentials: 'omit' });
      const receivedMs = Date.now();
      const date = headers.get('date');
      const ageMs = Number(headers.get('age') ?? 0) * 1000;
      // A shared cache answers with the original's date and its age.
      if (date) return { date: new Date(Date.parse(date) + (ageMs || 0)).toUTCString(), sentMs, receivedMs };
    } catch {
      // Refused or redirected to another site: try the next address.
    }
  }
  return null;
}

/** The time according to the site open in a tab. Untrusted. Needs activeTab. */
export async function probeClock(tabId: number): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: askOwnSite });
  return frame?.result;
}
