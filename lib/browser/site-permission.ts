import { browser } from 'wxt/browser';

/** The match pattern of a site, all ports: Firefox knows no ports in patterns. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Asks the user to allow this one site. Call it straight from a click. */
export function requestSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}
