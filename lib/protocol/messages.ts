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

/** What to do with an account whose secret is already in the vault. `ask`: leave it out and let the user decide. */
const DUPLICATE_CHOICES = ['ask', 'replace', 'keep-both', 'skip'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

/** A removed account with its former index in the list, so that undo restores it there. */
export interface RemovedAccount {
  account: AccountData;
  index: number;
}

/** What filling knows of the active tab. Strings are empty where nothing applies. */
export interface FillPage {
  tabId: number;
  /** What accounts are bound to that belong to the page, and the page's full host. */
  site: string;
  host: string;
  /** Why no code may go there at all. */
  refusal: NoSite | '';
  /** Ids of accounts bound to the site, and of unbound ones whose issuer fits; filling those needs the user's consent. */
  bound: string[];
  suggested: string[];
  /** The bound site that this host imitates. */
  lookalikeOf: string;
}

export interface FillDone {
  site: string;
  submitted: boolean;
  /** The page's host, if the user did not name it and this was its first fill since unlocking; else empty. */
  newHost: string;
}

/** A fill that was refused because of its site. */
export interface Refusal {
  /** ms since the epoch. */
  at: number;
  /** Of the page, with its port. */
  host: string;
  failure: FailureData;
}

/** A fill that needs the user: to unlock, choose an account, confirm the site, or read its result. */
export interface FillPending {
  tabId: number;
  why: 'locked' | 'several' | 'not-bound' | 'none' | 'failed' | 'new-host';
  /** Accounts to choose from, or the one to confirm or that was filled. */
  ids: string[];
  /** For `new-host`: the whole host that was filled, and its site. */
  went?: { host: string; site: string };
  failure: FailureData | null;
}

/** The answer after slots were changed. */
export interface SlotsChanged {
  /** Whether earlier versions already have the new slots; otherwise carrying over resumes at each unlock. */
  isCarriedOver: boolean;
}

/** A change of several accounts at once. */
export interface AccountsPatch {
  put: AccountData[];
  /** What the caller saw of the existing accounts in `put`: only differences from it are applied. */
  from: AccountData[];
  remove: string[];
}

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

/** The whole protocol between our pages, our content scripts and the background. */
export const PROTOCOL = {
  ...SYNC_PROTOCOL,
  ...CAPTURE_PROTOCOL,
  ...EXPLAIN_PROTOCOL,
  /** Makes the vault; refused where one exists. */
  'vault.create': own<null>()(object({ passphrase: text(1024) })),
  'vault.unlock': own<null>()(object({ passphrase: text(1024) })),
  'vault.lock': own<null>()(nothing),
  /** Opens the popup where the browser allows that without a click. `leave`: closes the sender's tab first. */
  'popup.open': own<null>()(object({ leave: flag })),
  /** Asks for the passphrase once more before a secret is shown; changes nothing. */
  'vault.confirm': own<null>()(object({ passphrase: text(1024) })),
  'vault.unlockPasskey': own<null>()(object({ slotId: id, prf: secret32 })),
  'vault.unlockRecovery': own<null>()(object({ recoveryKey: text(128) })),
  /** `current`: the current passphrase, or the recovery key. */
  'vault.changePassphrase': own<SlotsChanged>()(object({ current: text(1024), passphrase: text(1024) })),
  /** Like `changePassphrase`, but authorised by a passkey (forgotten passphrase). */
  'vault.resetPassphrase': own<SlotsChanged>()(object({ slotId: id, prf: secret32, passphrase: text(1024) })),
  /** Adds a passkey that the page created, with its PRF output for the slot's salt. */
  'vault.addPasskey': own<SlotsChanged>()(
    object({
      slotHeader: object({ id, created: integer(0), salt: secret32 }),
      credentialId: text(1364),
      rpId: text(256),
      prf: secret32,
    }),
  ),
  /** Replaces the recovery key. The page has already checked that the user wrote it down. */
  'vault.setRecovery': own<SlotsChanged>()(object({ recoveryKey: text(128) })),
  /**
   * Encrypts everything under a new vault key. Only the given passphrase, recovery key or passkey opens it; all other
   * slots are removed. `drop`: delete earlier versions instead of re-encrypting them.
   */
  'vault.rekey': own<SlotsChanged>()(object({ current: text(1024), drop: flag })),
  'vault.rekeyByPasskey': own<SlotsChanged>()(object({ slotId: id, prf: secret32, drop: flag })),
  /** Clears the store that cannot be read and writes the vault to it again from the other store. */
  'vault.renewStore': own<null>()(nothing),
  /** Removes a slot; fails with `last-slot` for the last one. */
  'vault.removeSlot': own<SlotsChanged>()(object({ id })),
  /** Restores an earlier state by its history key; the current state goes to the history. */
  'vault.restore': own<null>()(object({ key: text(256) })),
  /** Replaces all accounts with those of a backup; the current state goes to the history. */
  'vault.replaceAccounts': own<null>()(object({ accounts: list(accountData, MAX_ACCOUNTS) })),
  /** For a vault that does not open: makes the stored copy at `place` (see `listCopies`) the current vault. */
  'vault.rescue': own<null>()(object({ place: text(256), passphrase: text(1024) })),
  /** Like `vault.rescue`, from the text of a `.watchword` file. */
  'vault.rescueBackup': own<null>()(object({ file: text(64 * 1024 * 1024), passphrase: text(1024) })),
  /** Replaces a locked or damaged vault with a new, empty one. The old one goes to quarantine. Refused while unlocked. */
  'vault.startOver': own<null>()(object({ passphrase: text(1024) })),
  /** Turns automatic backups on, encrypted with this passphrase. The first one is made at once. */
  'autoBackup.on': own<null>()(object({ passphrase: text(1024) })),
  'autoBackup.now': own<null>()(nothing),
  /** Turns automatic backups off. Existing files stay. */
  'autoBackup.off': own<null>()(nothing),
  /** The backups in the sync folder, newest first; and one of them in base64. */
  'folderBackup.list': own<{ name: string; day: string }[]>()(nothing),
  'folderBackup.read': own<string>()(object({ name: text(80) })),
  /** Adds accounts in one save. With `ask` or `skip`, accounts already in the vault are not saved but listed by index. */
  'accounts.add': own<{ added: string[]; duplicates: { index: number; id: string }[] }>()(
    object({ accounts: list(accountData, MAX_ACCOUNTS), duplicates: oneOf(DUPLICATE_CHOICES) }),
  ),
  /**
   * One save: `put` replaces accounts with the same ids and appends the others, `remove` deletes. The answer is the
   * patch that undoes it.
   */
  'accounts.import': own<AccountsPatch>()(
    object({
      put: list(accountData, MAX_ACCOUNTS),
      from: list(accountData, MAX_ACCOUNTS),
      remove: list(id, MAX_ACCOUNTS),
    }),
  ),
  /** Applies the difference between `before` and `account`; other changes made meanwhile are kept. */
  'accounts.update': own<null>()(object({ before: accountData, account: accountData })),
  /** Puts tags on several accounts in one save. */
  'accounts.tag': own<null>()(object({ ids: list(id, MAX_ACCOUNTS), tags: list(text(BOUNDS.tag), BOUNDS.tags) })),
  'accounts.remove': own<RemovedAccount[]>()(object({ ids: list(id, MAX_ACCOUNTS) })),
  /** Undoes a removal. */
  'accounts.restore': own<null>()(
    object({ removed: list(object({ account: accountData, index: integer(0, MAX_ACCOUNTS) }), MAX_ACCOUNTS) }),
  ),
  /** Restores deleted accounts from the bin to their places in the list. */
  'bin.restore': own<null>()(object({ ids: list(id, MAX_ACCOUNTS) })),
  /** Erases these deleted accounts for good. */
  'bin.empty': own<null>()(object({ ids: list(id, MAX_ACCOUNTS) })),
  /** Sets the order of the list by id; accounts left out follow in their present order. */
  'accounts.reorder': own<null>()(object({ ids: list(id, MAX_ACCOUNTS) })),
  /** Counts a copied code, for the sort orders by use. */
  'usage.note': own<null>()(object({ id })),
  /** Codes were offered for a site of 2fa.directory, and whether the user said no. */
  'offer.note': own<null>()(object({ site: text(253), isDeclined: flag })),
  /** Clears the clipboard after this many seconds if it still holds the code. */
  'clipboard.watch': own<null>()(object({ code: text(64), seconds: integer(30, 3600) })),
  /** The code to clear, for the hidden page that clears the clipboard; `''` for none. */
  'clipboard.due': own<string>()(nothing),
  'clipboard.done': own<null>()(nothing),
  /** HOTP: stores counter + 1 first, then answers with the account as it was before, whose code may be shown. */
  'accounts.nextCode': own<AccountData>()(object({ id })),
  /** Compares this machine's clock with that of the active tab's site. No other server is asked. */
  'clock.check': own<ClockSkew & { host: string }>()(nothing),
  /** Which accounts belong to the active tab; null if there is none. */
  'fill.page': own<FillPage | null>()(nothing),
  /** Finds the field for an account's code and holds it. `bind`: the site that the user confirmed, as shown; or ''. */
  'fill.find': own<null>()(object({ id, bind: text(260) })),
  /** Writes to the held field. The sender should close at once: text can only be entered into a focused page. */
  'fill.write': own<FillDone>()(nothing),
  /** Takes, once, the fill that a shortcut or menu left for the popup. */
  'fill.pending': own<FillPending | null>()(nothing),
  /** Fills refused since unlocking, newest first. */
  'fill.refusals': own<Refusal[]>()(nothing),
  /** Resumes a fill that waited for the unlock: null if a field was found and `fill.write` may follow. */
  'fill.resume': own<FillPending | null>()(nothing),
  /** The browser is asking the user for the site of `url`; the icon in its code fields is enabled once they allow it. */
  'inline.want': own<null>()(object({ url: text(4096) })),
  /** Disables the icon on a site and gives the permission back. */
  'inline.off': own<null>()(object({ url: text(4096) })),
  /** The user clicked the icon in a code field. */
  'inline.fill': content<null>()(nothing),
  /** The newest code in the active tab, if that shows email or text messages. */
  'messageCodes.here': own<MessageCode | null>()(nothing),
  /** Whether the active tab has a field for a code that no account makes. */
  'messageCodes.offer': own<MessageCodeOffer>()(nothing),
  /** The browser is asking the user for a mail or text site; sent again after they allowed it. `look`: then search for a code for the active tab. */
  'messageCodes.want': own<null>()(object({ id: text(20), look: flag })),
  /** Searches the open mail and text tabs that the user has allowed or opened the popup on. */
  'messageCodes.look': own<MessageCodeSearch>()(nothing),
  /** The user declares that the page which showed a code is their own mailbox. */
  'messageCodes.name': own<null>()(object({ id })),
  /** Finds the field for a code in the active tab. `messageCodes.write` follows once the popup has closed. */
  'messageCodes.find': own<null>()(object({ id })),
  'messageCodes.write': own<null>()(nothing),
} as const;

export type MessageName = keyof typeof PROTOCOL;
export type Input<N extends MessageName> = (typeof PROTOCOL)[N] extends Route<infer In, unknown> ? In : never;
export type Output<N extends MessageName> = (typeof PROTOCOL)[N] extends Route<infer _In, infer Out> ? Out : never;

/** The wire form of an answer: errors are values, never thrown across the channel. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: FailureData };
