import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccount } from '../../lib/otp/account.ts';
import { toAccountData } from '../../lib/otp/account-data.ts';
import { writeMigration } from '../../lib/otp/migration.ts';
import { DEFAULT_QR_STYLE, qrPng } from '../../lib/picture/qr/write/draw.ts';
import { encodeQr } from '../../lib/picture/qr/write/encode.ts';
import { hashPassword } from '../site/password.ts';
import { type RunningSite, startSite } from '../site/server.ts';
import { addAuthenticator } from './drive/authenticator.ts';
import { openTab } from './drive/browsers.ts';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { counted } from './drive/counted.ts';
import { addPasskey, answered, atPasskeys } from './drive/passkeys.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { ask, PASSPHRASE } from './drive/seed.ts';
import { pageView, until, type View } from './drive/view.ts';

const PERSON = 'alice@example.com';

let chromium: Chromium;
let site: RunningSite;
let manage: View & { page: import('puppeteer-core').Page };
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchword-jobs-'));
  [chromium, site] = await Promise.all([startChromium(), startSite()]);
  manage = await chromium.own('options.html');
  await addAuthenticator(manage.page);
  await atPasskeys(manage);
  await addPasskey(manage);
  await answered(manage, 'Passkey added');
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
  removeFolder(folder);
});

const blank = () => openTab(chromium, 'data:text/html,<title>page</title>');
const isWhole = (field: Element) => /^\d{4,}$/.test((field as HTMLInputElement).value);

/** A picture of a transfer of two accounts, as Google Authenticator shows it. */
async function transferPicture(first: string, second: string): Promise<Uint8Array> {
  const account = (issuer: string) =>
    makeAccount({ issuer, account: 'me', secret: new TextEncoder().encode(issuer.padEnd(20, '.')) });
  const [link] = writeMigration([account(first), account(second)]);
  return qrPng(encodeQr(link!, { errorCorrection: 'M', version: 'fit' }), DEFAULT_QR_STYLE);
}

test('unlocking by a passkey: one key and the touch', async () => {
  await ask(manage, 'vault.lock', null);
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('name=Unlock with a passkey');
  const user = counted(popup);
  const before = chromium.browser.targets();
  const again = chromium.browser.waitForTarget(
    (target) => target.url().endsWith('/popup.html') && !before.includes(target),
  );
  await user.press('Enter');
  await pageView(await (await again).asPage()).waitFor('.row');
  expect(user.done).toEqual({ clicks: 0, keys: 1 });
});

test('filling on a site that no account is for yet: one click', async () => {
  // An issuer that is written as a host is known to sign in there.
  const account = makeAccount({ issuer: `localhost:${site.port}`, secret: new Uint8Array(20).fill(4) });
  await ask(manage, 'accounts.add', { accounts: [toAccountData(account)], duplicates: 'skip' });
  const page = await openTab(chromium, `${site.url}/fields/single`);
  const popup = await chromium.clickIcon(page);
  const user = counted(popup);
  await user.click('.fill-question .button');
  await until('the code in the field', () => page.$eval('main input', isWhole));
  expect(user.done).toEqual({ clicks: 1, keys: 0 });
  await ask(manage, 'accounts.remove', { ids: [account.id] });
  await page.close();
});

test('unlocking by a passkey again: the touch alone', async () => {
  await ask(manage, 'vault.lock', null);
  await manage.waitFor('name=Unlock with a passkey');
  const extension = (await chromium.browser.extensions()).get(chromium.id)!;
  const page = await blank();
  await page.bringToFront();
  // The popup that the click opens gives way to the page that may ask for the passkey.
  await extension.triggerAction(page);
  await until('the open vault', async () => (await manage.count('.row, table')) > 0);
  // Not once more when it is locked by the user, while the page is there.
  await ask(manage, 'vault.lock', null);
  await manage.waitFor('input[type=password]');
  await manage.type('input[type=password]', PASSPHRASE);
  await manage.press('Enter');
  await until('the open vault', async () => (await manage.count('.row, table')) > 0);
  // The vault is shown as soon as it is open; how it was opened is kept after that.
  const asks = "chrome.storage.local.get('settings').then(({ settings }) => settings.asksPasskey)";
  await until('the way in', async () => (await manage.evaluate(asks)) === false);
  // Unlocked by the passphrase last, the popup waits for what the user prefers.
  await ask(manage, 'vault.lock', null);
  const popup = await chromium.clickIcon(page);
  await popup.waitFor('name=Unlock with a passkey');
  await popup.type('input[type=password]', PASSPHRASE);
  await popup.press('Enter');
  await popup.waitFor('.row');
});

