import { once } from '../once.ts';
import data from './data/issuers.json' with { type: 'json' };
import { unpacked, unpackedTable } from './packed.ts';
import { toSiteKey } from './site.ts';

const sites = once((): Readonly<Record<string, string>> => unpackedTable(data.sites));
const LIKELY: Readonly<Record<string, string>> = data.likely;

/** An issuer's name without case, accents, spaces, punctuation and company suffixes. */
export function issuerKey(issuer: string): string {
  return issuer
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\b(?:inc|llc|ltd|gmbh|corp|corporation|account|accounts|login|sso|2fa|mfa|totp)\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Domains of services that have the domain's name, beside those in other lists. */
export const issuerDomains: readonly string[] = unpacked(data.domains);

function listed(table: Readonly<Record<string, string>>, key: string): readonly string[] | undefined {
  return Object.hasOwn(table, key) ? table[key]?.split(' ').filter(Boolean) : undefined;
}

/**
 * Where an account with this issuer may be asked about, by the tables: also of issuers with sites in several countries.
 * Undefined if they do not name the issuer; empty if it is software, or a word that is nobody's name.
 */
export function listedSites(issuer: string): readonly string[] | undefined {
  const key = issuerKey(issuer);
  return listed(sites(), key) ?? listed(LIKELY, key);
}

/** Whether the tables say without doubt whose name this is. */
export function isClearIssuer(issuer: string): boolean {
  return (listed(sites(), issuerKey(issuer)) ?? []).length > 0;
}

/** The sites on which a known issuer signs users in, the main one first. Empty if it is not known. */
export function sitesOfIssuer(issuer: string): readonly string[] {
  const key = issuerKey(issuer);
  const known = listed(sites(), key);
  if (known) return known;
  // Some issuers are written as a host; some names only look like one (`E.ON`).
  const host = /^(?:[\w-]+(?:\.[\w-]+)+|localhost:\d+)$/.test(issuer.trim()) ? toSiteKey(issuer) : null;
  return host && (listed(LIKELY, key)?.includes(host) ?? true) ? [host] : [];
}
