import { must } from '../must.ts';
import { groupsOf } from './groups.ts';
import {
  BINNED,
  copyOf,
  ERASED,
  get,
  isRegister,
  LIVE,
  type Register,
  type State,
  type Tree,
  valueAt,
} from './state.ts';

/** ms for which a deleted account can be restored, by each device's own clock. */
export const BIN_TIME = 30 * 86_400_000;

/** By account: the stamp of its deletion, and when this device first saw that, in ms since its own epoch. */
export type BinTimes = Record<string, readonly [stamp: number, seen: number]>;

/** When this device first saw that a group of entries was in the bin; undefined if it never did. */
export function seenAt(times: BinTimes, names: readonly string[], live: Register): number | undefined {
  const seen = names.flatMap((name) => {
    const time = get(times, name) as BinTimes[string] | undefined;
    return time && time[0] === live[0] ? [time[1]] : [];
  });
  return seen.length > 0 ? Math.min(...seen) : undefined;
}

function withoutContent({ live, same }: Tree): Tree {
  return { ...(live !== undefined && { live }), ...(same !== undefined && { same }) };
}

/** The names of all entries of accounts in the list. */
function liveNames({ accounts }: State): Set<string> {
  return new Set(groupsOf(accounts).flatMap(({ names, fields }) => (valueAt(fields, 'live') === LIVE ? names : [])));
}

/**
 * Records what is new in the bin, and drops the content of what was erased or has been there for 30 days. That an
 * account was deleted is kept forever: another device may still send its content.
 * @param before the state before a merge: an account that was in its list may go by an old deletion, that of an entry
 *   which it has become one with. It is in the bin from now.
 */
export function tidy(state: State, times: BinTimes, now: number, before = state): { state: State; times: BinTimes } {
  const noted: BinTimes = Object.create(null);
  const wasLive = before === state ? undefined : liveNames(before);
  let accounts: State['accounts'] | undefined;
  for (const { root, names, fields } of groupsOf(state.accounts)) {
    const live = get(fields, 'live');
    if (!isRegister(live) || (live[1] !== BINNED && live[1] !== ERASED)) continue;
    const known = names.some((name) => wasLive?.has(name)) ? undefined : seenAt(times, names, live);
    // If the clock was ahead at that time, the entry must not stay for years.
    const seen = Math.min(known ?? now, now);
    if (live[1] === BINNED) noted[root] = [live[0], seen];
    if (live[1] === BINNED && now - seen < BIN_TIME) continue;
    for (const name of names) {
      const tree = must(state.accounts[name]);
      if (Object.keys(tree).every((field) => field === 'live' || field === 'same')) continue;
      accounts ??= copyOf(state.accounts);
      accounts[name] = withoutContent(tree);
    }
  }
  return { state: accounts ? { ...state, accounts } : state, times: noted };
}
