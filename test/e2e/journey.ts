import type { Page } from 'puppeteer-core';
import { type RunningSite, startSite } from '../site/server.ts';
import { type BrowserOptions, type Driven, openTab, startBrowser } from './drive/browsers.ts';
import { holdTimers, TIMES } from './drive/hold.ts';
import { PASSPHRASE } from './drive/seed.ts';
import { pageView, until, type View } from './drive/view.ts';

/** Seconds of the site's codes here: however long a step takes, the code that it filled is still taken in the next. */
const PERIOD = 300;
const EMAIL = 'alice@example.com';
const PASSWORD = 'a password for the site';
/** A code that is shown, in the list of accounts. */
const CODE = '.row .code:not([data-hidden])';

/** A user's first ten minutes with Watchword, step by step. */
export interface Journey {
  driven: Driven;
  site: RunningSite;
  /** The tab with the site. */
  page: Page;
  /** What is in front: the popup, or a page of ours. */
  view: View;
}

export interface Step {
  name: string;
  /** Throws where it did not work out; answers with what was seen, in a few words. */
  run(journey: Journey): Promise<string>;
}

/** `options`: another build, or further preferences of the browser. */
export async function startJourney(name: Driven['name'], options: BrowserOptions = {}): Promise<Journey> {
  const site = await startSite({ period: PERIOD });
  const driven = await startBrowser(name, options);
  const view = await driven.own('welcome.html');
  const page = await openTab(driven, site.url);
  return { driven, site, page, view };
}

export async function endJourney(journey: Journey | undefined): Promise<void> {
  await journey?.driven.close();
  await journey?.site.close();
}

/** Sends a form and waits for the page that follows. */
async function submit(page: Page, button: string): Promise<void> {
  await page.bringToFront();
  await Promise.all([page.waitForNavigation(), page.click(button)]);
}

/** Waits until the site's server has seen something happen. */
async function serverSaw({ site }: Journey, kind: 'confirmed' | 'signed-in', detail = ''): Promise<void> {
  const hasSeen = async () => site.events.some((event) => event.kind === kind && event.detail.includes(detail));
  await until(`the server to have seen “${kind} ${detail}”`, hasSeen);
}

/** Waits until the page's code field holds a code. */
async function codeInField(page: Page): Promise<string> {
  return until('a code in the field', async () => {
    const value = await page.evaluate(() => document.querySelector<HTMLInputElement>('#code')?.value ?? '');
    return /^\d{6}$/.test(value) ? value : '';
  });
}

/** The site asks for the code of a user who has just given their password. */
async function signInUpToCode({ page, site }: Journey): Promise<void> {
  await page.goto(`${site.url}/account`);
  if (await page.$('#sign-out')) await submit(page, '#sign-out');
  await page.goto(`${site.url}/sign-in`);
  await page.type('#email', EMAIL);
  await page.type('#password', PASSWORD);
  await submit(page, '#submit');
}

async function openPopup(journey: Journey): Promise<View> {
  journey.view = await journey.driven.clickIcon(journey.page);
  return journey.view;
}

/** Chooses from the first row's menu. */
async function fromMenu(view: View, item: string): Promise<void> {
  await view.click('.row [aria-haspopup=menu]');
  await view.click(`name=${item}`);
}

async function clipboard({ driven, page }: Journey): Promise<string> {
  if ('chrome' in driven)
    return (driven.chrome as <T>(body: string) => Promise<T>)('return navigator.clipboard.readText()');
  await page.bringToFront();
  await page.evaluate(() => {
    document.body.prepend(Object.assign(document.createElement('textarea'), { id: 'paste-here' }));
    document.getElementById('paste-here')?.focus();
  });
  await page.keyboard.press('v', { commands: ['Paste'] });
  return page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste-here')?.value ?? '');
}

