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
  return fromAccountData({ ...toAccountData(now), ...Object.fromEntries(changed.map((key) => [key, to[key]])) });
}
