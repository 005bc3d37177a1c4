import { type Account, BOUNDS, isSameSecret } from './account.ts';
import { type AccountData, fromAccountData, toAccountData } from './account-data.ts';

/**
 * The accounts, with no counter behind that of a known account with the same key: a state from earlier, or from
 * another device, must not bring back codes that were used since.
 */
export function keepCounters(known: readonly Account[], next: readonly Account[]): Account[] {
  const counted = known.filter(({ type }) => type === 'hotp');
  return next.map((account) => {
    if (account.type !== 'hotp') return account;
    const same = counted.filter((other) => isSameSecret(other, account));
    return { ...account, counter: Math.max(account.counter, ...same.map(({ counter }) => counter)) };
  });
}

/** The sites of two accounts that are merged, up to the limit of one account. */
export function joinSites(known: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...known, ...more])].slice(0, BOUNDS.sites);
}

/** Lists of which each entry is a change of its own, and how many entries an account may have. */
const LISTS = { tags: BOUNDS.tags, sites: BOUNDS.sites };

/** `to`, without entries that were removed since `from`, and with those that were added since. */
function mergeLists(now: readonly string[], from: readonly string[], to: readonly string[]): string[] {
  const kept = to.filter((one) => now.includes(one) || !from.includes(one));
  return [...new Set([...kept, ...now.filter((one) => !from.includes(one))])];
}

/**
 * Applies the difference between `before` and `after` to `now` (three-way merge), so that a slow edit does not undo other
 * changes made meanwhile, such as a counter's steps. @throws {Failure} as `fromAccountData`
 */
export function editOf(now: Account, before: Account, after: Account): Account {
  const from = toAccountData(before);
  const to = toAccountData(after);
  const changed = (Object.keys(to) as (keyof AccountData)[]).filter(
    (key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]),
  );
  const data = toAccountData(now);
  const merged = changed.map((key) => {
    if (key !== 'tags' && key !== 'sites') return [key, to[key]];
    return [key, mergeLists(data[key], from[key], to[key]).slice(0, LISTS[key])];
  });
  return fromAccountData({ ...data, ...Object.fromEntries(merged) });
}
