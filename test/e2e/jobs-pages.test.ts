import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccount } from '../../lib/otp/account.ts';
import { makeBackup } from '../../lib/vault/backup.ts';
import { emptyContent } from '../../lib/vault/content.ts';
import { openTab } from './drive/browsers.ts';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { counted } from './drive/counted.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { ask, PASSPHRASE, seedVault } from './drive/seed.ts';
import { pageView, until, type View } from './drive/view.ts';

let chromium: Chromium;
let keeper: View;
/** A backup with one account, under the passphrase of all vaults here. */
let backup: string;
let folder: string;
let backupPath: string;

beforeAll(async () => {
  chromium = await startChromium();
  keeper = await chromium.own('icon.svg');
  await seedVault(keeper, 300);
  const account = makeAccount({ issuer: 'From the backup', secret: new Uint8Array(20).fill(9) });
  backup = new TextDecoder().decode(await makeBackup({ ...emptyContent(), accounts: [account] }, PASSPHRASE));
  folder = mkdtempSync(join(tmpdir(), 'watchword-jobs-'));
  backupPath = join(folder, 'mine.watchword');
  writeFileSync(backupPath, backup);
});
afterAll(async () => {
  await chromium?.close();
  removeFolder(folder);
});

const blank = () => openTab(chromium, 'data:text/html,<title>page</title>');

/** Opens a page of ours by a line of the popup's menu: two clicks. */
async function byMenu(line: string) {
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  const user = counted(popup);
  const opened = chromium.browser.waitForTarget((target) => target.url().includes('options.html'));
  await user.click('.top [aria-haspopup=menu]');
  await user.click(line);
  const page = pageView(await (await opened).asPage());
  return { page, user: counted(page, user.done) };
}

test.each([
  ['the settings', 'name=Settings', 'Vault passphrase'],
  ['the import', 'name=Import', 'Drop files'],
])('to %s: the menu and its line', async (_what, line, text) => {
  const { page, user } = await byMenu(line);
  await page.waitForText(text);
  expect(user.done).toEqual({ clicks: 2, keys: 0 });
  await page.page.close();
});

const inField = (view: View) =>
  until('the focus in the field', () => view.evaluate(`document.activeElement?.type === 'password'`));

test('a backup: two clicks; where it is due, one', async () => {
  // Prepared when the passphrase was typed last.
  await until('what was prepared', () =>
    keeper.evaluate(`chrome.storage.local.get('ready-backup').then((found) => 'ready-backup' in found)`),
  );
  // The reminder has a button of the same name.
  const { page, user } = await byMenu('[role=menu] button:nth-child(3)');
  await page.waitForText('in your downloads');
  expect(user.done).toEqual({ clicks: 2, keys: 0 });
  await until('the focus on the answer', () => page.evaluate(`document.activeElement?.textContent === 'It’s there'`));
  await page.page.close();

  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.reminder .link');
  const isOneLine = `(({ offsetHeight }, style) => offsetHeight < 3 * Number.parseFloat(style.fontSize))(
    ...((line) => [line, getComputedStyle(line)])(document.querySelector('.reminder-line')))`;
  expect(await popup.evaluate(isOneLine)).toBe(true);
  const again = counted(popup);
  const opened = chromium.browser.waitForTarget((target) => target.url().includes('options.html'));
  await again.click('.reminder .link');
  const settings = pageView(await (await opened).asPage());
  await settings.waitForText('in your downloads');
  expect(again.done).toEqual({ clicks: 1, keys: 0 });
  await settings.click('name=It’s there');
  await settings.waitForText('Your last backup is from');
  await settings.page.close();
});

test('restoring on this machine: two clicks to the page, the file, its passphrase, and what is added', async () => {
  const { page, user } = await byMenu('name=Import');
  await page.waitForText('Drop files');
  const input = (await page.page.$('[data-testid="import-files"]')) as ElementHandle<HTMLInputElement>;
  user.done.clicks += 1;
  await input.uploadFile(backupPath);
  await inField(page);
  await user.type(PASSPHRASE);
  await user.press('Enter');
  await user.click('name=Save 1 account');
  await page.waitForText('1 account added');
  expect(user.done).toEqual({ clicks: 4, keys: PASSPHRASE.length + 1 });
  await page.page.close();
});

test('everything to Google Authenticator: four clicks, Tab, and the passphrase', async () => {
  const { page, user } = await byMenu('name=Import');
  await user.click('.tabs button:nth-child(2)');
  await user.click('input[value=google-migration]');
  await page.waitForText('Your vault passphrase');
  // What will not carry over stands between, and can be opened.
  for (let tabs = 0; tabs < 3 && !(await page.evaluate(`document.activeElement?.type === 'password'`)); tabs++)
    await user.press('Tab');
  await inField(page);
  await user.type(PASSPHRASE);
  await user.press('Enter');
  await page.waitFor('.scan-codes img');
  expect(user.done.clicks).toBe(4);
  expect(user.done.keys).toBeLessThanOrEqual(PASSPHRASE.length + 4);
  await page.page.close();
});

test('a forgotten passphrase with a backup at hand: two clicks, and the passphrase of the backup', async () => {
  await ask(keeper, 'vault.lock', null);
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('input[type=password]');
  const user = counted(popup);
  const opened = chromium.browser.waitForTarget((target) => target.url().endsWith('#rescue'));
  await user.click('name=Forgot your passphrase?');
  const page = pageView(await (await opened).asPage());
  await page.waitForText('Restore a backup');
  const there = counted(page, user.done);
  await there.choose('mine.watchword', backup);
  await inField(page);
  await there.type(PASSPHRASE);
  await there.press('Enter');
  await page.waitForText('From the backup');
  expect(user.done).toEqual({ clicks: 2, keys: PASSPHRASE.length + 1 });
});