const setUp: Step[] = [
  {
    name: 'Choose a passphrase on the welcome page',
    async run({ view }) {
      await view.type('label=Passphrase', PASSPHRASE);
      await view.type('label=Enter it again', PASSPHRASE);
      await view.click('button[type=submit]');
      await view.waitFor('.steps');
      return view.text('h1');
    },
  },
  {
    name: 'Turn on two-factor sign-in on the site',
    async run(journey) {
      const { page, site } = journey;
      await page.goto(`${site.url}/sign-up`);
      await page.type('#email', EMAIL);
      await page.type('#password', PASSWORD);
      await submit(page, '#submit');
      await page.goto(`${site.url}/account/two-factor`);
      await page.waitForSelector('#qr');
      journey.view = pageView(page);
      return 'the site shows a QR code';
    },
  },
  {
    name: 'Click the icon: the code on the page is found by itself',
    async run(journey) {
      const popup = await openPopup(journey);
      await popup.waitFor('.review');
      const found = await popup.text('.review-name');
      if (!found.includes('Castra') || !found.includes(EMAIL)) throw new Error(`Found something else: ${found}`);
      return found.replace(/\s+/g, ' · ');
    },
  },
  {
    name: 'Add the account, and fill its first code into the page, in one click',
    async run(journey) {
      await journey.view.click('name=Add and fill');
      const code = await codeInField(journey.page);
      journey.view = pageView(journey.page);
      return `${code} in the site’s field`;
    },
  },
  {
    name: 'Confirm on the site',
    async run(journey) {
      await submit(journey.page, '#submit-code');
      await serverSaw(journey, 'confirmed');
      return 'the server accepted the code';
    },
  },
];

const lockAndUnlock: Step[] = [
  {
    name: 'Lock',
    async run(journey) {
      const popup = await openPopup(journey);
      await popup.click('name=Lock');
      await popup.waitFor('input[autocomplete=current-password]');
      return popup.text('h1');
    },
  },
  {
    name: 'A wrong passphrase opens nothing and costs nothing',
    async run({ view }) {
      await view.type('input[autocomplete=current-password]', 'not the passphrase');
      await view.press('Enter');
      return view.text('form [role=alert]');
    },
  },
  {
    name: 'Unlock',
    async run({ view }) {
      await view.type('input[autocomplete=current-password]', PASSPHRASE);
      await view.press('Enter');
      await view.waitFor(CODE);
      return view.text('.row-name');
    },
  },
];

const use: Step[] = [
  {
    name: 'Sign in by fill',
    async run(journey) {
      // A code is taken once, and the next one comes in minutes: the site forgets that it has taken this one.
      journey.site.store.userByEmail(EMAIL)!.totp!.lastStep = -1;
      await signInUpToCode(journey);
      const popup = await openPopup(journey);
      await popup.click('name=Fill');
      const code = await codeInField(journey.page);
      await submit(journey.page, '#submit-code');
      await serverSaw(journey, 'signed-in', 'password and code');
      journey.view = pageView(journey.page);
      return `the server accepted ${code}`;
    },
  },
  {
    name: 'Copy with Enter',
    async run(journey) {
      const popup = await openPopup(journey);
      await popup.waitFor(CODE);
      await holdTimers(popup, TIMES.closing);
      await popup.press('Enter');
      await popup.waitForText('copied');
      const shown = await popup.evaluate<string>(`document.querySelector(${JSON.stringify(CODE)}).textContent`);
      const copied = await clipboard(journey);
      if (!/^\d{6}$/.test(copied)) throw new Error('The clipboard has no code.');
      return copied === shown ? `${copied} on the clipboard` : `${copied} on the clipboard, and by now ${shown} shown`;
    },
  },
];

const change: Step[] = [
  {
    name: 'Edit the account',
    async run(journey) {
      const popup = await openPopup(journey);
      await popup.waitFor(CODE);
      await fromMenu(popup, 'Edit');
      await popup.type('label=Issuer', 'Castra camp');
      await popup.click('name=Save');
      // Back in the list, the search takes the focus again.
      await popup.waitFor('[role=combobox]:focus');
      return popup.text('.row-name');
    },
  },
  {
    name: 'Delete it, and undo',
    async run({ view }) {
      await holdTimers(view, TIMES.offer);
      await fromMenu(view, 'Delete');
      await view.waitGone(CODE);
      await view.click('name=Undo');
      await view.waitFor(CODE);
      return view.text('.row-name');
    },
  },
];

export const STEPS: readonly Step[] = [...setUp, ...lockAndUnlock, ...use, ...change];
