/** A site on which users read mail or text messages. */
export interface InboxSite {
  id: string;
  name: string;
  /** Match patterns of its pages: the only permission that is ever requested. */
  origins: readonly string[];
}

/**
 * The sites for which permission can be requested, the most used first. Others are read only in a tab on which the user
 * opens the popup.
 */
export const INBOX_SITES: readonly InboxSite[] = [
  { id: 'gmail', name: 'Gmail', origins: ['https://mail.google.com/*'] },
  {
    id: 'outlook',
    name: 'Outlook',
    origins: ['https://outlook.live.com/*', 'https://outlook.office.com/*', 'https://outlook.cloud.microsoft/*'],
  },
  { id: 'yahoo', name: 'Yahoo Mail', origins: ['https://mail.yahoo.com/*'] },
  { id: 'messages', name: 'Google Messages', origins: ['https://messages.google.com/*'] },
  { id: 'proton', name: 'Proton Mail', origins: ['https://mail.proton.me/*'] },
  { id: 'fastmail', name: 'Fastmail', origins: ['https://app.fastmail.com/*'] },
  { id: 'icloud', name: 'iCloud Mail', origins: ['https://www.icloud.com/*'] },
  {
    id: 'gmx',
    name: 'GMX',
    origins: ['https://navigator.gmx.net/*', 'https://bap.navigator.gmx.net/*', 'https://webmailer.gmx.net/*'],
  },
  {
    id: 'webde',
    name: 'WEB.DE',
    origins: ['https://navigator.web.de/*', 'https://bap.navigator.web.de/*', 'https://webmailer.web.de/*'],
  },
  { id: 'mailboxorg', name: 'mailbox.org', origins: ['https://app.mailbox.org/*', 'https://office.mailbox.org/*'] },
  {
    id: 'zoho',
    name: 'Zoho Mail',
    origins: ['https://mail.zoho.com/*', 'https://mail.zoho.eu/*', 'https://mail.zoho.in/*'],
  },
  { id: 'tuta', name: 'Tuta', origins: ['https://app.tuta.com/*', 'https://mail.tutanota.com/*'] },
  { id: 'hey', name: 'HEY', origins: ['https://app.hey.com/*'] },
  { id: 'whatsapp', name: 'WhatsApp', origins: ['https://web.whatsapp.com/*'] },
  { id: 'telegram', name: 'Telegram', origins: ['https://web.telegram.org/*'] },
];

/** The hosts of a site's pages. */
export function hostsOf({ origins }: InboxSite): string[] {
  return origins.map((origin) => new URL(origin.replace('*', '')).host);
}

/** The hosts of every known mail and message service. */
const KNOWN = new Set(INBOX_SITES.flatMap(hostsOf));

/**
 * Whether to trust what a page says about sender and address: only pages of a known service, or of a mailbox that the
 * user named. Any other page can pose as a mailbox.
 * @param host with its port, as in an address
 * @param named hosts that the user named
 */
export function isProvenInbox(host: string, named: readonly string[]): boolean {
  return KNOWN.has(host) || named.includes(host);
}
