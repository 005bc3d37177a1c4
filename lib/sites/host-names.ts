import { once } from '../once.ts';
import data from './data/host-words.json' with { type: 'json' };
import twoStep from './data/two-step-hosts.json' with { type: 'json' };
import { unpacked } from './packed.ts';
import { registeredDomain, type Site, suffixOf } from './site.ts';
import { oneOf } from './words.ts';

/** Whether a label is one of these words. */
const anyOf = (words: string): RegExp => new RegExp(`^${oneOf(words)}$`);

/** Words that a sign-in host of an operator begins with, beside those that are listed: nobody else gets such a host. */
const SIGN_IN = anyOf(String.raw`
  (?:log|sign)[-.]?(?:in|on) sso auth oauth accounts? myaccount my id identity idp passport
  secur(?:e(?:\d{2}[a-z]{0,2})?|ity) settings profile manage console dash(?:board)? admin anmelden inloggen
  connexion logowanie
`);
/** Countries and languages that hosts are named after. Other pairs of letters (`hp.`, `wp.`) may be anybody's name. */
const COUNTRIES = oneOf(`
  a[erstu] b[egr] c[ahlnorz] d[ek] e[aegnsu] f[ir] g[br] h[kru] i[delnst] j[ap] k[erz] l[tuv] m[axy] n[aglorz]
  p[aehklt] r[osu] s[aegikv] t[hrw] u[akrsy] vn z[ah]
`);
const REGION = new RegExp(`^(?:${COUNTRIES}|[a-z]{2}-[a-z]+-\\d|(?:eu|us|na|ap|ca|au)\\d)$`);
/**
 * Words for a part of one owner's site: a host of a customer or a user is called by their name instead. Help desks,
 * status pages, shops, blogs and forums are none, since another company often runs them, and lets such a host lapse.
 */
const PART = anyOf(String.raw`
  www\d? web app apps portal clients? customers? members? intranet extranet home start main cloud panel cpanel cp
  hub m mobile online mail webmail wiki api dev developers? staging test beta banking ebanking onlinebanking pay
  payments? billing register signup join myapps? vpn remote git code
`);

/** Words for the part of a site that shows what others sent or put there: mail, chats, documents, images. */
const CARRIER = anyOf(String.raw`
  (?:web|e|my)?mail\d* post[ae] poczta correo courriel roundcube squirrelmail horde owa zimbra inbox chat
  messages? messenger mattermost rocketchat wiki confluence docs? documents images? img\d* photos? pics? gallery
  paste(?:bin)?
`);

/** Words for the part of a site that shows pages of its users, or files only: nobody signs in there. */
const USERS_PAGES = anyOf(String.raw`
  users?\d* www-users people students? staff faculty personal-?pages? user-?pages? home-?pages? web-?space
  user-?content ugc uploads? attachments? pages sites blogs forms? surveys? cdn\d* static\d* assets\d*
`);
/** Where a university's members have their pages, beside the hosts above. */
const CAMPUS_PAGES =
  /^(?:personal|home|web|www\d|members?|blogs?|wiki|community|forums?|dev|test|staging|git|code|cloud|hub)$/;
const CAMPUS = /^(?:edu|(?:edu|ac)\.[a-z]{2})$/;
/** How universities are called where they have no suffix of their own: `tu-dresden.de`. Companies have such names too. */
const CAMPUS_NAME =
  /^(?:uni|univ|universite|tu|rwth|hochschule)-(?!.*\.(?:com|net|org|info|biz|io|app|shop|online)$)|^(?:fu|hu|th|fh|hs|ph)-.*\.(?:de|at|ch)$/;
/** A machine that was let to somebody, by its number or address: `vps-1234`, `static.1.2.3.4`, `ip-10-0-0-1`. */
const MACHINE =
  /^(?:vps|vds|vmi?|kvm|ec2|ip|dsl|dyn|pool|cust(?:omer)?|ded(?:icated)?|dedi)-?\d{2,}|(?<!\d)\d{1,3}([.-])\d{1,3}\1\d{1,3}\1\d{1,3}(?!\d)/;
/** Below such a label an access provider names its customers' lines, in whatever way: `p5b0c1234.dip0`. */
const POOL = /^(?:dip|dyn|dynamic|dhcp|pool|ppp|[av]?dsl|cable|broadband)\d*$/;
/** A preview of what somebody builds: its port or its version stands in front (`3000-acme`, `acme--draft`). */
const PREVIEW = /^\d{4,5}-|^(?!xn--).*--/;

