import { getPublicSuffix, parse } from 'tldts';
import { isStrangersPage, sharedSuffixOf } from './shared-hosts.ts';

/** Why a page's address has no site that a code could belong to. */
export type NoSite = 'not-a-web-page' | 'opaque' | 'insecure' | 'shared-page';

/** What a page's address says about its owner. */
export interface Site {
  /** What accounts are bound to: a registrable domain, one exact host, or `host:port` if there is no domain. */
  key: string;
  /** The whole host without its port, in ASCII. */
  host: string;
}

const PSL = { allowPrivateDomains: true, validateHostname: false } as const;
const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function portOf(url: URL): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80');
}

function lastLabels(host: string, count: number): string {
  return host.split('.').slice(-count).join('.');
}

function labelCount(host: string): number {
  return host.split('.').length;
}

/** The host of an address without the root's dot. Null if it is empty or has an empty label. */
function plainHost(url: URL): string | null {
  const host = url.hostname.replace(/\.$/, '');
  return host === '' || host.split('.').includes('') ? null : host;
}

/**
 * The key of a host: its registrable domain under the public suffix list (with private suffixes) and our list of shared
 * suffixes, so that `alice.github.io` and `bob.github.io`, `a.okta.com` and `b.okta.com` are two sites; `host:port` for
 * IPs, `localhost` and single labels; the host itself if it is a suffix.
 */
function keyOf(url: URL, host: string): string {
  const { isIp, domain } = parse(host, PSL);
  if (isIp || LOOPBACK.test(host) || !host.includes('.')) return `${host}:${portOf(url)}`;
  const shared = sharedSuffixOf(host);
  if (!shared) return domain ?? host;
  if (shared.rule !== 'name') return host;
  return lastLabels(host, Math.max(labelCount(shared.suffix) + 1, labelCount(domain ?? '')));
}

/** The site of a page's address, or why it has none. Plain http counts only on this computer. */
export function siteOf(address: string): Site | NoSite {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) return 'not-a-web-page';
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return url.protocol === 'data:' ? 'opaque' : 'not-a-web-page';
  const host = plainHost(url);
  if (host === null) return url.hostname === '' ? 'opaque' : 'not-a-web-page';
  if (url.protocol === 'http:' && !LOOPBACK.test(host)) return 'insecure';
  if (isStrangersPage(url, host)) return 'shared-page';
  return { key: keyOf(url, host), host };
}

/** A site from the user or an import: its key and its host. Null if it is not a host. */
export function typedSite(typed: string): Site | null {
  const text = typed.trim().toLowerCase();
  if (text === '' || /\s/.test(text)) return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = plainHost(url);
  if (!/^https?:$/.test(url.protocol) || host === null) return null;
  return { key: keyOf(url, host), host };
}

/**
 * The key of a typed site: `https://github.com/login` and `www.github.com` become `github.com`. Null if it is not a
 * host.
 */
export function toSiteKey(typed: string): string | null {
  return typedSite(typed)?.key ?? null;
}

/** Whether two addresses belong to one site: a frame may be filled only if it belongs to the page's own. */
export function isSameSite(a: string, b: string): boolean {
  const [one, two] = [siteOf(a), siteOf(b)];
  return typeof one !== 'string' && typeof two !== 'string' && one.key === two.key;
}

/** The registered domain of a host by the public suffix list alone; the host itself if there is none. */
export function registeredDomain(host: string): string {
  return parse(host, { ...PSL, allowPrivateDomains: false }).domain ?? host;
}

/**
 * The label by which a site is known: `github` of `github.com` and of `github.co.uk`. Empty for IPs and local hosts.
 */
export function brandOf(key: string): string {
  const { domain } = parse(key, PSL);
  return domain ? domain.slice(0, domain.indexOf('.')) : '';
}

/** The public suffix of a host: `co.uk` of `example.co.uk`. Empty if it has none. */
export function suffixOf(host: string): string {
  return getPublicSuffix(host, PSL) ?? '';
}
