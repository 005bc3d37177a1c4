import type { Account } from '../../otp/account.ts';
import { fold } from '../../otp/search.ts';

/** `example.com`, or `localhost:8080` where the port is part of the site; empty if the URL has no site. */
export function siteLabel(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname, host } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return '';
  return isAddress(hostname) ? host : hostname.replace(/^www\./, '');
}

function isAddress(hostname: string): boolean {
  return hostname === 'localhost' || /^[\d.]+$/.test(hostname) || hostname.startsWith('[');
}

/**
 * Tells of an account whether it is bound to the site of a page: for showing it first only. The address is read once,
 * however many accounts are asked about.
 * Sites are registrable domains, so a host under one of them belongs to it; no public suffix list is needed here.
 * What may be filled is decided by the background.
 */
export function boundTo(url: string): (account: Pick<Account, 'sites'>) => boolean {
  if (siteLabel(url) === '') return () => false;
  const { hostname, host } = new URL(url);
  const isNamed = !isAddress(hostname);
  return ({ sites }) =>
    sites.some((site) => site === host || (isNamed && (site === hostname || hostname.endsWith(`.${site}`))));
}

/** Shorter names occur in too many hosts. */
const SHORTEST_NAME = 3;

/** Whether a host is likely the issuer's own: a part of it is the issuer's name, or one of them begins with the other. */
export function fitsIssuer(site: string, issuer: string): boolean {
  const name = fold(issuer).replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (site === '' || name.length < SHORTEST_NAME) return false;
  const parts = fold(site).split('.').slice(0, -1);
  return parts.some((part) => {
    const plain = part.replaceAll('-', '');
    return plain.length >= SHORTEST_NAME && (plain.startsWith(name) || name.startsWith(plain));
  });
}