/** Whether a host belongs to a university, by its suffix or by the name of its domain. */
function isCampus(host: string): boolean {
  return CAMPUS.test(suffixOf(host)) || CAMPUS_NAME.test(registeredDomain(host));
}

function labelsBelow({ key, host }: Site): readonly string[] {
  return host.length > key.length && host.endsWith(`.${key}`) ? host.slice(0, -key.length - 1).split('.') : [];
}

/** Whether a host below its site is named as a sign-in is: `accounts.`, `login.eu.` … */
export function isSignInName(site: Site): boolean {
  const labels = labelsBelow(site);
  return labels.some((label) => SIGN_IN.test(label)) && labels.every((l) => SIGN_IN.test(l) || REGION.test(l));
}

/**
 * Whether a host below its site is called by a name of its own, as hosts of customers and users are: `acme.` in
 * `acme.example.com`, but not `www.`, `portal.` or `login.eu.`.
 */
export function hasOwnName(site: Site): boolean {
  return labelsBelow(site).some((label) => !SIGN_IN.test(label) && !REGION.test(label) && !PART.test(label));
}

/** Below a university's sign-in: the department that runs it (`idp.scc.`, `secure.its.`). Elsewhere, names of customers. */
const DEPARTMENT = anyOf(`
  its? itss cit ais scc zi[dhm] zimt ict[cs]? [rhu]rz uits? u?oit doit ist uis ucs
  ccs? cis it[cs]?c itmc ii?mc sic adm dsi dti ccn
`);
/** Below a sign-in's own label: what it is for (`login.prod.`). */
const PRODUCTION = anyOf('pro?d production');
/** What a university's sign-in is called, as a whole label: `weblogin`, `sso-login`, `idpv4`. Members' names are others. */
const CAMPUS_SIGN_IN =
  /^(?:(?:web|my|aai|aaf|fed|gakunin|campus|e|portal)-?)?(?:fed|cas|aaf|gakunin\d?|(?:log-?[io]n|sign-?[io]n|sso|idp|shib(?:boleth)?|auth)(?:-?(?:log-?[io]n|sso|idp))?(?:-?v?\d)?)$/;

const listedHosts = once(() => unpacked(Object.values(data.hosts).flat()));
/** The domains of owners whose hosts are listed. */
export const listedOwners = once(() => new Set(listedHosts().map(registeredDomain)));
/** Hosts that are listed as the owner's, and those that 2fa.directory has as a site of their own (`server.nitrado.net`). */
const ownersHosts = once(() => new Set([...listedHosts(), ...unpacked(twoStep.hosts)]));
const ownerWords = once(() => new Set(Object.values(data.words).flatMap((words) => words.split(' '))));

/**
 * Whether a host below its site is named as the owner of a domain names a part of it: `kundenportal.`, `vault.eu.` A host
 * that is not may be called after a customer or a user, unless it is listed as the owner's. Only one word for a part
 * counts: below a second one (`tickets.web.`) members often name hosts.
 */
export function isOwnersPart(site: Site): boolean {
  if (ownersHosts().has(site.host)) return true;
  const ofCampus = isCampus(site.host);
  const parts = labelsBelow(site).filter((label, i) => {
    if (SIGN_IN.test(label) || REGION.test(label) || (i > 0 && PRODUCTION.test(label))) return false;
    return !(i === 0 && label === 'www') && !(ofCampus && (i > 0 ? DEPARTMENT : CAMPUS_SIGN_IN).test(label));
  });
  return parts.length <= 1 && parts.every((label) => PART.test(label) || ownerWords().has(label));
}

/** The words in a host's name by which it shows what others sent or put there: `mail` of `mail.example.com`. */
export function carrierWords({ host }: Site): readonly string[] {
  return labelsBelow({ key: registeredDomain(host), host }).filter((label) => CARRIER.test(label));
}

/**
 * Whether a host is named as those are that users of a site make or rent: pages, files, machines, previews.
 * @param base what the names stand below
 */
export function isForOthers({ host }: Site, base = registeredDomain(host)): boolean {
  if (ownersHosts().has(host)) return false;
  const labels = labelsBelow({ key: base, host });
  if (MACHINE.test(labels.join('.')) || labels.slice(1).some((label) => POOL.test(label))) return true;
  if (isCampus(host) && labels.some((label) => CAMPUS_PAGES.test(label))) return true;
  return labels.some((l) => USERS_PAGES.test(l) || MACHINE.test(l) || PREVIEW.test(l));
}
