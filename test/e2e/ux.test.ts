import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { ask, madeUp, seedVault } from './drive/seed.ts';
import type { View } from './drive/view.ts';

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
    expect(commands.map(({ name }) => name).sort()).toEqual(['_execute_action', 'fill', 'lock', 'scan']);
    expect(commands.filter(({ shortcut }) => shortcut === '')).toEqual([]);
  });
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
