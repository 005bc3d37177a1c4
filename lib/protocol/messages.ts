import type { FailureData } from '../failure.ts';
import type { ClockSkew } from '../otp/clock-skew.ts';
import { flag, integer, nothing, object, text } from '../shape.ts';
import { ACCOUNT_PROTOCOL } from './account-messages.ts';
import { CAPTURE_PROTOCOL } from './capture-messages.ts';
import { EXPLAIN_PROTOCOL } from './explain-messages.ts';
import { FILL_PROTOCOL } from './fill-messages.ts';
import { INBOX_PROTOCOL } from './inbox-messages.ts';
import { own, type Route } from './route.ts';
import { SYNC_PROTOCOL } from './sync-messages.ts';
import { TAG_PROTOCOL } from './tag-messages.ts';
import { VAULT_PROTOCOL } from './vault-messages.ts';

/** The whole protocol between our pages, our content scripts and the background. */
export const PROTOCOL = {
  ...VAULT_PROTOCOL,
  ...ACCOUNT_PROTOCOL,
  ...TAG_PROTOCOL,
  ...FILL_PROTOCOL,
  ...INBOX_PROTOCOL,
  ...CAPTURE_PROTOCOL,
  ...SYNC_PROTOCOL,
  ...EXPLAIN_PROTOCOL,
  /** Opens the popup where the browser allows that without a click. `leave`: closes the sender's tab first. */
  'popup.open': own<null>()(object({ leave: flag })),
  /** Counts a copied code, for the sort orders by use. */
  'usage.note': own<null>()(object({ id: text(64) })),
  /** Codes were offered for a site of 2fa.directory, and whether the user said no. */
  'offer.note': own<null>()(object({ site: text(253), isDeclined: flag })),
  /** Clears the clipboard after this many seconds if it still holds the code. */
  'clipboard.watch': own<null>()(object({ code: text(64), seconds: integer(30, 3600) })),
  /** The code to clear, for the hidden page that clears the clipboard; `''` for none. */
  'clipboard.due': own<string>()(nothing),
  'clipboard.done': own<null>()(nothing),
  /** Compares this machine's clock with that of the active tab's site. No other server is asked. */
  'clock.check': own<ClockSkew & { host: string }>()(nothing),
} as const;

export type MessageName = keyof typeof PROTOCOL;
export type Input<N extends MessageName> = (typeof PROTOCOL)[N] extends Route<infer In, unknown> ? In : never;
export type Output<N extends MessageName> = (typeof PROTOCOL)[N] extends Route<infer _In, infer Out> ? Out : never;

/** The wire form of an answer: errors are values, never thrown across the channel. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: FailureData };