test('a code out of the tab it was mailed to: Enter finds and fills it', async () => {
  site.store.addUser(PERSON, await hashPassword('correct horse battery'), '');
  await manage.evaluate(`chrome.storage.local.set({ settings: { ownInboxes: ['127.0.0.1:${site.port}'] } })`);
  const page = await openTab(chromium, `${site.url}/sign-in/mail`);
  await page.type('#to', PERSON);
  await Promise.all([page.waitForNavigation(), page.click('#submit')]);
  const mails = await openTab(chromium, `http://127.0.0.1:${site.port}/inbox/${PERSON}`);
  await (await chromium.clickIcon(mails)).waitFor('.review[data-kind="found"] .delivered');

  const popup = await chromium.clickIcon(page);
  await popup.waitFor('.review[data-kind="offer"] [data-enter]');
  // It gives way to a search, and comes back after it.
  await popup.type('[role=combobox]', 'x');
  await popup.waitGone('.review[data-kind="offer"]');
  await popup.press('Backspace');
  await popup.waitFor('.review[data-kind="offer"] [data-enter]');
  const user = counted(popup);
  await user.press('Enter');
  await until('the code in the field', () => page.$eval('#code', isWhole));
  expect(user.done).toEqual({ clicks: 0, keys: 1 });
  await Promise.all([page.close(), mails.close()]);
});

test('importing a picture of a transfer from the clipboard: paste, Enter', async () => {
  const picture = await transferPicture('Mastodon', 'Codeberg');
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  const user = counted(popup);
  await user.pastePicture(picture);
  await popup.waitFor('.review-list');
  await user.press('Enter');
  await popup.waitForText('2 accounts added');
  expect(user.done).toEqual({ clicks: 0, keys: 2 });
});

test('importing a picture of a transfer that was saved as a file, by the popup: three clicks', async () => {
  const path = join(folder, 'transfer.png');
  writeFileSync(path, await transferPicture('Vikunja', 'Miniflux'));
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  const user = counted(popup);
  await user.click('[aria-label="Add an account"]');
  await popup.waitFor('.scan-ways');
  // The click opens the browser's own dialog.
  const [dialog] = await Promise.all([popup.page.waitForFileChooser(), user.click('[title="Choose an image"]')]);
  await dialog.accept([path]);
  await popup.waitFor('.review-list');
  await user.click('name=Add 2 accounts');
  await popup.waitForText('2 accounts added');
  expect(user.done).toEqual({ clicks: 3, keys: 0 });
});

/** The picture as a file, in the import page that is open; one click opens the browser's own dialog. */
async function importFile(user: ReturnType<typeof counted>, first: string, second: string): Promise<void> {
  const path = join(folder, `${first}.png`);
  writeFileSync(path, await transferPicture(first, second));
  await manage.waitForText('Drop files');
  const input = (await manage.page.$('[data-testid="import-files"]')) as ElementHandle<HTMLInputElement>;
  user.done.clicks += 1;
  await input.uploadFile(path);
  await counted(manage, user.done).click('name=Save 2 accounts');
  await manage.waitForText('2 accounts added');
}

test('importing a picture of a transfer that was saved as a file, by the menu of the icon: its line and two clicks', async () => {
  const worker = await chromium.worker();
  const user = counted(manage);
  // The browser's own menu cannot be clicked on here.
  user.done.clicks += 1;
  await worker.evaluate(`chrome.contextMenus.onClicked.dispatch({ menuItemId: 'import' }, { id: 1 })`);
  await importFile(user, 'Sourcehut', 'Forgejo');
  expect(user.done).toEqual({ clicks: 3, keys: 0 });
});

test('the same into an empty vault, by the popup: three clicks', async () => {
  await manage.click('name=Import more');
  await manage.evaluate(`location.hash = '#accounts'`);
  await manage.waitFor('table');
  await manage.click('thead input');
  await manage.click('name=Delete');
  await manage.click('dialog .button[data-kind=danger]');
  const popup = await chromium.clickIcon(await blank());
  await popup.waitForText('No accounts yet');
  const user = counted(popup);
  await user.click('name=Import from another app');
  await importFile(user, 'Gitea', 'Pagure');
  expect(user.done).toEqual({ clicks: 3, keys: 0 });
});

test('several accounts that are pasted into the settings: paste, and one click', async () => {
  await manage.evaluate(`location.hash = '#accounts'`);
  await manage.waitFor('table');
  const user = counted(manage);
  const [link] = writeMigration(
    ['Redmine', 'Gogs'].map((issuer, i) =>
      makeAccount({ issuer, account: 'me', secret: new Uint8Array(20).fill(50 + i) }),
    ),
  );
  await user.paste(link!);
  await user.click('name=Save 2 accounts');
  await manage.waitForText('2 accounts added');
  expect(user.done).toEqual({ clicks: 1, keys: 1 });
});
