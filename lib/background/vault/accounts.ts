import type { Handlers } from '../../browser/listen.ts';
import { Failure } from '../../failure.ts';
import { must } from '../../must.ts';
import { type Account, checkAccount, isSameSecret, MAX_ACCOUNTS } from '../../otp/account.ts';
import { type AccountData, fromAccountData, toAccountData } from '../../otp/account-data.ts';
import { editOf, joinSites, keepCounters } from '../../otp/merge.ts';
import type { AccountsPatch, DuplicateChoice, LookChange } from '../../protocol/account-messages.ts';
import { changedLooks } from '../../replica/stamp-tags.ts';
import type { VaultContent } from '../../vault/content.ts';
import { lockCount, refuseAfterLock } from './lock.ts';
import { checkAllowed } from './policy.ts';
import { change } from './vault.ts';

/** The state before a used counter is worth nothing, so it is not kept in the history. */
const NO_STATE_TO_KEEP = { keep: 'never' } as const;

type Edit<T> = { content: VaultContent; result: T };

function withAccounts(content: VaultContent, accounts: Account[]): VaultContent {
  if (accounts.length > MAX_ACCOUNTS) throw new Failure('too-many-accounts', { max: MAX_ACCOUNTS });
  return { ...content, accounts };
}

function find(content: VaultContent, id: string): number {
  const index = content.accounts.findIndex((account) => account.id === id);
  if (index < 0) throw new Failure('account-missing');
  return index;
}

/** Adds accounts to the content. `choice` decides about those whose secret is there already. */
export function addTo(
  content: VaultContent,
  given: Account[],
  choice: DuplicateChoice,
): Edit<{ added: string[]; duplicates: { index: number; id: string }[] }> {
  const accounts = [...content.accounts];
  const added: string[] = [];
  const duplicates: { index: number; id: string }[] = [];
  const ids = new Set(accounts.map((account) => account.id));
  for (const [index, account] of given.entries()) {
    const at = choice === 'keep-both' ? -1 : accounts.findIndex((known) => isSameSecret(known, account));
    const known = accounts[at];
    if (!known) {
      // An id that is taken (the same backup read twice) must not make two accounts with one id.
      const id = ids.has(account.id) ? crypto.randomUUID() : account.id;
      ids.add(id);
      accounts.push({ ...account, id });
      added.push(id);
    } else if (choice === 'replace') {
      const [counted] = keepCounters([known], [account]);
      accounts[at] = {
        ...must(counted),
        id: known.id,
        created: known.created,
        sites: joinSites(known.sites, account.sites),
      };
      added.push(known.id);
    } else {
      duplicates.push({ index, id: known.id });
    }
  }
  return { content: added.length > 0 ? withAccounts(content, accounts) : content, result: { added, duplicates } };
}

/**
 * Applies a patch; the result is the patch that undoes it. Replaced accounts keep their places, what else was changed of
 * them since the caller saw them, and their counters. What was deleted since comes back as it was then, with the patch.
 */
export function patchOf(
  content: VaultContent,
  { put, from, remove, looks }: { put: Account[]; from: Account[]; remove: string[]; looks: readonly LookChange[] },
): Edit<AccountsPatch> {
  const gone = new Set(remove);
  const next = new Map(put.map((account) => [account.id, account]));
  const seen = new Map(from.map((account) => [account.id, account]));
  const known = new Set(content.accounts.map(({ id }) => id));
  const replaced = content.accounts.filter(({ id }) => !gone.has(id) && next.has(id));
  const after = new Map(replaced.map((now) => [now.id, patched(now, seen.get(now.id), must(next.get(now.id)))]));
  const kept = content.accounts.filter(({ id }) => !gone.has(id)).map((account) => after.get(account.id) ?? account);
  const binned = new Map(content.bin.map(({ account }) => [account.id, account]));
  const added = put
    .filter(({ id }) => !known.has(id))
    .map((account) => {
      const was = binned.get(account.id);
      return was ? patched(was, seen.get(account.id), account) : account;
    });
  const changed = changedLooks(content.tags, looks);
  return {
    content: { ...withAccounts(content, [...kept, ...added]), tags: changed.tags },
    result: {
      put: content.accounts.filter(({ id }) => gone.has(id) || next.has(id)).map(toAccountData),
      from: [...after.values()].map(toAccountData),
      remove: added.map(({ id }) => id),
      looks: changed.undo,
    },
  };
}

