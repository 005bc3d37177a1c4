import type { Page } from 'puppeteer-core';
import { type Chromium, startChromium } from './chromium.ts';
import { type Firefox, startFirefox } from './firefox.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Either browser with the extension, for tests that are the same in both. */
export type Driven = Pick<Chromium | Firefox, 'browser' | 'own' | 'clickIcon' | 'close'> & { name: BrowserName };

/** `prefs` are Firefox's. */
export interface BrowserOptions {
  build?: string;
  prefs?: Record<string, unknown>;
}

export async function startBrowser(name: BrowserName, options: BrowserOptions = {}): Promise<Driven> {
  const started = name === 'chromium' ? await startChromium(options) : await startFirefox(options);
  return { name, ...started };
}

/**
 * Shows one page after the other in the same tab: to open and close a tab costs a browser five times what going on does.
 * A tab that was closed, or does not go on, is replaced.
 */
export function inOneTab(browser: Driven['browser']): (url: string) => Promise<Page> {
  let tab: Page | undefined;
  return async (url) => {
    const last = tab;
    if (last && !last.isClosed()) {
      const went = await last.goto(url).then(
        () => true,
        () => false,
      );
      if (went) return last;
      // One that hangs need not answer.
      last.close().catch(() => undefined);
    }
    tab = await browser.newPage();
    await tab.goto(url);
    return tab;
  };
}

/** A tab on a page of the web. */
export async function openTab(driven: Pick<Driven, 'browser'>, url: string): Promise<Page> {
  const page = await driven.browser.newPage();
  await page.goto(url);
  return page;
}
