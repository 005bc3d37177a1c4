import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccount } from '../../lib/otp/account.ts';
import { writeMigration } from '../../lib/otp/migration.ts';
import { qrPath } from '../../lib/picture/qr/write/draw.ts';
import { encodeQr } from '../../lib/picture/qr/write/encode.ts';
import { openTab } from './drive/browsers.ts';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { counted } from './drive/counted.ts';
import { holdTimers, TIMES } from './drive/hold.ts';
import { ask, madeUp, PASSPHRASE, seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

const LINK = 'otpauth://totp/Castra:alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Castra';

let chromium: Chromium;
let keeper: View;
let server: Server;
let host: string;

/** A setup page: a QR code and the field for its first code. */
function setupPage(): string {
  const matrix = encodeQr(LINK, { errorCorrection: 'M', version: 'fit' });
  const side = matrix.size + 8;
  return `<title>Castra</title><h1>Set up two-step sign-in</h1>
    <svg viewBox="-4 -4 ${side} ${side}" width="300" height="300"><rect x="-4" y="-4" width="${side}" height="${side}" fill="#fff"/><path d="${qrPath(matrix)}"/></svg>
    <form><label>Verification code <input id="code" autocomplete="one-time-code"></label><button>Verify</button></form>`;
}

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(setupPage());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  chromium = await startChromium();
  keeper = await chromium.own('icon.svg');
  await seedVault(keeper, 300);
});
afterAll(async () => {
  await chromium?.close();
  server?.close();
});

const blank = () => openTab(chromium, 'data:text/html,<title>page</title>');

/** Waits for what is said of a copy, and for the popup to close when it was seen. */
async function copiesAndCloses(popup: View, act: () => Promise<void>, says: string): Promise<void> {
  const letTimePass = await holdTimers(popup, TIMES.closing);
  await act();
  await popup.waitForText(says);
  // What is said comes before the use is counted; then the popup waits to close.
  await until('the popup to close', async () => {
    await letTimePass().catch(() => undefined);
    return !(await popup.isOpen());
  });
}

const names = (view: View) =>
  view.evaluate<string[]>(`[...document.querySelectorAll('.row-name b')].map((b) => b.textContent)`);

test('finding one of 300 and copying it: its letters and Enter, and the popup closes', async () => {
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  const user = counted(popup);
  await user.type('fast');
  await until('the account', async () => (await names(popup))[0]?.startsWith('Fastmail'));
  await copiesAndCloses(popup, () => user.press('Enter'), 'Fastmail code copied');
  expect(user.done).toEqual({ clicks: 0, keys: 5 });
});

test('the first account from a page with a QR code: Enter; on the same page again there is no question', async () => {
  const tab = await openTab(chromium, `http://${host}/`);
  const popup = await chromium.clickIcon(tab);
  await popup.waitFor('.review .code');
  const user = counted(popup);
  await user.press('Enter');
  const code = await until('the code in the field', () =>
    tab.$eval('#code', (field) => (/^\d{6}$/.test((field as HTMLInputElement).value) ? 'there' : '')),
  );
  expect(code).toBe('there');
  expect(user.done).toEqual({ clicks: 0, keys: 1 });

  await tab.reload();
  const again = await chromium.clickIcon(tab);
  await again.waitFor('.row[data-featured] .row-fill');
  const second = counted(again);
  await second.click('.row[data-featured] .row-fill');
  await until('the code again', () => tab.$eval('#code', (field) => (field as HTMLInputElement).value !== ''));
  expect(second.done).toEqual({ clicks: 1, keys: 0 });
});

test('copying the code of the open site: Enter', async () => {
  const tab = await openTab(chromium, `http://${host}/`);
  const popup = await chromium.clickIcon(tab);
  await popup.waitFor('.row[data-featured]');
  const user = counted(popup);
  await copiesAndCloses(popup, () => user.press('Enter'), 'Castra code copied');
  expect(user.done).toEqual({ clicks: 0, keys: 1 });
  await tab.close();
});

test('adding from a link that was copied: paste, Enter', async () => {
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  const user = counted(popup);
  await user.paste('otpauth://totp/Pasted:me?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Pasted');
  await popup.waitFor('.review .code');
  await user.press('Enter');
  await popup.waitForText('Pasted added');
  expect(user.done).toEqual({ clicks: 0, keys: 2 });
});

test('adding by hand: one click, paste, Tab, the name, Enter', async () => {
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  const user = counted(popup);
  await user.click('[aria-label="Add an account"]');
  await until('the focus in the key field', () => popup.evaluate(`document.activeElement?.localName === 'textarea'`));
  await user.paste('KRUGKIDROVUWG2ZAMJZG653OEBTG66BA');
  await user.press('Tab');
  await user.type('Router');
  await user.press('Enter');
  await popup.waitForText('Router added');
  expect(user.done).toEqual({ clicks: 1, keys: 9 });
});

