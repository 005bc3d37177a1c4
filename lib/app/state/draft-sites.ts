import type { SiteRule } from '../../otp/account.ts';

/** The sites of an account while they are edited. */
export interface DraftSites {
  sites: readonly string[];
  /** Rules of `sites`; a site without one counts with its whole domain. */
  siteRules: Readonly<Record<string, SiteRule>>;
  /** The text in the field for another site: hosts or addresses, not added yet. */
  newSite: string;
}

/** The hosts in a text of hosts or whole addresses. */
export function hostsOf(text: string): string[] {
  const words = text.toLowerCase().split(/[\s,]+/);
  const hosts = words.map((site) => (URL.canParse(site) && site.includes('://') ? new URL(site).host : site));
  return [...new Set(hosts)].filter((host) => host !== '');
}

/** Adds sites and clears the field. */
export function withSites(draft: DraftSites, hosts: readonly string[]): DraftSites {
  return { ...draft, sites: [...new Set([...draft.sites, ...hosts])], newSite: '' };
}

export function withoutSite(draft: DraftSites, site: string): DraftSites {
  return { ...withRule(draft, site, undefined), sites: draft.sites.filter((each) => each !== site) };
}

/** @param rule undefined for the whole domain */
export function withRule(draft: DraftSites, site: string, rule: SiteRule | undefined): DraftSites {
  const { [site]: _, ...others } = draft.siteRules;
  return { ...draft, siteRules: rule ? { ...others, [site]: rule } : others };
}
