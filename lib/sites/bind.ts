import { carrierWords, hasOwnName } from './host-names.ts';
import { issuerKey, sitesOfIssuer } from './issuers.ts';
import { isOperatorsOwn, operatorsOf } from './operators.ts';
import { isCarrier } from './shared-hosts.ts';
import { brandOf, registeredDomain, type Site, siteOf, typedSite } from './site.ts';

/** The site that an account is bound to which the user first filled on a page. Null where the page has none. */
export function siteToBind(address: string): string | null {
  const site = siteOf(address);
  return typeof site === 'string' ? null : site.key;
}

/** Whether a page is a host of a known issuer or of one of its customers. */
function isIssuersOwn(page: Site, known: readonly string[]): boolean {
  return known.some((site) => {
    const kept = typedSite(site);
    if (!kept) return false;
    const isSameOperator = operatorsOf(kept).some((operator) => operatorsOf(page).includes(operator));
    return isSameOperator || registeredDomain(page.host) === registeredDomain(kept.host);
  });
}

/**
 * The site that an account is bound to whose code was seen on a page; empty for none. A known issuer's code is of the
 * issuer's own site, whichever page shows it. Another's is of the page, unless that page shows what others put there
 * (mail, chats, documents, images), by a list or by the host's name, or is of an operator with another name. A host that
 * is called by a name of its own (`acme.example.com`) may be a customer's: it alone is kept, unless the issuer is who owns
 * the domain.
 * @param address of the page, as the browser gives it
 */
export function siteOfCapture(issuer: string, address: string): string {
  const site = siteOf(address);
  const page = typeof site === 'string' ? null : site;
  const known = sitesOfIssuer(issuer);
  if (known[0] !== undefined) return page && isIssuersOwn(page, known) ? page.key : known[0];
  if (!page || isCarrier(new URL(address), page.host)) return '';
  const [key, owner] = [issuerKey(issuer), issuerKey(brandOf(page.key))];
  if (owner !== '' && key.includes(owner)) return page.key;
  // The issuer may be the mail service itself.
  if (carrierWords(page).some((word) => !key.includes(word))) return '';
  if (isOperatorsOwn(page)) return key === '' ? page.key : '';
  return hasOwnName(page) ? page.host : page.key;
}
