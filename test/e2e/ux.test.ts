import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTab } from './drive/browsers.ts';
import { CHROME_BUILD, type Chromium, startChromium } from './drive/chromium.ts';
import { holdTimers, TIMES } from './drive/hold.ts';
import { ask, madeUp, seedVault } from './drive/seed.ts';
import { hasText, until, type View } from './drive/view.ts';

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

/** Waits for a module that is loaded after the first picture. */
async function loaded(popup: View, name: string): Promise<void> {
  const chunk = readdirSync(join(CHROME_BUILD, 'chunks')).find((file) => file.startsWith(name));
  await popup.evaluate(`import('/chunks/${chunk}').then(() => true)`);
}

test('rows stay below the pointer while a card comes above them, and give way once it is seen', async () => {
  const popup = await chromium.clickIcon(await page());
  await popup.waitFor('.row');
  await loaded(popup, 'still-rows');
  const top = () => popup.evaluate<number>(`document.querySelectorAll('.row')[1].getBoundingClientRect().y`);
  const name = await popup.evaluate<string>(`document.querySelectorAll('.row-name b')[1].textContent`);
  const { mouse } = popup.page;
  await mouse.move(80, (await top()) + 20);
  const before = await top();
  const letTimePass = await holdTimers(popup, 500);
  await paste(popup, 'otpauth://totp/Late:me?secret=KRUGKIDROVUWG2ZAMJZG653OEBTG66BA&issuer=Late');
  await popup.waitFor('.view-main[data-lapping] .review');
  expect(await top()).toBe(before);
  // The card lies over the row by now; whoever was about to click means the row.
  await mouse.click(80, before + 20);
  await popup.waitForText(`${name} code copied`);
  await letTimePass();
  await popup.waitFor('.view-main:not([data-lapping]) .review');
  expect(await top()).toBeGreaterThan(before);
  // The next popup would ask about it, too.
  await popup.click('.review-head .icon-button');
  await popup.waitGone('.review');
});

test('the click after a dragged row does what it always does', async () => {
  const popup = await chromium.clickIcon(await page());
  await popup.waitFor('.row');
  const names = () =>
    popup.evaluate<string[]>(`[...document.querySelectorAll('.row-name b')].map((b) => b.textContent)`);
  const before = await names();
  await loaded(popup, 'row-drag');
  await loaded(popup, 'still-rows');
  const boxOf = async (index: number) => (await (await popup.page.$$('.row'))[index]!.boundingBox())!;
  const { mouse } = popup.page;
  // From here on the rows stay where they are.
  await mouse.move(60, (await boxOf(1)).y);
  const [from, to] = [await boxOf(0), await boxOf(1)];
  await mouse.move(from.x + 60, from.y + 20);
  await mouse.down();
  await mouse.move(from.x + 60, to.y + to.height - 4, { steps: 8 });
  await mouse.up();
  await until('the new order', async () => (await names())[0] === before[1]);
  await popup.click('.top [aria-haspopup=menu]');
  await popup.waitFor('[role=menu]');
});

test('a notice leaves the buttons of a form free', async () => {
  const popup = await chromium.clickIcon(await page());
  await popup.waitFor('.row');
  await popup.click('[aria-label="Add an account"]');
  await popup.waitFor('textarea');
  await holdTimers(popup, TIMES.offer);
  await popup.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(new File(['no picture'], 'broken.png', { type: 'image/png' }));
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
  await popup.waitFor('.toast[data-tone=problem]');
  const top = await popup.evaluate<string[]>(`[...document.querySelectorAll('.form-foot .button')].map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint(x + width / 2, y + height / 2)) ? 'free' : 'covered';
  })`);
  expect(top).toEqual(['free', 'free']);
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
    await holdTimers(second, TIMES.offer);
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
    await until('the row to go', async () => (await first.count('.row')) === before - 1);
    await until('the account', async () => {
      const second = await chromium.clickIcon(tab);
      await second.waitFor('.row');
      await until('the offer', () => second.evaluate(hasText('deleted')), 5000);
      await second.page.keyboard.down('Control');
      await second.press('z');
      await second.page.keyboard.up('Control');
      // The offer stands for seconds: one that went before the key came is had again in the next popup.
      return until('its row', async () => (await second.count('.row')) === before, 5000);
    });
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

test('the popup fits into the 200 CSS px that 400 % zoom leaves', async () => {
  const popup = await chromium.own('popup.html');
  await popup.page.setViewport({ width: 200, height: 150 });
  await popup.waitFor('.row');
  const edges = () =>
    popup.evaluate<number[]>(`[...document.querySelectorAll('.top .icon-button, .row-copy')]
      .map((control) => control.getBoundingClientRect().right)`);
  await until('all within the window', async () => (await edges()).every((right) => right <= 200));
  await popup.page.close();
});
