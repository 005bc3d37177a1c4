import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, preview } from 'vite';
import { type BrowserName, inOneTab } from '../e2e/drive/browsers.ts';
import { tryPage } from '../reports/try.ts';
import { fillInWorld, startPlain } from '../reports/world.ts';
import { COMPONENTS } from './components/all.mjs';
import { COMPONENTS as MORE } from './more/all.mjs';

/** What a page with a component does: nothing, over an old code, or what it does with a complete code. */
const WAYS = ['empty', 'over', 'clear', 'next'] as const;
type Way = (typeof WAYS)[number];

/** One component in one browser: what the page had after a fill, where that is not the code, once, and nothing else. */
export interface LiveOutcome {
  name: string;
  browser: BrowserName;
  wrong: string[];
}

interface Case {
  name: string;
  ways: readonly Way[];
}

const OLD = '999888';
const CODE = '012345';
const OUT = resolve(import.meta.dirname, '../../.output/live');

const hasMore = (): boolean => existsSync(resolve(import.meta.dirname, 'more/node_modules'));

/** Every component in every way. */
export const allCases = (): Case[] =>
  [...Object.keys(COMPONENTS), ...(hasMore() ? Object.keys(MORE) : [])].map((name) => ({ name, ways: WAYS }));

/** The small libraries' components, every other in one browser and the rest in the other, each in one of the ways. */
export const fewCases = (browser: BrowserName): Case[] =>
  Object.keys(COMPONENTS)
    .map((name, i) => ({ name, ways: [WAYS[Math.floor(i / 2) % WAYS.length]!] }))
    .filter((_, i) => i % 2 === (browser === 'firefox' ? 1 : 0));

const root = import.meta.dirname;

/** Builds the pages of the components. */
async function buildLive(withMore: boolean): Promise<void> {
  const input = [resolve(root, 'index.html'), ...(withMore ? [resolve(root, 'more/index.html')] : [])];
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    // One React and one Vue for all, or their hooks know nothing of each other.
    resolve: { dedupe: ['react', 'react-dom', 'vue'] },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: { outDir: OUT, emptyOutDir: true, minify: false, target: 'es2024', rollupOptions: { input } },
  });
}

let built: { withMore: boolean; done: Promise<void> } | undefined;

/** Serves the pages of the components, built once for both browsers. @returns the address, and what ends it. */
async function serveLive(withMore: boolean): Promise<{ url: string; close(): Promise<void> }> {
  if (built?.withMore !== withMore) built = { withMore, done: buildLive(withMore) };
  await built.done;
  const server = await preview({
    configFile: false,
    root,
    build: { outDir: OUT },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}

/** What the page should hold then. */
const wantedOf = (way: Way): string => (way === 'next' ? `${CODE}|kept` : CODE);

async function typeOld(page: Page): Promise<void> {
  if (await page.evaluate('document.activeElement === document.body')) await page.keyboard.press('Tab');
  await page.keyboard.type(OLD, { delay: 30 });
}

async function fillOne(show: (url: string) => Promise<Page>, url: string, way: Way): Promise<string> {
  const filler = {
    code: CODE,
    async open(address: string) {
      const page = await show(address);
      await page.waitForSelector('html[data-ready]', { timeout: 180_000 });
      return page;
    },
    fill: (page: Page) => fillInWorld(page, CODE, false),
  };
  const { truth, said, foreign } = await tryPage(filler, url, { first: way === 'over' ? typeOld : undefined });
  const isRight = truth.replaceAll(/[ -]/g, '') === wantedOf(way) && said === '' && foreign.length === 0;
  return isRight ? '' : `${way}: ${JSON.stringify({ truth, said, foreign })}`;
}

/** Fills live components in a real browser, from a world of its own as a content script has. */
export async function fillLive(browserName: BrowserName, cases: readonly Case[]): Promise<LiveOutcome[]> {
  const server = await serveLive(cases.some(({ name }) => name in MORE));
  const browser = await startPlain(browserName);
  const show = inOneTab(browser);
  try {
    const outcomes: LiveOutcome[] = [];
    for (const { name, ways } of cases) {
      const wrong: string[] = [];
      for (const way of ways) {
        const then = way === 'clear' || way === 'next' ? `&then=${way}` : '';
        const url = `${server.url}${name in MORE ? 'more/' : ''}?c=${encodeURIComponent(name)}${then}`;
        wrong.push(await fillOne(show, url, way).catch((error: Error) => `${way}: ${error.message}`));
      }
      outcomes.push({ name, browser: browserName, wrong: wrong.filter(Boolean) });
    }
    return outcomes;
  } finally {
    await browser.close();
    await server.close();
  }
}
