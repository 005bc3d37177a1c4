import { once } from '../once.ts';
import data from './data/shared-hosts.json' with { type: 'json' };
import { unpacked } from './packed.ts';

/**
 * What a stranger gets below a shared suffix. `host`: a host, so each host there is a site of its own. `name`: a name
 * with hosts of their own below it. `page`: pages only, with no sign-in of their own, so no code belongs there at all.
 */
type SharedRule = 'host' | 'name' | 'page';

export interface SharedSuffix {
  suffix: string;
  rule: SharedRule;
}

/** Kinds of suffix whose operator serves its own pages at `www.`: elsewhere `www` may be anybody's. */
const WWW_IS_OWN: ReadonlySet<string> = new Set([
  'blog',
  'community',
  'docs-host',
  'form-host',
  'saas-tenant',
  'shop',
  'site-builder',
  'tenant-sign-in',
]);

/** Kinds of suffix whose operator signs its own users in below it, at names that it lets nobody else have. */
const SIGN_IN_IS_OWN: ReadonlySet<string> = new Set(['form-host', 'saas-tenant']);
const RESERVED = /^(?:www|(?:log|sign)-?(?:in|on)|accounts?|auth|app|my|dashboard|admin)$/;

const RULES: Readonly<Record<string, SharedRule>> = data.rules as Record<string, SharedRule>;
const ownHosts = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(data.own).flatMap(([suffix, hosts]) =>
        unpacked(hosts).map((host): [string, string] => [host, suffix]),
      ),
    ),
);
const memberSignIns = once(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map(Object.entries(data.memberSignIns).map(([suffix, hosts]) => [suffix, hosts.split(' ')])),
);

/** How hosts of forms name the page of a form: `/s/abc`, `/en/form/abc`. What their owners see stands elsewhere. */
const FORM = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:[sftrd]|to|forms?|surveys?|quiz(?:zes)?|polls?|embed)\/[^/]/;

interface Known {
  rule: SharedRule;
  hasForms: boolean;
  hasOwnWww: boolean;
  hasOwnSignIn: boolean;
}

const suffixes = once(
  (): ReadonlyMap<string, Known> =>
    new Map(
      Object.entries(data.suffixes).flatMap(([kind, sources]) =>
        unpacked(Object.values(sources).flat()).map((suffix): [string, Known] => [
          suffix,
          {
            rule: RULES[kind] ?? 'host',
            hasForms: kind === 'form-host',
            hasOwnWww: WWW_IS_OWN.has(kind),
            hasOwnSignIn: SIGN_IN_IS_OWN.has(kind),
          },
        ]),
      ),
    ),
);

/** Pages by host, each with the paths below which strangers have them; an empty path is the whole host. */
const pages = once(() => pathsByHost(unpacked(Object.values(data.pages).flat())));
const carriers = once(() => pathsByHost(unpacked(data.carriers)));

function pathsByHost(entries: readonly string[]): Map<string, string[]> {
  const hosts = new Map<string, string[]>();
  for (const entry of entries) {
    const slash = entry.indexOf('/');
    const host = slash < 0 ? entry : entry.slice(0, slash);
    hosts.set(host, [...(hosts.get(host) ?? []), slash < 0 ? '' : entry.slice(slash)]);
  }
  return hosts;
}

/** A path as servers read it: what is written with percent signs, in capitals or with doubled slashes is the same. */
function plainPath(path: string): string {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // Not decodable: compared as it stands.
  }
  return plain.toLowerCase().replace(/\/{2,}/g, '/');
}

function isListed(hosts: ReadonlyMap<string, readonly string[]>, url: URL, host: string): boolean {
  // A host and its `www` serve the same pages, whichever of them is listed.
  const twin = host.startsWith('www.') ? host.slice(4) : `www.${host}`;
  const names = [host, twin, `*.${host.slice(host.indexOf('.') + 1)}`];
  const paths = names.flatMap((name) => hosts.get(name) ?? []);
  if (paths.length === 0) return false;
  const path = plainPath(url.pathname).split('/');
  return paths.some((listed) => listed === '' || isBelow(path, listed.toLowerCase().split('/')));
}

