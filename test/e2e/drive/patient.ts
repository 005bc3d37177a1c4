import { type Browser, TimeoutError } from 'puppeteer-core';

/** ms that a browser may take to start, a page to load, and a window to open. Puppeteer's own are half a minute. */
export const PATIENCE = 180_000;

/** ms after which what is open is looked through again: of an address taken while a page is attached, no event tells. */
const LOOK_AGAIN = 1000;

/** Gives a browser's own waits, and those of the pages that it opens, the time that they take on a busy machine. */
export function patient(browser: Browser): Browser {
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (options) => {
    const page = await newPage(options);
    page.setDefaultTimeout(PATIENCE);
    return page;
  };
  const waitForTarget = browser.waitForTarget.bind(browser);
  browser.waitForTarget = async (isIt, { timeout = PATIENCE, ...options } = {}) => {
    for (const end = Date.now() + timeout; ; )
      try {
        return await waitForTarget(isIt, { timeout: LOOK_AGAIN, ...options });
      } catch (error) {
        if (!(error instanceof TimeoutError) || Date.now() > end) throw error;
      }
  };
  return browser;
}
