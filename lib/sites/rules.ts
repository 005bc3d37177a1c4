/** How far a site of an account reaches: `host` the one host, `never` nowhere on it. Without a rule: the whole domain. */
export const SITE_RULES = ['host', 'never'] as const;
export type SiteRule = (typeof SITE_RULES)[number];

/** Rules by site, as the site stands in the account. */
export type SiteRules = Readonly<Record<string, SiteRule>>;

const NONE: SiteRules = {};

/** The rules of an account. None in a vault of the first version. */
export function rulesOf(account: { siteRules?: SiteRules | undefined }): SiteRules {
  return account.siteRules ?? NONE;
}
