import data from './data/issuers.json' with { type: 'json' };
import { toSiteKey } from './site.ts';

const SITES: Readonly<Record<string, string>> = data.sites;

/** An issuer's name without case, accents, spaces, punctuation and company suffixes. */
export function issuerKey(issuer: string): string {
  return issuer
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\b(?:inc|llc|ltd|gmbh|corp|corporation|account|accounts|login|sso|2fa|mfa|totp)\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The sites on which a known issuer signs users in, the main one first. Empty if it is not known. */
export function sitesOfIssuer(issuer: string): readonly string[] {
  const key = issuerKey(issuer);
  const sites = Object.hasOwn(SITES, key) ? SITES[key] : undefined;
  if (sites !== undefined) return sites.split(' ').filter(Boolean);
  // Some issuers are written as a host.
  const host = /^(?:[\w-]+(?:\.[\w-]+)+|localhost:\d+)$/.test(issuer.trim()) ? toSiteKey(issuer) : null;
  return host ? [host] : [];
}
