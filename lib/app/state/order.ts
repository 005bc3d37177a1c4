import type { Account } from '../../otp/account.ts';
import type { TagLooks } from '../../replica/tags.ts';
import type { Settings } from '../../settings.ts';
import type { Usage } from '../../vault/usage.ts';

/** The display name of an account: its issuer, else its account name. */
export function nameOf(account: Pick<Account, 'issuer' | 'account'>): string {
  return account.issuer || account.account;
}

/** The accounts sorted by `sort`. `mine` is the vault's own order, which also breaks ties. */
export function sorted(accounts: readonly Account[], sort: Settings['sort'], usage: Usage): Account[] {
  const use = (account: Account) => usage.get(account.id) ?? { count: 0, last: 0 };
  switch (sort) {
    case 'mine':
      return [...accounts];
    case 'name': {
      const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
      return accounts.toSorted(
        (a, b) => collator.compare(nameOf(a), nameOf(b)) || collator.compare(a.account, b.account),
      );
    }
    case 'most-used':
      return accounts.toSorted((a, b) => use(b).count - use(a).count || use(b).last - use(a).last);
    case 'recently-used':
      return accounts.toSorted((a, b) => use(b).last - use(a).last);
  }
}

/** `ids` with `id` moved so that it stands at `index` of the result. */
export function moved(ids: readonly string[], id: string, index: number): string[] {
  const rest = ids.filter((other) => other !== id);
  rest.splice(Math.max(0, Math.min(index, rest.length)), 0, id);
  return rest;
}

/** After every rank: those are texts over `0-9a-z`. */
const LAST = '~';

/** Compares two tags by the place that the user gave them; 0 where neither has one. */
function byRank(a: string, b: string, looks: TagLooks): number {
  const [left, right] = [looks.get(a)?.rank || LAST, looks.get(b)?.rank || LAST];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The tags of one account: those that the user ordered, then the others as they were put on. */
export function inUserOrder(tags: readonly string[], looks: TagLooks): string[] {
  return tags.toSorted((a, b) => byRank(a, b, looks));
}

/** The distinct tags of all accounts: those that the user ordered, then by number of accounts, then by name. */
export function tagsOf(accounts: readonly Pick<Account, 'tags'>[], looks: TagLooks): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of accounts) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  // Of two tags without a rank, the more frequent one stands first.
  return [...counts]
    .sort((a, b) => byRank(a[0], b[0], looks) || b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([tag]) => tag);
}

/** The most common period in seconds; undefined if no account is time-based. */
export function commonPeriod(accounts: readonly Pick<Account, 'type' | 'period'>[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { type, period } of accounts) if (type !== 'hotp') counts.set(period, (counts.get(period) ?? 0) + 1);
  let common: number | undefined;
  let most = 0;
  for (const [period, count] of counts)
    if (count > most || (count === most && period === 30)) [common, most] = [period, count];
  return common;
}

/** Place in the vault's order at which an account stands first, or last, among those of its kind (pinned or not). */
export function endPlace(
  accounts: readonly Pick<Account, 'favorite'>[],
  { favorite }: Pick<Account, 'favorite'>,
  end: 'first' | 'last',
): number {
  const isIts = (account: Pick<Account, 'favorite'>) => account.favorite === favorite;
  return end === 'first' ? accounts.findIndex(isIts) : accounts.findLastIndex(isIts);
}

/**
 * Place in the vault's order to which an account moves by one step among those of its kind (pinned or not),
 * so that each step is seen in the list.
 */
export function neighbourPlace(
  accounts: readonly Pick<Account, 'id' | 'favorite'>[],
  account: Pick<Account, 'id' | 'favorite'>,
  by: 1 | -1,
): number {
  const at = accounts.findIndex(({ id }) => id === account.id);
  for (let place = at + by; place >= 0 && place < accounts.length; place += by)
    if (accounts[place]?.favorite === account.favorite) return place;
  return at;
}
