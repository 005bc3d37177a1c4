// The main views where they are hardest to draw: narrow, zoomed, in forced colors, right to left, with much in them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, startChromium } from '../e2e/drive/chromium.ts';
import { ask, madeUp, PASSPHRASE } from '../e2e/drive/seed.ts';
import { pageView, type View } from '../e2e/drive/view.ts';
import { POPUP, TAB } from './frozen.ts';
import { people } from './people.ts';
import { besideScript, HERE, QUIET } from './site-states.ts';

interface Look {
  name: string;
  popup: { width: number; height: number; deviceScaleFactor?: number; hasTouch?: boolean };
  tab: { width: number; height: number; deviceScaleFactor?: number; hasTouch?: boolean };
  isForced?: boolean;
  agent?: string;
}

const PHONE = { width: 360, height: 640, hasTouch: true };
const ANDROID = 'Mozilla/5.0 (Android 15; Mobile; rv:147.0) Gecko/147.0 Firefox/147.0';
const LOOKS: readonly Look[] = [
  { name: 'narrow', popup: { width: 320, height: 560 }, tab: { width: 320, height: 700 } },
  // A browser gives a popup 800 × 600 pixels of the screen at most, whatever the zoom.
  {
    name: 'zoom200',
    popup: { width: 360, height: 300, deviceScaleFactor: 2 },
    tab: { width: 640, height: 430, deviceScaleFactor: 2 },
  },
  {
    name: 'zoom400',
    popup: { width: 200, height: 150, deviceScaleFactor: 4 },
    tab: { width: 320, height: 215, deviceScaleFactor: 4 },
  },
  { name: 'forced', popup: POPUP, tab: TAB, isForced: true },
  { name: 'phone', popup: PHONE, tab: PHONE, agent: ANDROID },
];
const SECTIONS = ['accounts', 'security', 'backup', 'sync', 'transfer', 'appearance', 'checkup', 'tags', 'bin'];

async function picture(view: View & { page: Page }, look: Look, path: string, isWhole = false): Promise<void> {
  await view.page.bringToFront();
  const session = await view.page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      ...(look.isForced ? [{ name: 'forced-colors', value: 'active' }] : []),
    ],
  });
  await view.page.evaluate(() => new Promise((done) => setTimeout(done, 350)));
  writeFileSync(path, await view.page.screenshot({ fullPage: isWhole }));
  await session.detach();
}

async function open(chromium: Chromium, path: string, look: Look, size: Look['tab']) {
  const page = await chromium.browser.newPage();
  if (look.agent) await page.setUserAgent({ userAgent: look.agent });
  await page.setViewport(size);
  // Beside a site of its account.
  await page.evaluateOnNewDocument(
    `if (chrome.tabs) ${besideScript({ ...QUIET, 'fill.page': { ...HERE, bound: ['made-up-0'] } }, 'https://github.com/login')}`,
  );
  await page.goto(`chrome-extension://${chromium.id}/${path}`);
  return pageView(page);
}

/** The views of one look. The vault is open and has accounts. */
async function takeLook(chromium: Chromium, look: Look, out: string, sections: readonly string[]): Promise<void> {
  const to = (name: string) => join(out, `${look.name}-${name}.png`);
  const popup = await open(chromium, 'popup.html', look, look.popup);
  // Its site's account is on top.
  await popup.waitFor('.row[data-featured] .row-fill');
  await picture(popup, look, to('popup'));
  await popup.evaluate(`document.querySelector('.top [aria-haspopup=menu]').click()`);
  await popup.waitFor('[role=menu]');
  await picture(popup, look, to('popup-menu'));
  await popup.press('Escape');
  await popup.evaluate(`document.querySelector('.top button').click()`);
  await popup.waitFor('textarea');
  await picture(popup, look, to('popup-add'));
  await popup.page.close();
  for (const section of sections) {
    const manage = await open(chromium, `options.html#${section}`, look, look.tab);
    await manage.waitFor('#section-title + *');
    await picture(manage, look, to(section), look.tab.width < 700);
    await manage.page.close();
  }
}

async function inBrowser(options: Parameters<typeof startChromium>[0], run: (chromium: Chromium) => Promise<void>) {
  const chromium = await startChromium(options);
  try {
    const keeper = await chromium.own('icon.svg');
    await ask(keeper, 'vault.create', { passphrase: PASSPHRASE });
    await ask(keeper, 'accounts.add', { accounts: people(), duplicates: 'skip' });
    await run(chromium);
  } finally {
    await chromium.close();
  }
}

/** Takes all of them into a folder. */
export async function takeExtremes(out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const plain: Look = { name: 'many', popup: POPUP, tab: TAB };
  await inBrowser({}, async (chromium) => {
    for (const look of LOOKS) await takeLook(chromium, look, out, SECTIONS);
    const keeper = await chromium.own('icon.svg');
    const many = madeUp(300);
    await ask(keeper, 'accounts.add', { accounts: many, duplicates: 'skip' });
    const tags = [
      'Work',
      'Private',
      'Games',
      'Banks',
      'Servers',
      'Family',
      'Shops',
      'School',
      'Travel',
      'A longer tag',
    ];
    for (const [i, tag] of tags.entries())
      await ask(keeper, 'accounts.tag', {
        ids: many.filter((_, at) => at % 10 === i).map(({ id }) => id),
        tags: [tag],
      });
    await takeLook(chromium, plain, out, ['accounts', 'tags', 'where']);
  });
  await inBrowser({ args: ['--blink-settings=defaultFontSize=24'] }, (chromium) =>
    takeLook(chromium, { name: 'type24', popup: { width: 540, height: 600 }, tab: TAB }, out, SECTIONS),
  );
  for (const lang of ['he', 'ar', 'fa'])
    await inBrowser({ lang }, (chromium) =>
      takeLook(chromium, { ...plain, name: lang }, out, ['accounts', 'security', 'sync', 'transfer', 'shortcuts']),
    );
}
