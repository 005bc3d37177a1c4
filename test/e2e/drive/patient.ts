import type { Browser } from 'puppeteer-core';

/** ms that a browser may take to start, a page to load, and a window to open. Puppeteer's own are half a minute. */
export const PATIENCE = 180_000;

/** Gives a browser's own waits, and those of the pages that it opens, the time that they take on a busy machine. */
export function patient(browser: Browser): Browser {
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (options) => {
    const page = await newPage(options);
    page.setDefaultTimeout(PATIENCE);
    return page;
  };
  const waitForTarget = browser.waitForTarget.bind(browser);
  browser.waitForTarget = (isIt, options) => waitForTarget(isIt, { timeout: PATIENCE, ...options });
  return browser;
}
