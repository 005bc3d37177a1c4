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

/** A tab on a page of the web. */
export async function openTab(driven: Pick<Driven, 'browser'>, url: string): Promise<Page> {
  const page = await driven.browser.newPage();
  await page.goto(url);
  return page;
}
