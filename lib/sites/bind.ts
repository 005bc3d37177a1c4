import { carrierWords, hasOwnName, isForOthers } from './host-names.ts';
import { issuerKey, sitesOfIssuer } from './issuers.ts';
import { isOperatorsOwn, operatorsOf } from './operators.ts';
import { isCarrier } from './shared-hosts.ts';
import { brandOf, registeredDomain, type Site, siteOf, typedSite } from './site.ts';

/**
 * What an account of a page is bound to: the site, or the host alone if its name may be that of a customer or user of
 * the domain's owner.
 */
export function keptFor(page: Site): string {
  if (isOperatorsOwn(page)) return page.key;
  return hasOwnName(page) || isForOthers(page) ? page.host : page.key;
}

/** What an account is bound to when the user first fills it on a page. Null if the page has no site. */
export function siteToBind(address: string): string | null {
  const site = siteOf(address);
  return typeof site === 'string' ? null : keptFor(site);
}

/** What an account is bound to by an address in an import. Null if it is not a host. */
export function siteOfAddress(address: string): string | null {
  const site = typedSite(address);
  return site && keptFor(site);
}

/** Whether a page is on a host of a known issuer or of one of its customers. */
function isIssuersOwn(page: Site, known: readonly string[]): boolean {
  return known.some((site) => {
    const kept = typedSite(site);
    if (!kept) return false;
    const isSameOperator = operatorsOf(kept).some((operator) => operatorsOf(page).includes(operator));
    return isSameOperator || registeredDomain(page.host) === registeredDomain(kept.host);
  });
}

/**
 * The site to which an account is bound if its code was seen on a page; empty for none. A known issuer's code belongs
 * to the issuer's own site, whichever page shows it. Any other belongs to the page, unless that page shows what others
 * put there (mail, chats, documents, images), by a list or by the host's name, or belongs to an operator with another
 * name. A host with a name of its own (`acme.example.com`) may be a customer's, so the account is bound to that host
 * alone.
 * @param address of the page, as reported by the browser
 */
export function siteOfCapture(issuer: string, address: string): string {
  const site = siteOf(address);
  const page = typeof site === 'string' ? null : site;
  const known = sitesOfIssuer(issuer);
  if (known[0] !== undefined) return page && isIssuersOwn(page, known) ? keptFor(page) : known[0];
  if (!page || isCarrier(new URL(address), page.host)) return '';
  const [key, owner] = [issuerKey(issuer), issuerKey(brandOf(page.key))];
  if (owner !== '' && key.includes(owner)) return keptFor(page);
  // The issuer may be the mail service itself.
  if (carrierWords(page).some((word) => !key.includes(word))) return '';
  return isOperatorsOwn(page) && key !== '' ? '' : keptFor(page);
}
