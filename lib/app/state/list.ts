import type { Account } from '../../otp/account.ts';
import { meantBy, search } from '../../otp/search.ts';
import type { Settings } from '../../settings.ts';
import type { Usage } from '../../vault/usage.ts';
import { sorted } from './order.ts';
import { boundTo, siteLabel } from './site.ts';

export type Section = 'site' | 'pinned' | 'all' | 'found';

/** One line of the list: the head of a section, or an account in it. */
export type Item =
  | { kind: 'heading'; section: Section; label: string }
  | { kind: 'account'; section: Section; account: Account };

export interface ListOrder {
  /** Only accounts with this tag; empty = all. */
  tag: string;
  sort: Settings['sort'];
  usage: Usage;
}

export interface ListQuery {
  query: string;
  usage: Usage;
  /** URL of the open tab; may be empty. */
  url: string;
}

/** The accounts that a list is made of, in its order. Apart from the search, so that no key sorts them again. */
export function listed(accounts: readonly Account[], { tag, sort, usage }: ListOrder): Account[] {
  return sorted(tag === '' ? accounts : accounts.filter((a) => a.tags.includes(tag)), sort, usage);
}

/**
 * What the popup lists of what `listed` gives. Without a search: the open site's accounts, the pinned ones, the others, each under a heading
 * (`label` holds the site's name, for the site's section only); an account stands in one place only.
 */
export function listItems(ordered: readonly Account[], { query, usage, url }: ListQuery): Item[] {
  if (query.trim() !== '')
    return search(ordered, query).map((account) => ({ kind: 'account', section: 'found', account }));

  const sections: Record<'site' | 'pinned' | 'all', Account[]> = { site: [], pinned: [], all: [] };
  const isOfSite = boundTo(url);
  for (const account of ordered)
    sections[isOfSite(account) ? 'site' : account.favorite ? 'pinned' : 'all'].push(account);

  // Of several accounts of a site, the one used last is the most likely.
  const lastUse = ({ id }: Account) => usage.get(id)?.last ?? 0;
  sections.site.sort((a, b) => lastUse(b) - lastUse(a));

  // The heading “Other accounts” needs another section above it.
  const isAlone = sections.site.length === 0 && sections.pinned.length === 0;
  return (['site', 'pinned', 'all'] as const).flatMap((section): Item[] => {
    if (sections[section].length === 0) return [];
    const heading: Item = { kind: 'heading', section, label: section === 'site' ? siteLabel(url) : '' };
    const rows = sections[section].map((account): Item => ({ kind: 'account', section, account }));
    return section === 'all' && isAlone ? rows : [heading, ...rows];
  });
}

export function isAccount(item: Item | undefined): item is Extract<Item, { kind: 'account' }> {
  return item?.kind === 'account';
}

/** What the first account was found by, if the search found accounts only by a guess (typos); else empty. */
export function guessed(items: readonly Item[], query: string): string {
  const first = items.find(isAccount);
  return first ? meantBy(first.account, query) : '';
}
