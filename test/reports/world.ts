import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { bundle } from '../bench/bundle.ts';
import type { BrowserName } from '../e2e/drive/browsers.ts';
import { UNSEEN } from '../e2e/drive/chromium.ts';
import { PATIENCE, patient } from '../e2e/drive/patient.ts';
import { findBrowser } from '../run/find-browser.mjs';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  ...UNSEEN,
];

/** A browser without the extension: what runs in pages runs in a world of its own, as a content script does. */
export async function startPlain(name: BrowserName): Promise<Browser> {
  const browser = await puppeteer.launch({
    timeout: PATIENCE,
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findBrowser(name)!,
    headless: true,
    pipe: name === 'chromium',
    protocolTimeout: PATIENCE,
    args: name === 'chromium' ? QUIET : ['--width=1280', '--height=900'],
  });
  return patient(browser);
}

let script: Promise<string> | undefined;

/** Fills a page with the code of this checkout. Empty where it was said to be taken, else why it was not. */
export async function fillInWorld(page: Page, code: string, append: boolean): Promise<string> {
  script ??= bundle('fill-entry.ts');
  const world = (page.mainFrame() as unknown as { isolatedRealm(): Pick<Page, 'evaluate'> }).isolatedRealm();
  // As a function: an expression of this size is not one that Firefox's protocol takes.
  await world.evaluate(`(() => { ${await script} })()`);
  return world.evaluate(
    (wanted: string, appends: boolean) => {
      const { fillHere } = (globalThis as unknown as { watchword: typeof import('../bench/fill-entry.ts') }).watchword;
      return fillHere(wanted, { target: appends ? 'password' : 'best', source: 'app' });
    },
    code,
    append,
  );
}
