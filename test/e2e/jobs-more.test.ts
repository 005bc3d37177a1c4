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
import { ask } from './drive/seed.ts';
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

// A mailbox is read only when the user asks for that, also one that they allowed: so it is one key more than could be.
test('a code out of the tab it was mailed to: Enter looks for it, Enter fills it', async () => {
  site.store.addUser(PERSON, await hashPassword('correct horse battery'), '');
  await manage.evaluate(`chrome.storage.local.set({ settings: { ownInboxes: ['127.0.0.1:${site.port}'] } })`);
  const page = await openTab(chromium, `${site.url}/sign-in/mail`);
  await page.type('#to', PERSON);
  await Promise.all([page.waitForNavigation(), page.click('#submit')]);
  const mails = await openTab(chromium, `http://127.0.0.1:${site.port}/inbox/${PERSON}`);
  await (await chromium.clickIcon(mails)).waitFor('.review[data-kind="found"] .delivered');

  const popup = await chromium.clickIcon(page);
  await popup.waitFor('.review[data-kind="offer"] [data-enter]');
  const user = counted(popup);
  await user.press('Enter');
  await popup.waitFor('.delivered [data-enter]');
  await user.press('Enter');
  await until('the code in the field', () => page.$eval('#code', isWhole));
  expect(user.done).toEqual({ clicks: 0, keys: 2 });
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

test('importing a picture of a transfer that was saved as a file: four clicks', async () => {
  const path = join(folder, 'Screenshot.png');
  writeFileSync(path, await transferPicture('Sourcehut', 'Forgejo'));
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  const user = counted(popup);
  await user.click('.top [aria-haspopup=menu]');
  await user.click('name=Import');
  await manage.waitForText('Drop files');
  const input = (await manage.page.$('[data-testid="import-files"]')) as ElementHandle<HTMLInputElement>;
  // One click opens the browser's own dialog.
  user.done.clicks += 1;
  await input.uploadFile(path);
  await counted(manage, user.done).click('name=Save 2 accounts');
  await manage.waitForText('2 accounts added');
  expect(user.done).toEqual({ clicks: 4, keys: 0 });
});

test('several accounts that are pasted into the settings: paste, and one click', async () => {
  await manage.evaluate(`location.hash = '#accounts'`);
  await manage.waitFor('table');
  const user = counted(manage);
  const [link] = writeMigration(
    ['Gitea', 'Gogs'].map((issuer, i) =>
      makeAccount({ issuer, account: 'me', secret: new Uint8Array(20).fill(50 + i) }),
    ),
  );
  await user.paste(link!);
  await user.click('name=Save 2 accounts');
  await manage.waitForText('2 accounts added');
  expect(user.done).toEqual({ clicks: 1, keys: 1 });
});
