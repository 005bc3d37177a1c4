import { fromBase64 } from '../base64.ts';
import { Failure } from '../failure.ts';
import { type Account, BOUNDS, checkAccount, type SiteRule } from '../otp/account.ts';
import { isBase64 } from '../otp/account-data.ts';
import { BIN_TIME, type BinTimes, seenAt } from './bin.ts';
import { groupsOf } from './groups.ts';
import { idOf } from './ids.ts';
import {
  BINNED,
  get,
  isRegister,
  isTree,
  LIVE,
  type Register,
  registersOf,
  type State,
  type Tree,
  valueAt,
} from './state.ts';
import { type TagLooks, tagLooksOf } from './tags.ts';

/** An account in the bin, and when this device first saw that it was deleted: ms since the epoch. */
export interface Binned {
  account: Account;
  deleted: number;
}

/** What the user sees of a state. */
export interface View {
  /** In the order of the list. */
  accounts: readonly Account[];
  /** The most recently deleted first. */
  bin: Binned[];
  tags: TagLooks;
}

/** Characters of a secret in base64. */
const MAX_SECRET = 2048;

/** Names of a set, ordered by when they were added; the newest `max` of them. */
function inOrder(entries: [string, Register][], max: number): string[] {
  const byAge = (sign: 1 | -1) => (a: [string, Register], b: [string, Register]) =>
    sign * (a[1][0] - b[1][0]) || (a[0] < b[0] ? -1 : 1);
  const kept = entries.length > max ? entries.sort(byAge(-1)).slice(0, max) : entries;
  return (kept.length > 1 ? kept.sort(byAge(1)) : kept).map(([name]) => name);
}

/** Meanings of the values of `sites`; 0 is off. Values of later versions count as the narrowest of ours. */
const RULES: readonly (SiteRule | undefined)[] = [undefined, undefined, 'host', 'never'];

/** The value of a bound site in the state. */
export function siteValue(rule: SiteRule | undefined): number {
  return rule ? RULES.indexOf(rule) : 1;
}

function sitesOf(fields: Tree): Pick<Account, 'sites' | 'siteRules'> {
  if (fields.sites === undefined) return { sites: [], siteRules: {} };
  const entries = registersOf(fields, 'sites').filter(([, [, value]]) => value !== 0);
  const values = new Map(entries.map(([site, [, value]]) => [site, value]));
  const sites = inOrder(entries, BOUNDS.sites);
  const rules = sites.flatMap((site): [string, SiteRule][] => {
    const value = values.get(site);
    const rule = value === 1 ? undefined : (RULES[value as number] ?? 'never');
    return rule ? [[site, rule]] : [];
  });
  return { sites, siteRules: Object.fromEntries(rules) };
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** A text field; undefined if its value is not a text, as a later version may have made it. */
function textOf(fields: Tree, name: string): string {
  const value = valueAt(fields, name);
  return value === undefined ? '' : (value as string);
}

/** Cache of accounts: registers are never changed in place, and reading accounts takes the most time. */
const read = new WeakMap<Tree, { name: string; account: Account | undefined }>();

/** As `readAccount`, cached for each entry. */
export function accountOf(name: string, fields: Tree): Account | undefined {
  const known = read.get(fields);
  if (known?.name === name) return known.account;
  const account = readAccount(name, fields);
  read.set(fields, { name, account });
  return account;
}

/**
 * The account that registers describe; undefined if this version cannot read it. Checked by hand instead of with a
 * shape: the popup does this for every account before its first render.
 */
function readAccount(name: string, fields: Tree): Account | undefined {
  const id = idOf(name);
  const key = valueAt(fields, 'key');
  if (id === undefined || !isTree(key)) return undefined;
  const account = {
    id,
    type: key.type,
    issuer: textOf(fields, 'issuer'),
    account: textOf(fields, 'account'),
    secret: secretOf(key.secret),
    algorithm: key.algorithm,
    digits: key.digits,
    period: key.period,
    counter: valueAt(fields, 'n') ?? 0,
    pin: key.pin ?? '',
    tags: tagsOf(fields),
    note: textOf(fields, 'note'),
    favorite: valueAt(fields, 'favorite') === 1,
    ...sitesOf(fields),
    icon: textOf(fields, 'icon'),
    image: textOf(fields, 'image'),
    appendToPassword: valueAt(fields, 'appendToPassword') === 1,
    created: valueAt(fields, 'created') ?? 0,
  };
  return isAccount(account) ? account : undefined;
}

function secretOf(text: unknown): Uint8Array | undefined {
  return isText(text) && text.length <= MAX_SECRET && isBase64(text) ? fromBase64(text) : undefined;
}

function tagsOf(fields: Tree): string[] {
  if (fields.tags === undefined) return [];
  return inOrder(
    registersOf(fields, 'tags').filter(([, [, value]]) => value === 1),
    BOUNDS.tags,
  );
}

function isAccount(parts: { [K in keyof Account]: unknown }): parts is Account {
  const { issuer, account, pin, note, icon, image, secret, created } = parts;
  if (![issuer, account, pin, note, icon, image].every(isText) || !secret || !Number.isSafeInteger(created))
    return false;
  try {
    checkAccount(parts as Account);
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** The rank of an account; empty if it has none, or one that is not a text. */
export function rankOf(fields: Tree): string {
  const rank = valueAt(fields, 'rank');
  return typeof rank === 'string' ? rank : '';
}

/** The view of a state: live accounts by rank, and the bin. Accounts that cannot be read are left out. */
export function view(state: State, times: BinTimes, now: number): View {
  const live: { name: string; rank: string; account: Account }[] = [];
  const bin: Binned[] = [];
  for (const { root, names, fields } of groupsOf(state.accounts)) {
    const register = get(fields, 'live');
    if (!isRegister(register)) continue;
    if (register[1] === LIVE) {
      const account = accountOf(root, fields);
      if (account) live.push({ name: root, rank: rankOf(fields), account });
    } else if (register[1] === BINNED) {
      const deleted = Math.min(seenAt(times, names, register) ?? now, now);
      const account = now - deleted < BIN_TIME ? accountOf(root, fields) : undefined;
      if (account) bin.push({ account, deleted });
    }
  }
  live.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.name < b.name ? -1 : 1));
  bin.sort((a, b) => b.deleted - a.deleted);
  return { accounts: live.map(({ account }) => account), bin, tags: tagLooksOf(state) };
}
