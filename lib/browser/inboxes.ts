import { browser } from 'wxt/browser';
import { INBOX_SITES, type InboxSite } from '../message-codes/sites.ts';
import { must } from '../must.ts';
import type { InboxPorts } from '../protocol/ports.ts';
import { send } from './send.ts';
import { loadSettings, saveSettings } from './settings.ts';
import { patternOf } from './site-permission.ts';

function siteOf(id: string): InboxSite {
  return must(INBOX_SITES.find((site) => site.id === id));
}

/** Whether the browser lets us read a site; also true if the permission was given for the icon in its code field. */
export function mayReadInbox(id: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [...siteOf(id).origins] });
}

/** Ids of the mail and text sites that the user lets Watchword read. */
async function allowedInboxes(): Promise<string[]> {
  const { inboxes } = await loadSettings();
  const chosen = INBOX_SITES.map(({ id }) => id).filter((id) => inboxes.includes(id));
  const answers = await Promise.all(chosen.map(mayReadInbox));
  return chosen.filter((_, i) => answers[i]);
}

/** Whether the permission for an origin is in use for reading a mail or text site. */
export async function servesInbox(origin: string): Promise<boolean> {
  const allowed = await allowedInboxes();
  return allowed.some((id) => siteOf(id).origins.includes(patternOf(origin)));
}

/** Ids of the open tabs of the allowed sites. */
export async function inboxTabs(): Promise<number[]> {
  const allowed = (await allowedInboxes()).flatMap((id) => siteOf(id).origins);
  if (allowed.length === 0) return [];
  const tabs = await browser.tabs.query({ url: allowed });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Stops reading a site. The browser's permission stays only if the icon in the site's code field needs it. */
async function disallow(id: string): Promise<void> {
  const { inboxes, inlineOrigins } = await loadSettings();
  await saveSettings({ inboxes: inboxes.filter((each) => each !== id) });
  const marked = inlineOrigins.map(patternOf);
  const origins = siteOf(id).origins.filter((origin) => !marked.includes(origin));
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** How our pages request and return the permission. */
export const inboxPorts: InboxPorts = {
  allowed: allowedInboxes,
  allow: async (id, { look }) => {
    // Called straight from the click, since browsers ask only then. The popup may close under the question, so
    // the background is told first and finishes it.
    const told = send('messageCodes.want', { id, look });
    const isAllowed = await browser.permissions.request({ origins: [...siteOf(id).origins] });
    await told;
    // If the permission was granted already, no event wakes the background.
    if (isAllowed) await send('messageCodes.want', { id, look });
    return isAllowed;
  },
  disallow,
};
