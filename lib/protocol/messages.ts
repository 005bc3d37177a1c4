import type { FailureData } from '../failure.ts';
import type { CopyOnly } from '../message-codes/message.ts';
import { BOUNDS, MAX_ACCOUNTS } from '../otp/account.ts';
import { type AccountData, accountData } from '../otp/account-data.ts';
import type { ClockSkew } from '../otp/clock-skew.ts';
import { flag, integer, list, nothing, object, oneOf, text } from '../shape.ts';
import type { NoSite } from '../sites/site.ts';
import { CAPTURE_PROTOCOL } from './capture-messages.ts';
import { EXPLAIN_PROTOCOL } from './explain-messages.ts';
import { content, own, type Route } from './route.ts';
import { SYNC_PROTOCOL } from './sync-messages.ts';

const id = text(64);
/** Base64 of 32 bytes. */
const secret32 = text(44);

/** What to do with an account whose secret is already in the vault. */
const DUPLICATE_CHOICES = ['ask', 'replace', 'keep-both', 'skip'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

/** An account taken out of the list, with the place it had, so that undo puts it back there. */
export interface RemovedAccount {
  account: AccountData;
  index: number;
}

/** The tab in front, as filling sees it. Texts are empty where there is nothing to say. */
export interface FillPage {
  tabId: number;
  /** What accounts are bound to, and the page's whole host. */
  site: string;
  host: string;
  /** Why no code may go there at all. */
  refusal: NoSite | '';
  /** Ids of accounts bound to the site, and of unbound ones whose issuer fits: those have to be asked about. */
  bound: string[];
  suggested: string[];
  /** The bound site that this host passes for. */
  lookalikeOf: string;
}

export interface FillDone {
  site: string;
  submitted: boolean;
  /** The page's host, where it is another than the user named, for the first time since the vault was opened; or empty. */
  newHost: string;
}

/** A fill that was refused because of where it would have gone. */
export interface Refusal {
  /** ms since the epoch. */
  at: number;
  /** Of the page, with its port. */
  host: string;
  failure: FailureData;
}

/** A fill that waits for a user: unlock first, choose one, say yes to the site, read why it did not work, or where it went. */
export interface FillPending {
  tabId: number;
  why: 'locked' | 'several' | 'not-bound' | 'none' | 'failed' | 'new-host';
  /** Accounts to choose from, or the one to be asked about. */
  ids: string[];
  /** Where a code went, for `new-host`: the whole host, and the site it is of. */
  went?: { host: string; site: string };
  failure: FailureData | null;
}

/** The ways to unlock are changed. */
export interface SlotsChanged {
  /** Whether earlier versions follow them already; else that is resumed at each unlock. */
  isCarriedOver: boolean;
}

/** A change of several accounts at once. */
export interface AccountsPatch {
  put: AccountData[];
  remove: string[];
}

/** What the popup says of codes that are mailed or texted: nothing, that one may look, or look at once. */
export type DeliveredOffer = '' | 'offer' | 'look';

/** A code that was found in an open tab of mail or texts. */
export interface DeliveredCode {
  id: string;
  code: string;
  /** Who it is from, as the message shows it; either may be empty. */
  sender: string;
  address: string;
  /** Host of the tab it was found in. */
  source: string;
  /** When the message came, ms since the epoch; 0 where its page does not say. */
  at: number;
  /** Why it is not filled but only copied; empty where it may be filled into the page in front. */
  copyOnly: CopyOnly;
}

/** What looking into the open tabs brought. */
export interface DeliveredLook {
  /** The newest first. */
  codes: DeliveredCode[];
  /** Hosts of known mailboxes in which nothing was where it used to be. */
  unrecognised: string[];
}

/** The whole protocol between our pages, our content scripts and the background. */
export const PROTOCOL = {
  ...SYNC_PROTOCOL,
  ...CAPTURE_PROTOCOL,
  ...EXPLAIN_PROTOCOL,
  /** Makes the vault; refused where one exists. */
  'vault.create': own<null>()(object({ passphrase: text(1024) })),
  'vault.unlock': own<null>()(object({ passphrase: text(1024) })),
  'vault.lock': own<null>()(nothing),
  /** Opens the popup where the browser lets it open by itself. `leave`: first closes the tab that asks. */
  'popup.open': own<null>()(object({ leave: flag })),
  /** Asks for the passphrase once more before a secret is shown; changes nothing. */
  'vault.confirm': own<null>()(object({ passphrase: text(1024) })),
  'vault.unlockPasskey': own<null>()(object({ slotId: id, prf: secret32 })),
  'vault.unlockRecovery': own<null>()(object({ recoveryKey: text(128) })),
  /** The current passphrase is asked for once more; the recovery key is taken for it. */
  'vault.changePassphrase': own<SlotsChanged>()(object({ current: text(1024), passphrase: text(1024) })),
  /** The same with a passkey, for who has forgotten the passphrase. */
  'vault.resetPassphrase': own<SlotsChanged>()(object({ slotId: id, prf: secret32, passphrase: text(1024) })),
  /** A passkey that the page has made, with its PRF of the slot header's salt. */
  'vault.addPasskey': own<SlotsChanged>()(
    object({
      slotHeader: object({ id, created: integer(0), salt: secret32 }),
      credentialId: text(1364),
      rpId: text(256),
      prf: secret32,
    }),
  ),
  /** Makes a key that the user has confirmed to have written down the one recovery key. */
  'vault.setRecovery': own<SlotsChanged>()(object({ recoveryKey: text(128) })),
  /**
   * Everything under a new vault key, which only the way to unlock that is given now opens: the passphrase or the
   * recovery key, or a passkey. `drop`: earlier versions go.
   */
  'vault.rekey': own<SlotsChanged>()(object({ current: text(1024), drop: flag })),
  'vault.rekeyByPasskey': own<SlotsChanged>()(object({ slotId: id, prf: secret32, drop: flag })),
  /** Empties the one store that the browser cannot read and fills it anew from the other one. */
  'vault.renewStore': own<null>()(nothing),
  /** Refused for the last slot. */
  'vault.removeSlot': own<SlotsChanged>()(object({ id })),
  /** Brings an earlier state back, by its key in the history; the state before it is kept. */
  'vault.restore': own<null>()(object({ key: text(256) })),
  /** All accounts from a backup in the place of those that are there; the state before it is kept. */
  'vault.replaceAccounts': own<null>()(object({ accounts: list(accountData, MAX_ACCOUNTS) })),
  /** Of a vault that does not open: makes the file at a place (as the rescue page names it) the current one. */
  'vault.rescue': own<null>()(object({ place: text(256), passphrase: text(1024) })),
  /** The same from the text of a `.watchword` file. */
  'vault.rescueBackup': own<null>()(object({ file: text(64 * 1024 * 1024), passphrase: text(1024) })),
  /** A new, empty vault in the place of one that is locked or damaged. That is kept aside; refused while it is open. */
  'vault.startOver': own<null>()(object({ passphrase: text(1024) })),
  /** Backups without the user from now on, under this passphrase. The first one is made at once. */
  'autoBackup.on': own<null>()(object({ passphrase: text(1024) })),
  'autoBackup.now': own<null>()(nothing),
  /** The files stay. */
  'autoBackup.off': own<null>()(nothing),
  /** Adds accounts in one save. With 'ask', accounts already there are not written but named by index. */
  'accounts.add': own<{ added: string[]; duplicates: { index: number; id: string }[] }>()(
    object({ accounts: list(accountData, MAX_ACCOUNTS), duplicates: oneOf(DUPLICATE_CHOICES) }),
  ),
  /**
   * One save: `put` takes the place of those with the same ids and comes in as new behind the others, `remove` goes.
   * The answer, sent back, undoes it.
   */
  'accounts.import': own<AccountsPatch>()(
    object({ put: list(accountData, MAX_ACCOUNTS), remove: list(id, MAX_ACCOUNTS) }),
  ),
  /** What was changed from `before` to `account`; what else happened to it meanwhile stays. */
  'accounts.update': own<null>()(object({ before: accountData, account: accountData })),
  /** Puts tags on several accounts in one save. */
  'accounts.tag': own<null>()(object({ ids: list(id, MAX_ACCOUNTS), tags: list(text(BOUNDS.tag), BOUNDS.tags) })),
  'accounts.remove': own<RemovedAccount[]>()(object({ ids: list(id, MAX_ACCOUNTS) })),
  /** Undo of a removal. */
  'accounts.restore': own<null>()(
    object({ removed: list(object({ account: accountData, index: integer(0, MAX_ACCOUNTS) }), MAX_ACCOUNTS) }),
  ),
  /** Takes deleted accounts out of the bin, back to their places. */
  'bin.restore': own<null>()(object({ ids: list(id, MAX_ACCOUNTS) })),
  /** Erases these deleted accounts for good. */
  'bin.empty': own<null>()(object({ ids: list(id, MAX_ACCOUNTS) })),
  /** The list's own order, by id; ids that are left out keep their order behind. */
  'accounts.reorder': own<null>()(object({ ids: list(id, MAX_ACCOUNTS) })),
  /** A code of the account was copied: for the orders by use. */
  'usage.note': own<null>()(object({ id })),
  /** Codes were offered for a site of 2fa.directory, and whether the user said no. */
  'offer.note': own<null>()(object({ site: text(253), isDeclined: flag })),
  /** Clears the clipboard after this many seconds if it still holds the code. */
  'clipboard.watch': own<null>()(object({ code: text(64), seconds: integer(30, 3600) })),
  /** Asked by the hidden page that clears the clipboard: the code, or nothing. */
  'clipboard.due': own<string>()(nothing),
  'clipboard.done': own<null>()(nothing),
  /** HOTP: stores counter + 1, and only then answers with the account as it was, whose code may be shown. */
  'accounts.nextCode': own<AccountData>()(object({ id })),
  /** Compares this machine's clock with the site in the open tab, which alone is asked. */
  'clock.check': own<ClockSkew & { host: string }>()(nothing),
  /** Which accounts belong to the tab in front. */
  'fill.page': own<FillPage | null>()(nothing),
  /**
   * Finds the place for an account's code in the tab in front, and keeps it for `fill.write`. `bind`: the site that the
   * user said yes to, as it was shown; empty where nobody was asked.
   */
  'fill.find': own<null>()(object({ id, bind: text(260) })),
  /** Writes what was found. The page that asks should be closed at once: only a page with the focus takes text. */
  'fill.write': own<FillDone>()(nothing),
  /** Takes what a shortcut or menu left for the popup. */
  'fill.pending': own<FillPending | null>()(nothing),
  /** What was refused since the vault was opened, the newest first. */
  'fill.refusals': own<Refusal[]>()(nothing),
  /** Goes on with a fill that was waiting for the unlock: null when a place is found and `fill.write` may follow. */
  'fill.resume': own<FillPending | null>()(nothing),
  /** The user is being asked to allow the icon in code fields on the site of `url`; it is switched on when they said yes. */
  'inline.want': own<null>()(object({ url: text(4096) })),
  /** Switches the mark off and gives the permission back. */
  'inline.off': own<null>()(object({ url: text(4096) })),
  /** The mark was clicked. */
  'inline.fill': content<null>()(nothing),
  /** The newest code of the tab in front, where that is one of mail or texts. */
  'delivered.here': own<DeliveredCode | null>()(nothing),
  /** Whether the tab in front waits for a code that no account gives. */
  'delivered.offer': own<DeliveredOffer>()(nothing),
  /** The user is being asked to let us look into a site; with `look`, for the page in front. Said again after a yes. */
  'delivered.want': own<null>()(object({ id: text(20), look: flag })),
  /** Reads the open tabs of mail and texts that the user has allowed or pointed to. */
  'delivered.look': own<DeliveredLook>()(nothing),
  /** The page that showed a code is a mailbox of the user's own. */
  'delivered.name': own<null>()(object({ id })),
  /** Finds the place for a code in the tab in front. `delivered.write` follows once the popup is closed. */
  'delivered.find': own<null>()(object({ id })),
  'delivered.write': own<null>()(nothing),
} as const;

export type MessageName = keyof typeof PROTOCOL;
export type Input<N extends MessageName> = (typeof PROTOCOL)[N] extends Route<infer In, unknown> ? In : never;
export type Output<N extends MessageName> = (typeof PROTOCOL)[N] extends Route<infer _In, infer Out> ? Out : never;

/** What travels: never a thrown error, always one of the two. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: FailureData };