function patched(now: Account, from: Account | undefined, to: Account): Account {
  const edited = from ? editOf(now, from, to) : to;
  return must(keepCounters([now], [edited])[0]);
}

/** Restores removed accounts at their former indexes; ids that exist again are skipped. */
export function restoreTo(content: VaultContent, removed: { account: Account; index: number }[]): Edit<null> {
  const accounts = [...content.accounts];
  for (const { account, index } of [...removed].sort((a, b) => a.index - b.index))
    if (!accounts.some((known) => known.id === account.id)) accounts.splice(index, 0, account);
  return { content: withAccounts(content, accounts), result: null };
}

/** The accounts in the order of `ids`; all others follow in their present order. */
export function reorder(accounts: readonly Account[], ids: string[]): Account[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const placeOf = (account: Account) => place.get(account.id) ?? ids.length;
  return accounts.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/**
 * Stores the next counter before it returns the account with the old one: no two callers get the same counter.
 * @throws {Failure<'locked'>} if the vault was locked meanwhile; that counter is skipped.
 */
export async function stepCounter(id: string): Promise<Account> {
  const since = lockCount();
  const before = await change((content) => {
    const index = find(content, id);
    const account = must(content.accounts[index]);
    if (account.type !== 'hotp') throw new Failure('not-hotp');
    const stepped = checkAccount({ ...account, counter: account.counter + 1 });
    return { content: withAccounts(content, content.accounts.with(index, stepped)), result: account };
  }, NO_STATE_TO_KEEP);
  refuseAfterLock(since);
  return before;
}

export const accountHandlers = {
  'accounts.add': async ({ accounts, duplicates }) => {
    const given = accounts.map(fromAccountData);
    return change((content) => addTo(content, given, duplicates), given.length > 1 ? { keep: 'import' } : {});
  },
  'accounts.import': async ({ put, from, remove, looks }) => {
    await checkAllowed('disableImport');
    const patch = { put: put.map(fromAccountData), from: from.map(fromAccountData), remove, looks };
    return change((content) => patchOf(content, patch), { keep: 'import' });
  },
  'accounts.update': async ({ before, account }) => {
    const [from, to] = [fromAccountData(before), fromAccountData(account)];
    return change((content) => {
      const index = find(content, to.id);
      const edited = editOf(must(content.accounts[index]), from, to);
      return { content: withAccounts(content, content.accounts.with(index, edited)), result: null };
    });
  },
  'accounts.tag': async ({ ids, tags }) =>
    change((content) => {
      const chosen = new Set(ids);
      const tagged = (account: Account) => checkAccount({ ...account, tags: [...new Set([...account.tags, ...tags])] });
      const accounts = content.accounts.map((account) => (chosen.has(account.id) ? tagged(account) : account));
      return { content: withAccounts(content, accounts), result: null };
    }),
  'accounts.remove': async ({ ids }) =>
    change(
      (content) => {
        const gone = new Set(ids);
        const removed = content.accounts.flatMap((account, index) =>
          gone.has(account.id) ? [{ account: toAccountData(account), index }] : [],
        );
        const accounts = content.accounts.filter((account) => !gone.has(account.id));
        return { content: removed.length > 0 ? withAccounts(content, accounts) : content, result: removed };
      },
      { keep: 'remove' },
    ),
  'accounts.restore': async ({ removed }) => {
    const given = removed.map(({ account, index }) => ({ account: fromAccountData(account), index }));
    return change((content) => restoreTo(content, given));
  },
  'accounts.reorder': async ({ ids }) =>
    change((content) => ({ content: withAccounts(content, reorder(content.accounts, ids)), result: null })),
  'accounts.nextCode': async ({ id }): Promise<AccountData> => toAccountData(await stepCounter(id)),
} satisfies Partial<Handlers>;
