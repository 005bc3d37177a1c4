import data from './data/two-step-hosts.json' with { type: 'json' };
import { unpacked } from './packed.ts';
import { oneOf } from './words.ts';

const HOSTS: ReadonlySet<string> = new Set(unpacked(data.hosts));
/** Names of the hosts on which a site signs its users in, before the site's own name. */
const SIGN_IN_NAMES = oneOf(`
  www m my app apps account accounts id members? profile settings user users
  auth login secure security sign-?in signon sso
  console dash dashboard panel portal
`);
const SIGN_IN = new RegExp(`^${SIGN_IN_NAMES}\\.`);

/**
 * The site, as listed by 2fa.directory, if a host belongs to it and it offers codes of an authenticator; else empty.
 * Other hosts below a listed site may be its customers'.
 */
export function siteWithCodes(host: string): string {
  const [site = ''] = [host, host.replace(SIGN_IN, '')].filter((name) => HOSTS.has(name));
  return site;
}