/**
 * Whether a path begins with a listed one, whose last segment may be a beginning only. A `*` is any one segment, a `**`
 * any number of them, `{number}` one that begins with a digit.
 * @param at how many segments of the path were read
 */
function isBelow(path: readonly string[], [first = '', ...rest]: readonly string[], at = 0): boolean {
  if (first === '**') return path.some((_, i) => i >= at && isBelow(path, rest, i));
  const segment = path[at];
  if (first === '{number}') return /^\d/.test(segment ?? '') && (rest.length === 0 || isBelow(path, rest, at + 1));
  if (rest.length === 0 && first !== '*') return segment?.startsWith(first) ?? false;
  if (first === '*' ? !segment : segment !== first) return false;
  return rest.length === 0 || isBelow(path, rest, at + 1);
}

const signInPaths = once((): ReadonlyMap<string, readonly string[]> => {
  const entries = Object.values(data.signInPaths).flatMap((hosts) => Object.entries(hosts));
  return new Map(entries.map(([host, paths]) => [host, paths.split(' ')]));
});

/** Whether users have a page at this path because its host lets them choose names right below it (`linktr.ee/alice`). */
function isUsersName(url: URL, host: string): boolean {
  const paths = signInPaths().get(host.replace(/^www\./, ''));
  const path = plainPath(url.pathname);
  return paths !== undefined && path !== '/' && !paths.some((own) => `${path}/`.startsWith(`${own}/`));
}

/** The longest listed suffix that a host stands below; null where it is the suffix itself or the operator's own host. */
export function sharedSuffixOf(host: string): SharedSuffix | null {
  if (ownHosts().has(host)) return null;
  for (let dot = host.indexOf('.'); dot > 0; dot = host.indexOf('.', dot + 1)) {
    const suffix = host.slice(dot + 1);
    const known = suffixes().get(suffix);
    if (!known) continue;
    return known.hasOwnWww && host === `www.${suffix}` ? null : { suffix, rule: known.rule };
  }
  return null;
}

/** Whether users of a platform's customer at `customer` sign in at `host`, one of the platform's own. */
export function signsInCustomers(customer: string, host: string): boolean {
  const suffix = sharedSuffixOf(customer)?.suffix ?? '';
  return memberSignIns().get(suffix)?.includes(host) ?? false;
}

/**
 * The suffix on which a platform signs its own users in at a host: at the suffix itself, at a listed host of its own, or
 * at a name it keeps to itself.
 */
export function platformOf(host: string): string | null {
  const listed = ownHosts().get(host);
  if (listed) return listed;
  if (suffixes().get(host)?.hasOwnSignIn || Object.hasOwn(data.own, host)) return host;
  const dot = host.indexOf('.');
  const suffix = host.slice(dot + 1);
  return RESERVED.test(host.slice(0, dot)) && suffixes().get(suffix)?.hasOwnSignIn ? suffix : null;
}

/** Whether a host is of a platform on which anybody makes forms, and the path is named as their pages are. */
function isForm(url: URL, host: string): boolean {
  const platform = platformOf(host) ?? sharedSuffixOf(host)?.suffix ?? '';
  return (
    suffixes().get(platform)?.hasForms === true && !signInPaths().has(platform) && FORM.test(plainPath(url.pathname))
  );
}

/** Whether strangers make pages at this address: a form, a document, a file, a way on, or a folder of a user (`/~alice/`). */
export function isStrangersPage(url: URL, host: string): boolean {
  if (/^\/~\w/.test(plainPath(url.pathname)) || isUsersName(url, host) || isForm(url, host)) return true;
  return isListed(pages(), url, host) || sharedSuffixOf(host)?.rule === 'page';
}

/** Whether a host shows what others sent or put there (mail, chats, documents, images), so a code seen there is of elsewhere. */
export function isCarrier(url: URL, host: string): boolean {
  return isListed(carriers(), url, host) || isStrangersPage(url, host);
}
