import { MAX_ACCOUNTS } from '../otp/account.ts';
import { type AccountData, accountData } from '../otp/account-data.ts';
import type { TagLook } from '../replica/tags.ts';
import { integer, list, object, oneOf, optional, text } from '../shape.ts';
import { own } from './route.ts';
import { MAX_TAGS, tagLook, tagName } from './tag-messages.ts';

const id = text(64);

/** What to do with an account whose secret is already in the vault. `ask`: leave it out and let the user decide. */
const DUPLICATE_CHOICES = ['ask', 'replace', 'keep-both', 'skip'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

/** A removed account with its former index in the list, so that undo restores it there. */
export interface RemovedAccount {
  account: AccountData;
  index: number;
}

/** A change of several accounts at once. */
export interface AccountsPatch {
  put: AccountData[];
  /** What the caller saw of the existing accounts in `put`: only differences from it are applied. */
  from: AccountData[];
  remove: string[];
  /** Changes of colours and places of tags. */
  looks: LookChange[];
}

/** A change of what the user chose for a tag, from what the caller saw of it. */
export interface LookChange {
  tag: string;
  from: TagLook;
  to: TagLook;
}

/** The messages that change the accounts in the vault. */
export const ACCOUNT_PROTOCOL = {
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
      looks: optional(list(object({ tag: tagName, from: tagLook, to: tagLook }), MAX_TAGS), []),
    }),
  ),
  /** Applies the difference between `before` and `account`; other changes made meanwhile are kept. */
  'accounts.update': own<null>()(object({ before: accountData, account: accountData })),
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
  /** HOTP: stores counter + 1 first, then answers with the account as it was before, whose code may be shown. */
  'accounts.nextCode': own<AccountData>()(object({ id })),
} as const;
