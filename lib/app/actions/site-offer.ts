import type { App } from '../state/app.ts';
import { boundTo, fitsIssuer, siteLabel } from '../state/site.ts';

/** ms after the first time that an offer stays: later it is not made again. */
const OFFERED_MS = 24 * 60 * 60 * 1000;
const DIRECTORY = 'https://2fa.directory/';

/**
 * The site in front, where it is known to offer codes and no account seems to be for it. Empty where there is nothing to
 * offer: the user said no, or saw it a day ago. Known only when `app.page` is.
 */
export async function siteOffer(app: App, now: number): Promise<string> {
  const [tab, page] = [app.tab.value, app.page.value];
  if (!tab || tab.isPrivate || !page || page.refusal !== '' || page.lookalikeOf !== '') return '';
  if (page.bound.length > 0 || page.suggested.length > 0) return '';
  const label = siteLabel(tab.url);
  const isOfSite = boundTo(tab.url);
  if (app.accounts.value.some((account) => isOfSite(account) || fitsIssuer(label, account.issuer))) return '';
  const { siteWithCodes } = await import('../../sites/two-step.ts');
  const site = siteWithCodes(page.host);
  if (site === '') return '';
  const at = (await app.ports.readOffers()).get(site);
  if (at !== undefined && now - at > OFFERED_MS) return '';
  if (at === undefined) await app.ports.send('offer.note', { site, isDeclined: false });
  return site;
}

/** The user does not want to set up codes for a site: nothing says so again. */
export async function declineOffer(app: App, site: string): Promise<void> {
  await app.ports.send('offer.note', { site, isDeclined: true });
}

/** Opens the site's own page on how to set up codes, or the directory where none is known. */
export async function openSetUpHelp(app: App, site: string): Promise<void> {
  const { helpFor } = await import('../../sites/two-step-help.ts');
  await app.ports.openAddress(helpFor(site) ?? DIRECTORY);
}
