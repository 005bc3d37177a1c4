/** A site where mail or text messages are read. */
export interface InboxSite {
  id: string;
  name: string;
  /** Match patterns of its pages: all that a permission is ever asked for. */
  origins: readonly string[];
}

/** The sites that a permission can be given for. Others are read only in a tab that the person points to. */
export const INBOX_SITES: readonly InboxSite[] = [
  { id: 'gmail', name: 'Gmail', origins: ['https://mail.google.com/*'] },
  {
    id: 'outlook',
    name: 'Outlook',
    origins: ['https://outlook.live.com/*', 'https://outlook.office.com/*', 'https://outlook.cloud.microsoft/*'],
  },
  { id: 'yahoo', name: 'Yahoo Mail', origins: ['https://mail.yahoo.com/*'] },
  { id: 'proton', name: 'Proton Mail', origins: ['https://mail.proton.me/*'] },
  { id: 'fastmail', name: 'Fastmail', origins: ['https://app.fastmail.com/*'] },
  { id: 'messages', name: 'Google Messages', origins: ['https://messages.google.com/*'] },
];

/** The hosts of a site's pages. */
export function hostsOf({ origins }: InboxSite): string[] {
  return origins.map((origin) => new URL(origin.replace('*', '')).host);
}
