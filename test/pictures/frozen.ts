import type { Page } from 'puppeteer-core';

export interface State {
  name: string;
  page: Page;
  /** CSS pixels to look at it in. */
  size: { width: number; height: number };
}

export const POPUP = { width: 360, height: 560 };
export const PANEL = { width: 320, height: 820 };
export const TAB = { width: 1180, height: 820 };

/** Codes are the same in every run: everything believes that it is always this moment. */
export const FROZEN = Date.UTC(2031, 4, 17, 9, 41, 12);

/** Has a page believe so from its next load on. */
export async function freeze(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(`Date.now = () => ${FROZEN}; crypto.getRandomValues = (list) => list.fill(7);`);
  await page.emulateTimezone('UTC');
}
