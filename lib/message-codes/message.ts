import { cleanText } from '../otp/clean-text.ts';
import type { InboxMessage } from '../page/inbox/report.ts';
import { isBoundTo } from './bound.ts';
import { findMessageCodes } from './find.ts';
import { FRESH_MS } from './fresh.ts';

/** ms. An older code is not shown. */
const SHOWN_MS = 60 * 60_000;
/** ms by which clocks may differ. */
const AHEAD_MS = 2 * 60_000;

/** Why a code is offered only to copy; empty if it may be filled. */
export type CopyOnly = '' | 'other-sender' | 'old' | 'age-unknown' | 'unnamed' | 'unproven';

/** A message, and whether the page that showed it is certainly a mailbox (`isProvenInbox`). */
export interface Message extends InboxMessage {
  isProven: boolean;
}

export interface MessageCode {
  code: string;
  sender: string;
  address: string;
  at: number;
  copyOnly: CopyOnly;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/**
 * Whether a code may be filled at `host`. Against relay phishing, the message itself or its sender's domain must belong
 * to that site. A code that another site sent is not for this page, whatever it says.
 */
export function copyOnly(
  found: { host?: string; isUnnamed?: true },
  message: Pick<Message, 'address' | 'at' | 'isProven'>,
  host: string,
  now: number,
): CopyOnly {
  if (!message.isProven) return 'unproven';
  if (found.isUnnamed) return 'unnamed';
  const owner = found.host ?? (message.address.includes('@') ? domainOf(message.address) : '');
  if (host === '' || owner === '' || !isBoundTo(owner, host)) return 'other-sender';
  if (message.at === 0) return 'age-unknown';
  return now - message.at < FRESH_MS ? '' : 'old';
}

/**
 * The code of the newest message that has one. With a `host`, codes bound to another host are left out.
 * @param now ms since the epoch
 */
export function newestCode(messages: readonly Message[], host: string, now: number): MessageCode | undefined {
  const recent = messages
    .filter(({ at }) => at === 0 || (now - at < SHOWN_MS && at - now < AHEAD_MS))
    // Pages show the newest first; the stable sort keeps that order if times are equal or unknown.
    .sort((a, b) => (a.at === 0 || b.at === 0 ? 0 : b.at - a.at));
  for (const message of recent) {
    const [found] = findMessageCodes(message.text, host === '' ? {} : { host });
    if (found) {
      const { at } = message;
      const [sender, address] = [cleanText(message.sender).text, cleanText(message.address).text];
      return { code: found.code, sender, address, at, copyOnly: copyOnly(found, message, host, now) };
    }
  }
  return undefined;
}
