import { browser } from 'wxt/browser';
import { INBOX_SITES, type InboxSite } from '../delivered/sites.ts';
import type { InboxPorts } from '../ui/ports.ts';

function siteOf(id: string): InboxSite {
  return INBOX_SITES.find((site) => site.id === id)!;
}

/** Ids of the sites of mail and texts that the person lets Watchword read. */
export async function allowedInboxes(): Promise<string[]> {
  const answers = await Promise.all(
    INBOX_SITES.map(({ origins }) => browser.permissions.contains({ origins: [...origins] })),
  );
  return INBOX_SITES.filter((_, i) => answers[i]).map(({ id }) => id);
}

/** Ids of the open tabs of the allowed sites. */
export async function inboxTabs(): Promise<number[]> {
  const allowed = (await allowedInboxes()).flatMap((id) => siteOf(id).origins);
  if (allowed.length === 0) return [];
  const tabs = await browser.tabs.query({ url: allowed });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** The permission as the pages ask for it and give it back. */
export const inboxPorts: InboxPorts = {
  allowed: allowedInboxes,
  // Called straight from the click: browsers ask only then.
  allow: (id) => browser.permissions.request({ origins: [...siteOf(id).origins] }),
  disallow: async (id) => {
    await browser.permissions.remove({ origins: [...siteOf(id).origins] });
  },
};
