import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTab } from './drive/browsers.ts';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { ask, madeUp, seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

let chromium: Chromium;
let keeper: View;

beforeAll(async () => {
  chromium = await startChromium();
  keeper = await chromium.own('icon.svg');
  await seedVault(keeper, 3);
});
afterAll(() => chromium?.close());

/** A tab with a site of ours in front, for a popup to open over. */
async function page() {
  const tab = await chromium.browser.newPage();
  await tab.goto('data:text/html,<title>page</title>');
  return tab;
}

/** A site of its own without any field. */
async function startPlainSite() {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<title>Plain</title><h1>Plain</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}/`, host, close: () => server.close() };
}

describe('the popup', () => {
  test('is as wide as ever with ten tags', async () => {
    const tags = Array.from({ length: 10 }, (_, i) => `A longer tag ${i}`);
    await ask(keeper, 'accounts.tag', { ids: madeUp(3).map(({ id }) => id), tags });
    const popup = await chromium.clickIcon(await page());
    await popup.waitFor('.tags');
    expect(await popup.evaluate('innerWidth')).toBe(360);
    expect(await popup.evaluate('document.scrollingElement.scrollWidth')).toBe(360);
  });

  // The screen of a test is lower than the popup would like to be.
  test('keeps its size once it stands', async () => {
    const popup = await chromium.clickIcon(await page());
    await popup.waitFor('.row');
    await popup.waitFor('html[data-short]');
    const sizes = await popup.evaluate<string[]>(`new Promise((done) => {
      const seen = [];
      addEventListener('resize', () => seen.push(innerWidth + ' × ' + innerHeight));
      setTimeout(() => done(seen), 1000);
    })`);
    expect(sizes.filter((size) => !size.startsWith('360 '))).toEqual([]);
    expect(sizes.length).toBeLessThan(2);
  });

  test('opens, fills, scans and locks by keys that the browser has given', async () => {
    const commands = await keeper.evaluate<{ name: string; shortcut: string }[]>('chrome.commands.getAll()');
    expect(commands.map(({ name }) => name).sort()).toEqual(['_execute_action', 'fill', 'lock', 'panel', 'scan']);
    expect(commands.filter(({ shortcut }) => shortcut === '').map(({ name }) => name)).toEqual(['panel']);
  });
});

/** Pastes a text where the focus is. */
const paste = (view: View, text: string) =>
  view.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  })()`);

describe('what would be lost', () => {
  test('a form that the popup was closed on is offered again, and discarded where the user says so', async () => {
    const tab = await page();
    const first = await chromium.clickIcon(tab);
    await first.click('[aria-label="Add an account"]');
    await first.type('label=Issuer', 'My router');
    const second = await chromium.clickIcon(tab);
    await second.click('name=Continue where you left off');
    await second.waitFor('.form');
    expect(await second.value('[data-field=issuer] input')).toBe('My router');
    await second.press('Escape');
    await second.waitForText('Your changes weren’t saved');
    await second.click('name=Undo');
    await second.waitFor('.form');
    expect(await second.value('[data-field=issuer] input')).toBe('My router');
    const third = await chromium.clickIcon(tab);
    await third.click('name=Discard');
    await third.waitGone('name=Discard');
    const fourth = await chromium.clickIcon(tab);
    await fourth.waitFor('.row');
    expect(await fourth.count('.reminder')).toBeLessThanOrEqual(1);
    expect(await fourth.text('body')).not.toContain('Continue where you left off');
  });

  test('a deletion is undone by Ctrl+Z, in a popup that was opened after it too', async () => {
    const tab = await page();
    const first = await chromium.clickIcon(tab);
    await first.waitFor('.row');
    const before = await first.count('.row');
    await first.click('.row [aria-haspopup=menu]');
    await first.click('name=Delete');
    await first.waitForText('deleted');
    const second = await chromium.clickIcon(tab);
    await second.waitForText('deleted');
    expect(await second.count('.row')).toBe(before - 1);
    await second.page.keyboard.down('Control');
    await second.press('z');
    await second.page.keyboard.up('Control');
    await until('the account', async () => (await second.count('.row')) === before);
  });
});

test('a link, a key and a transfer code that are pasted into the popup are reviewed, not searched for', async () => {
  const tab = await page();
  const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  for (const text of [`otpauth://totp/Castra:alice?secret=${KEY}&issuer=Castra`, KEY.replace(/.{4}/g, '$& ')]) {
    const popup = await chromium.clickIcon(tab);
    await popup.waitFor('.row');
    await paste(popup, text);
    await popup.waitFor('.review .code');
    expect(await popup.value('[role=combobox]')).toBe('');
    await popup.click('.review-head .icon-button');
    await popup.waitGone('.review');
  }
});

test('where there is no code field, the button says what it does and the code is copied', async () => {
  const site = await startPlainSite();
  const tab = await openTab(chromium, site.url);
  const [account] = madeUp(1);
  await ask(keeper, 'accounts.add', {
    accounts: [{ ...account!, id: 'bound', issuer: 'Plain', secret: 'AAECAwQFBgcICQoLDA0ODw==', sites: [site.host] }],
    duplicates: 'skip',
  });
  const popup = await chromium.clickIcon(tab);
  await popup.waitFor('.row-fill');
  await popup.waitFor('.toasts');
  await popup.evaluate(`void new MutationObserver(() => {
    const text = document.querySelector('.toast-text')?.textContent;
    if (text) (globalThis.said ??= new Set()).add(text);
  }).observe(document.querySelector('.toasts'), { childList: true, subtree: true, characterData: true })`);
  await popup.click('.row-fill');
  await popup.waitForText('The code is copied');
  expect(await popup.evaluate('[...said]')).toEqual([
    'Looking for the code field…',
    'No code field here. The code is copied, so you can paste it.',
  ]);
  await ask(keeper, 'accounts.remove', { ids: ['bound'] });
  site.close();
});

test('no section of the settings scrolls sideways in 320 CSS px', async () => {
  const manage = await chromium.own('options.html');
  await manage.waitFor('table');
  await manage.page.setViewport({ width: 320, height: 640 });
  const hrefs = await manage.evaluate<string[]>(
    `[...document.querySelectorAll('.manage-nav a')].map((link) => link.getAttribute('href'))`,
  );
  expect(hrefs.length).toBeGreaterThan(9);
  for (const href of hrefs) {
    await manage.evaluate(`location.hash = '${href}'`);
    await manage.waitFor(`[aria-current=page][href="${href}"]`);
    await manage.waitFor('#section-title + *');
    expect(await manage.evaluate('document.documentElement.scrollWidth'), href).toBeLessThanOrEqual(320);
  }
  await manage.page.close();
});

test('the ways to unlock follow the address of a settings page that is open', async () => {
  await ask(keeper, 'vault.lock', null);
  const manage = await chromium.own('options.html');
  await manage.waitForText('Forgot your passphrase?');
  expect(await manage.count('main')).toBe(1);
  await manage.click('name=Forgot your passphrase?');
  await manage.waitForText('Restore a backup');
  expect(await manage.evaluate('document.title')).toBe('Get back in · Watchword');
  await manage.evaluate(`location.hash = '#security'`);
  await manage.waitForText('Forgot your passphrase?');
});