test('pinning: one chord; taking it back: the same', async () => {
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  const [before] = await names(popup);
  await popup.press('ArrowDown');
  const user = counted(popup);
  await user.alt('p');
  await popup.waitForText('Pinned');
  expect(user.done).toEqual({ clicks: 0, keys: 1 });
  expect((await names(popup))[0]).not.toBe(before);
  await user.alt('p');
  await until('no pin', async () => (await names(popup))[0] === before);
});

test('pinning: two clicks; deleting: two clicks, and Ctrl+Z takes it back', async () => {
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  const user = counted(popup);
  await user.click('.row[aria-selected=true] [aria-haspopup=menu]');
  await user.click('name=Pin to top');
  await popup.waitForText('Pinned');
  expect(user.done).toEqual({ clicks: 2, keys: 0 });
  const [first] = await names(popup);
  await holdTimers(popup, TIMES.offer);
  await user.click('.row[aria-selected=true] [aria-haspopup=menu]');
  await user.click('name=Delete');
  await popup.waitForText('deleted');
  expect(await names(popup)).not.toContain(first);
  await user.undo();
  await until('the account', async () => (await names(popup))[0] === first);
  expect(user.done).toEqual({ clicks: 4, keys: 1 });
});

test('the next code of a counter: Enter shows and copies it', async () => {
  const counter = {
    ...madeUp(1)[0]!,
    id: 'counter',
    type: 'hotp' as const,
    issuer: 'Zählwerk',
    secret: 'AAECAwQFBgcICQoLDA0ODw==',
  };
  await ask(keeper, 'accounts.add', { accounts: [counter], duplicates: 'skip' });
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  const user = counted(popup);
  await user.type('zahl');
  await until('the account', async () => (await names(popup))[0] === 'Zählwerk');
  await copiesAndCloses(popup, () => user.press('Enter'), 'Zählwerk code copied');
  expect(user.done).toEqual({ clicks: 0, keys: 5 });
});

test('a missing PIN: Enter, the PIN, Enter', async () => {
  const motp = {
    ...madeUp(1)[0]!,
    id: 'motp',
    type: 'motp' as const,
    algorithm: 'MD5' as const,
    period: 10,
    issuer: 'Quorum',
    secret: 'AAECAwQFBgcICQoLDA0ODg==',
  };
  await ask(keeper, 'accounts.add', { accounts: [motp], duplicates: 'skip' });
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  await counted(popup).type('quorum');
  await until('the account', async () => (await names(popup))[0] === 'Quorum');
  const user = counted(popup);
  await user.press('Enter');
  await until('the focus in the PIN field', () =>
    popup.evaluate(`document.activeElement?.closest('[data-field=pin]') != null`),
  );
  await user.type('1234');
  await user.press('Enter');
  await popup.waitForText('Quorum saved');
  expect(user.done).toEqual({ clicks: 0, keys: 6 });
});

test('one account to the phone: two clicks, the passphrase, Enter', async () => {
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  const user = counted(popup);
  await user.click('.row[aria-selected=true] [aria-haspopup=menu]');
  await user.click('name=Show as QR code');
  await until('the focus in the field', () => popup.evaluate(`document.activeElement?.type === 'password'`));
  await user.type(PASSPHRASE);
  await user.press('Enter');
  await popup.waitFor('.qr');
  expect(user.done).toEqual({ clicks: 2, keys: PASSPHRASE.length + 1 });
});

test('importing what another app shows for a transfer: paste, Enter', async () => {
  const [link] = writeMigration([
    makeAccount({ issuer: 'Mastodon', account: 'm', secret: new Uint8Array(20).fill(6) }),
    makeAccount({ issuer: 'Codeberg', account: 'c', secret: new Uint8Array(20).fill(8) }),
  ]);
  const popup = await chromium.clickIcon(await blank());
  await popup.waitFor('.row');
  const user = counted(popup);
  await user.paste(link!);
  await popup.waitFor('.review-list');
  await user.press('Enter');
  await popup.waitForText('2 accounts added');
  expect(user.done).toEqual({ clicks: 0, keys: 2 });
});

test('opening, filling, scanning and locking are one chord each', async () => {
  const commands = await keeper.evaluate<{ name: string; shortcut: string }[]>('chrome.commands.getAll()');
  // The side panel's has none until the user gives it one: browsers take four suggestions.
  const keys = commands.filter(({ name }) => name !== 'panel').map(({ shortcut }) => shortcut);
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(4);
  expect(keys).not.toContain('');
});
