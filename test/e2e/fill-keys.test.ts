import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount } from '../../lib/otp/account.ts';
import { type AccountData, toAccountData } from '../../lib/otp/account-data.ts';
import { codeAt } from '../../lib/otp/code.ts';
import { type RunningSite, startSite } from '../site/server.ts';
import { openTab } from './drive/browsers.ts';
import { type Firefox, startFirefox } from './drive/firefox.ts';
import { chooseFromMenu, pressShortcut } from './drive/keys.ts';
import { ask, PASSPHRASE, seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

/** A name that is no loopback address to the extension, and one to the browser. */
const PLAIN_HOST = 'plain.watchword.test';
const secret = new TextEncoder().encode('12345678901234567890');
const codeOf = (counter: number): string => codeAt(makeAccount({ secret, type: 'hotp', counter }), 0).code;
const values = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('main input:not([type=hidden])')].map((i) => i.value).join(''),
  );

describe('keys and menus in firefox', () => {
  let driven: Firefox;
  let site: RunningSite;
  let own: View;
  let keys: string;
  let counter = 0;
  const bound = (issuer: string, bytes: Uint8Array): AccountData =>
    toAccountData(makeAccount({ secret: bytes, type: 'hotp', issuer, sites: [`localhost:${site.port}`] }));

  beforeAll(async () => {
    [driven, site] = await Promise.all([startFirefox(), startSite()]);
    await driven.chrome(`Services.prefs.setStringPref('network.dns.localDomains', '${PLAIN_HOST}')`);
    own = await driven.own('options.html');
    await seedVault(own, 0);
    await ask(own, 'accounts.add', { accounts: [bound('Site', secret)], duplicates: 'skip' });
    const commands = await own.evaluate<{ name: string; shortcut: string }[]>('browser.commands.getAll()');
    keys = commands.find(({ name }) => name === 'fill')!.shortcut;
  });
  afterAll(async () => {
    await driven?.close();
    await site?.close();
  });

  async function open(path: string, host = `localhost:${site.port}`): Promise<Page> {
    const page = await openTab(driven, `http://${host}${path}`);
    await page.bringToFront();
    return page;
  }

  async function isFilled(page: Page): Promise<void> {
    await until('the code', async () => (await values(page)) === codeOf(counter));
    counter++;
    await page.close();
  }

  /** Presses the shortcut where a fill needs the user, and reads what the popup says. */
  async function says(text: string): Promise<View> {
    await pressShortcut(driven, keys);
    const popup = driven.popup();
    await until('the popup', () => popup.isOpen());
    await popup.waitForText(text);
    return popup;
  }

  async function end(page: Page, popup: View): Promise<void> {
    popup.evaluate('setTimeout(() => window.close(), 0)').catch(() => undefined);
    await until('the popup to close', async () => !(await popup.isOpen()));
    expect(await values(page)).toBe('');
    await page.close();
  }

  it('the shortcut fills where one account belongs', async () => {
    const page = await open('/fields/six');
    await pressShortcut(driven, keys);
    await isFilled(page);
  });

  it('the menu of a field fills that field', async () => {
    const page = await open('/fields/plain');
    await page.focus('main input');
    await chooseFromMenu(driven, page, 'main input');
    await isFilled(page);
  });

  it('says where there is no field', async () => {
    const page = await open('/decoys/zip');
    await end(page, await says('no code field on this page'));
  });

  it('says where nothing belongs, and where the page is not encrypted', async () => {
    const other = await open('/fields/single', `127.0.0.1:${site.port}`);
    await end(other, await says('No account belongs to'));
    const plain = await open('/fields/single', `${PLAIN_HOST}:${site.port}`);
    await end(plain, await says('This page isn’t encrypted'));
  });

  it('goes on with the fill once the vault is open', async () => {
    await ask(own, 'vault.lock', null);
    const page = await open('/fields/single');
    const popup = await says('Unlock to fill the code for');
    await popup.type('input[type=password]', PASSPHRASE);
    await popup.press('Enter');
    await isFilled(page);
  });

  it('lets the person choose where several belong', async () => {
    await ask(own, 'accounts.add', { accounts: [bound('Second', new Uint8Array(20))], duplicates: 'keep-both' });
    const page = await open('/fields/single');
    await end(page, await says('Several accounts belong to'));
    // The chord and one key.
    const again = await open('/fields/single');
    const popup = await says('Several accounts belong to');
    await popup.waitFor('.row[data-site][aria-selected=true]');
    popup.press('Enter').catch(() => undefined);
    await until('the popup to close', async () => !(await popup.isOpen()));
    await until('a code', async () => /^\d{6}$/.test(await values(again)));
    await again.close();
  });
});
