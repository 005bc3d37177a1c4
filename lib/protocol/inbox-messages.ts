import type { CopyOnly } from '../message-codes/message.ts';
import { flag, nothing, object, text } from '../shape.ts';
import { own } from './route.ts';

const id = text(64);

/** What the popup does about codes sent by email or text: nothing, offer a search, or search at once. */
export type MessageCodeOffer = '' | 'offer' | 'look';

/** A code that was found in an open tab of mail or texts. */
export interface MessageCode {
  id: string;
  code: string;
  /** Sender name and address as the message shows them; either may be empty. */
  sender: string;
  address: string;
  /** Host of the tab it was found in. */
  source: string;
  /** When the message came, ms since the epoch; 0 where its page does not say. */
  at: number;
  /** Why it may only be copied; empty if it may be filled into the active tab. */
  copyOnly: CopyOnly;
}

/** The result of a search through the open tabs. */
export interface MessageCodeSearch {
  /** The newest first. */
  codes: MessageCode[];
  /** Hosts of known mail sites whose page layout was not recognised. */
  unrecognised: string[];
}

/** The messages about codes that were sent by email or text. */
export const INBOX_PROTOCOL = {
  /** The newest code in the active tab, if that shows email or text messages. */
  'messageCodes.here': own<MessageCode | null>()(nothing),
  /** Whether the active tab has a field for a code that no account makes. */
  'messageCodes.offer': own<MessageCodeOffer>()(nothing),
  /**
   * The browser is asking the user for a mail or text site; sent again after they allowed it. `look`: then search for a
   * code for the active tab.
   */
  'messageCodes.want': own<null>()(object({ id: text(20), look: flag })),
  /** Searches the open mail and text tabs that the user has allowed or opened the popup on. */
  'messageCodes.look': own<MessageCodeSearch>()(nothing),
  /** The user declares that the page which showed a code is their own mailbox. */
  'messageCodes.name': own<null>()(object({ id })),
  /** Finds the field for a code in the active tab. `messageCodes.write` follows once the popup has closed. */
  'messageCodes.find': own<null>()(object({ id })),
  'messageCodes.write': own<null>()(nothing),
} as const;
