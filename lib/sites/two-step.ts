import data from './data/two-step-hosts.json' with { type: 'json' };

const HOSTS: ReadonlySet<string> = new Set(data.hosts);
/** Names of the hosts on which a site signs its users in, before the site's own name. */
const SIGN_IN =
  /^(?:www|m|my|app|apps|account|accounts|auth|console|dash|dashboard|id|login|members?|panel|portal|profile|secure|security|settings|sign-?in|signon|sso|user|users)\./;

/**
 * The site, as listed by 2fa.directory, if a host belongs to it and it offers codes of an authenticator; else empty.
 * Other hosts below a listed site may be its customers'.
 */
export function siteWithCodes(host: string): string {
  const [site = ''] = [host, host.replace(SIGN_IN, '')].filter((name) => HOSTS.has(name));
  return site;
}
