import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RESEND_MS } from '../site/delivery/codes.ts';
import { hashPassword } from '../site/password.ts';
import { type RunningSite, startSite } from '../site/server.ts';
import { openTab } from './drive/browsers.ts';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { seedVault } from './drive/seed.ts';
import { pageView, until, type View } from './drive/view.ts';

/** A folder for pictures, where somebody wants to look at them. */
const SHOTS = process.env.SCREENSHOTS;
const PASSWORD = 'correct horse battery';

describe('mailed and texted codes in Chromium', () => {
  let chromium: Chromium;
  let site: RunningSite;
  /** How far the site's clock is ahead: a user would have waited. */
  let ahead = 0;
  let count = 0;
  let email = '';
  let phone = '';

  beforeAll(async () => {
    [chromium, site] = await Promise.all([startChromium(), startSite({ now: () => Date.now() + ahead })]);
    const own = await chromium.own('options.html');
    await seedVault(own, 3);
    // Where codes arrive here is no known service, so the user has named it.
    await own.evaluate(`chrome.storage.local.set({ settings: { ownInboxes: ['127.0.0.1:${site.port}'] } })`);
    await own.page.close();
  });
  afterAll(async () => {
    await chromium?.close();
    await site?.close();
  });
  // What a failed test left open is no inbox of the next one.
  afterEach(async () => {
    const pages = await chromium.browser.pages();
    await Promise.all(pages.filter((page) => page.url().startsWith('http')).map((page) => page.close()));
  });
  beforeEach(async () => {
    count++;
    ahead = 0;
    email = `person${count}@example.com`;
    phone = `+1555123400${count}`;
    await signUp(email, phone);
  });

  async function submit(page: Page, form: string): Promise<void> {
    // A tab behind another draws no frames, and clicks wait for one.
    await page.bringToFront();
    await Promise.all([page.waitForNavigation(), page.click(form)]);
  }

  /** As the site's own page does, which has tests of its own. */
  async function signUp(address: string, number = ''): Promise<void> {
    site.store.addUser(address, await hashPassword(PASSWORD), number);
  }

  /** Asks for a code, and stands before its field. */
  async function askForCode(channel: 'mail' | 'text', to: string, digits = 4): Promise<Page> {
    const page = await openTab(chromium, `${site.url}/sign-in/${channel}`);
    await page.type('#to', to);
    await page.select('#digits', String(digits));
    await submit(page, '#submit');
    return page;
  }

  /** The code in the newest mail. */
  const mailed = (to: string): string => /\d{4,}/.exec(site.delivery.mailbox!.mailsOf(to)[0]!.text)![0];

  /** Where the codes arrive: the same server, under another name than the site's. */
  const inbox = (path: string): Promise<Page> => openTab(chromium, `http://127.0.0.1:${site.port}/${path}`);

  async function close(popup: View): Promise<void> {
    popup.evaluate('setTimeout(() => window.close(), 0)').catch(() => undefined);
    await until('the popup to close', async () => !(await popup.isOpen()));
  }

  /** Opens Watchword on the tab where codes arrive: from then on it may be looked into. */
  async function point(page: Page, shot = ''): Promise<string> {
    const popup = await chromium.clickIcon(page);
    await popup.waitFor('.review[data-kind="found"] .delivered');
    if (shot) await shoot(popup, shot);
    const text = await popup.text('.delivered');
    await close(popup);
    return text;
  }

  async function shoot(popup: View & { page?: Page }, name: string): Promise<void> {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    for (const theme of ['light', 'dark']) {
      await popup.page?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await popup.screenshot(`${SHOTS}/delivered-${name}-${theme}.png`);
    }
  }

  /** Finds the code in the tabs and fills it. */
  async function findAndFill(page: Page, shot = ''): Promise<void> {
    const popup = await chromium.clickIcon(page);
    await popup.waitFor('.review[data-kind="offer"] .button');
    if (shot) await shoot(popup, `${shot}-offer`);
    popup.click('.review[data-kind="offer"] .button').catch(() => undefined);
    await until('the popup to close', async () => !(await popup.isOpen()));
    await page.bringToFront();
    // It is typed key by key.
    const isWhole = (field: Element) =>
      (field as HTMLInputElement).value.length === (field as HTMLInputElement).maxLength;
    await until('the whole code', () => page.$eval('#code', isWhole));
  }

  const textOf = (page: Page): Promise<string> => pageView(page).text('main');

  it('signs in with a mailed code that was found in its tab', async () => {
    // So long that it stands by chance in no time and no cipher text of what is stored.
    const page = await askForCode('mail', email, 10);
    const mails = await inbox(`inbox/${email}`);
    const offered = await point(mails, 'inbox');
    const code = mailed(email);
    expect(code).toHaveLength(10);
    expect(offered.replace(/\s/g, '')).toContain(code);
    expect(offered).toContain('codes@localhost');
    await findAndFill(page, 'mail');
    const worker = await chromium.worker();
    const stored = await worker.evaluate(async () => {
      const { storage } = (globalThis as never as { chrome: typeof import('wxt/browser').browser }).chrome;
      return JSON.stringify([await storage.local.get(), await storage.session.get()]);
    });
    expect(stored).not.toMatch(new RegExp(`${code}|codes@localhost|Castra`));
    await submit(page, '#submit-code');
    expect(await textOf(page)).toContain('You are signed in with the code that was mailed to you.');
    await Promise.all([page.close(), mails.close()]);
  });

  it('signs in with a texted code that is bound to the site', async () => {
    const page = await askForCode('text', phone);
    const texts = await inbox(`phone/${encodeURIComponent(phone)}`);
    await point(texts);
    await findAndFill(page);
    await submit(page, '#submit-code');
    expect(await textOf(page)).toContain('You are signed in with the code that was texted to you.');
    await Promise.all([page.close(), texts.close()]);
  });

  it('does not fill a code of another site, and only shows whose it is', async () => {
    await askForCode('mail', email).then((page) => page.close());
    const mails = await inbox(`inbox/${email}`);
    await point(mails);
    const elsewhere = await openTab(chromium, `http://other.localhost:${site.port}/fields/single`);
    const popup = await chromium.clickIcon(elsewhere);
    await popup.click('.review[data-kind="offer"] .button');
    await popup.waitFor('.delivered');
    await shoot(popup, 'other-site');
    expect(await popup.text('.delivered')).toContain('isn’t from the open site');
    expect(await popup.text('.delivered')).not.toMatch(/^Fill$/m);
    await close(popup);
    await Promise.all([elsewhere.close(), mails.close()]);
  });

  it('offers a texted code on no other site than the one it is bound to', async () => {
    await askForCode('text', phone).then((page) => page.close());
    const texts = await inbox(`phone/${encodeURIComponent(phone)}`);
    await point(texts);
    const elsewhere = await openTab(chromium, `http://other.localhost:${site.port}/fields/single`);
    const popup = await chromium.clickIcon(elsewhere);
    await popup.click('.review[data-kind="offer"] .button');
    await popup.waitFor('.review[data-kind="nothing"]');
    await shoot(popup, 'nothing');
    expect(await popup.text('.review')).toContain('Gmail');
    await close(popup);
    await Promise.all([elsewhere.close(), texts.close()]);
  });

  it('reads no tab that nobody pointed to', async () => {
    const page = await askForCode('mail', email);
    const mails = await inbox(`inbox/${email}`);
    const popup = await chromium.clickIcon(page);
    await popup.click('.review[data-kind="offer"] .button');
    await popup.waitFor('.review[data-kind="nothing"]');
    await close(popup);
    await Promise.all([page.close(), mails.close()]);
  });

  it('sees three wrong tries void a code', async () => {
    const page = await askForCode('mail', email);
    const mails = await inbox(`inbox/${email}`);
    await point(mails);
    const right = mailed(email);
    const wrong = String((Number(right) + 1) % 10_000).padStart(4, '0');
    for (const said of ['2 tries left', '1 try left', 'is void']) {
      await page.type('#code', wrong);
      await submit(page, '#submit-code');
      expect(await textOf(page)).toContain(said);
    }
    await findAndFill(page);
    await submit(page, '#submit-code');
    expect(await textOf(page)).toContain('The code we sent is void after three wrong tries.');
    await Promise.all([page.close(), mails.close()]);
  });

  it('takes the newest of two codes, and the old one is void', async () => {
    // So long that both are not the same by chance.
    const page = await askForCode('mail', email, 8);
    const old = mailed(email);
    ahead = RESEND_MS;
    await submit(page, '#resend');
    expect(await textOf(page)).toContain('The one before is void.');
    await page.type('#code', old);
    await submit(page, '#submit-code');
    expect(await textOf(page)).toContain('replaced by a newer one');
    const mails = await inbox(`inbox/${email}`);
    await point(mails);
    await findAndFill(page);
    await submit(page, '#submit-code');
    expect(await textOf(page)).toContain('You are signed in');
    await Promise.all([page.close(), mails.close()]);
  });

  it('signs in many people with codes that were sent to all of them in one go', async () => {
    const people = ['ann', 'ben', 'cleo'].map((name) => `${name}@example.com`);
    for (const person of people) await signUp(person);
    const sender = await openTab(chromium, `${site.url}/codes`);
    await sender.type('#to', people.join('\n'));
    await sender.select('#digits', '8');
    await submit(sender, '#submit');
    expect(await textOf(sender)).toContain('3 of 3 codes sent.');
    await sender.close();
    for (const person of people) {
      const mails = await inbox(`inbox/${person}`);
      await point(mails);
      const page = await openTab(chromium, `${site.url}/sign-in/mail/code?to=${person}`);
      await findAndFill(page);
      await submit(page, '#submit-code');
      expect(await textOf(page)).toContain(person);
      await Promise.all([page.close(), mails.close()]);
    }
  });
});
