import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, launch, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { findBrowser } from '../../run/find-browser.mjs';
import { PATIENCE, patient } from './patient.ts';
import { removeFolder } from './remove-folder.ts';
import { pageView, until, type View } from './view.ts';

export const CHROME_BUILD = resolve('.output/chrome-mv3');

/** Keeps Chromium from reaching out by itself; tests talk to loopback only. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Without a window, over a third of the processor time of a fill went into what nobody sees: the animations of the
 * browser's own tab strip and popups (pages keep theirs), a process that waits for the next page, and frames that one
 * process hands to another.
 */
export const UNSEEN = [
  '--animation-duration-scale=0',
  '--in-process-gpu',
  '--disable-features=SpareRendererForSitePerProcess',
];

export interface Chromium {
  browser: Browser;
  /** The extension's id. */
  id: string;
  profile: string;
  /** Opens a page of the extension in a tab, for example `options.html`. */
  own(path: string): Promise<View & { page: Page }>;
  /** A true click on the toolbar icon while `page` is in front: it grants activeTab and opens the popup. */
  clickIcon(page: Page): Promise<View & { page: Page }>;
  /** The service worker, started if need be. */
  worker(): Promise<WebWorker>;
  close(): Promise<void>;
}

/**
 * Chromium with the built extension in a fresh profile.
 * `others`: folders of further extensions. `lang`: the language of its own texts, for example `he` or `zh-CN`. `headless: false` shows a window; `profile` reuses a folder (and then leaves it there).
 */
export async function startChromium(
  options: {
    headless?: boolean;
    profile?: string;
    args?: string[];
    build?: string;
    others?: string[];
    lang?: string;
  } = {},
): Promise<Chromium> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: install it, or set CHROMIUM_PATH.');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'watchword-chromium-'));
  const headless = options.headless ?? true;
  const browser = await launch({
    timeout: PATIENCE,
    executablePath,
    headless,
    pipe: true,
    userDataDir: profile,
    enableExtensions: [options.build ?? CHROME_BUILD, ...(options.others ?? [])],
    defaultViewport: null,
    protocolTimeout: PATIENCE,
    ...(options.lang ? { env: { ...process.env, LANGUAGE: options.lang.replace('-', '_') } } : {}),
    args: [
      ...(options.lang ? [`--lang=${options.lang}`] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--window-size=1280,860',
      ...QUIET,
      ...(headless ? UNSEEN : []),
      ...(options.args ?? []),
    ],
  });
  patient(browser);
  const target = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().endsWith('background.js'));
  const id = new URL(target.url()).host;
  const tabs = new Set<Target>();
  const popups = () =>
    browser.targets().filter((t) => t.url().startsWith(`chrome-extension://${id}/popup.html`) && !tabs.has(t));
  return {
    browser,
    id,
    profile,
    async own(path) {
      const page = await browser.newPage();
      tabs.add(page.target());
      await page.goto(`chrome-extension://${id}/${path}`);
      return pageView(page);
    },
    async clickIcon(page) {
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('The extension is not there.');
      for (let tries = 1; ; tries++) {
        // A click outside closes a popup; the next one on the icon opens it anew.
        for (const popup of popups()) await popup.asPage().then((old) => old.close().catch(() => undefined));
        await until('the last popup to close', async () => popups().length === 0);
        await page.bringToFront();
        const opened = browser.waitForTarget((t) => popups().includes(t));
        await extension.triggerAction(page);
        const view = pageView(await (await opened).asPage());
        // Without a window manager a page that is still loading can take the focus back from the popup.
        const hasFocus = await until('the focus', () => view.evaluate<boolean>('document.hasFocus()'), 2000).catch(
          () => false,
        );
        if (hasFocus || tries === 3) return view;
      }
    },
    async worker() {
      const found = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(id));
      const worker = await found.worker();
      if (!worker) throw new Error('The service worker did not start.');
      return worker;
    },
    async close() {
      await browser.close();
      if (!options.profile) removeFolder(profile);
    },
  };
}

/** Ends the worker. That its session is gone before Puppeteer has detached from it is no failure. */
export async function endWorker(worker: WebWorker): Promise<void> {
  try {
    await worker.close();
  } catch (error) {
    if (!(error instanceof Error && /No session|Session closed|Target closed/.test(error.message))) throw error;
  }
}
