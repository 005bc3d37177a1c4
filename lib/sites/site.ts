import { getDomain, parse } from 'tldts';

/** Why a page's address has no site that a code could belong to. */
export type NoSite = 'not-a-web-page' | 'opaque' | 'insecure';

/** What a page's address says about whose it is. */
export interface Site {
  /** What accounts are bound to: a registrable domain, or `host:port` where there is none. */
  key: string;
  /** The whole host without its port, in ASCII. */
  host: string;
}

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function portOf(url: URL): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80');
}

/**
 * The key of a host: its registrable domain under the public suffix list with private suffixes, so that
 * `alice.github.io` and `bob.github.io` are two sites; `host:port` for IPs, `localhost` and single labels;
 * the host itself where it is a suffix.
 */
function keyOf(url: URL): string {
  const { hostname } = url;
  const { isIp, domain } = parse(hostname, { allowPrivateDomains: true, validateHostname: false });
  if (isIp || LOOPBACK.test(hostname) || !hostname.includes('.')) return `${hostname}:${portOf(url)}`;
  return domain ?? hostname;
}

/** The site of a page's address, or why it has none. Plain http counts on the machine itself only. */
export function siteOf(address: string): Site | NoSite {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) return 'not-a-web-page';
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return url.protocol === 'data:' ? 'opaque' : 'not-a-web-page';
  const host = url.hostname.replace(/\.$/, '');
  if (host === '') return 'opaque';
  url.hostname = host;
  if (url.protocol === 'http:' && !LOOPBACK.test(host)) return 'insecure';
  return { key: keyOf(url), host };
}

/**
 * What a person typed, or an import brought, as a site key: `https://github.com/login` and `www.github.com` are
 * `github.com`. Null for what is no host.
 */
export function toSiteKey(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '' || /\s/.test(text)) return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  url.hostname = url.hostname.replace(/\.$/, '');
  return keyOf(url);
}

/** Whether two addresses are of one site: a frame may be filled only where it is of the page's own. */
export function isSameSite(a: string, b: string): boolean {
  const [one, two] = [siteOf(a), siteOf(b)];
  return typeof one !== 'string' && typeof two !== 'string' && one.key === two.key;
}

/** The label a registrable domain is known by: `github` of `github.com`. Empty for IPs and local hosts. */
export function brandOf(key: string): string {
  const domain = getDomain(key, { allowPrivateDomains: true });
  return domain ? domain.slice(0, domain.indexOf('.')) : '';
}
