import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountData } from '../../lib/otp/account-data.ts';
import type { Settings } from '../../lib/settings.ts';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { counted } from './drive/counted.ts';
import { ask, madeUp, seedVault } from './drive/seed.ts';
import { KEEP_NOTICES, pageView, until, type View } from './drive/view.ts';

let chromium: Chromium;
let keeper: View;

const [base] = madeUp(1) as [AccountData];

/** Of every kind that the first picture draws. */
const KINDS: readonly Partial<AccountData>[] = [
  { issuer: 'Pinned', favorite: true, tags: ['work'] },
  { issuer: 'Steam', type: 'steam', digits: 5, icon: '🎮' },
  { issuer: 'Counted', type: 'hotp', tags: ['work', 'other'] },
  { issuer: 'Eight', digits: 8, period: 60 },
  { issuer: '', account: 'nobody & <nothing>' },
];

beforeAll(async () => {
  chromium = await startChromium();
  keeper = await chromium.own('icon.svg');
  await seedVault(keeper, 20);
  const accounts = KINDS.map((kind, i) => ({
    ...base,
    id: `kind-${i}`,
    account: `kind${i}`,
    secret: btoa(`twenty bytes of key ${i}`),
    ...kind,
  }));
  await ask(keeper, 'accounts.add', { accounts, duplicates: 'skip' });
});
afterAll(() => chromium?.close());

/** Keeps what stands when the first picture does, and when the app has just taken it over; holds the latter back. Time stands still. */
const WATCH = `(() => {
  const now = Date.now();
  Date.now = () => now;
  const frames = [];
  const { requestAnimationFrame } = window;
  window.requestAnimationFrame = (run) => frames.push(run);
  window.goOn = () => {
    window.requestAnimationFrame = requestAnimationFrame;
    for (const run of frames) requestAnimationFrame(run);
  };
  new MutationObserver(() => {
    const app = document.getElementById('app');
    if (!app?.firstChild) return;
    if (!window.first) Object.assign(window, { first: app.innerHTML, drawn: [...app.querySelectorAll('*')] });
    if (document.getElementById('early-keys') || window.taken) return;
    Object.assign(window, { taken: app.innerHTML, gone: window.drawn.filter((one) => !one.isConnected).length });
  }).observe(document, { childList: true, subtree: true });
})()`;

async function open(before: readonly string[] = []): Promise<View & { page: Page }> {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument([KEEP_NOTICES, WATCH, ...before].join('; '));
  await page.goto(`chrome-extension://${chromium.id}/popup.html`);
  return { ...pageView(page), page };
}

const set = (settings: Partial<Settings>) =>
  keeper.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(settings)} })`);

test.each<Partial<Settings>>([
  {},
  { density: 'compact', theme: 'dark' },
  { hideCodes: true, remindOfBackup: false },
  { showNextCode: true, sort: 'name', clockOffsetMs: 8000 },
])('the app takes over what was drawn first, as it stands: %o', async (settings) => {
  await set(settings);
  const popup = await open();
  await popup.waitFor('.row');
  expect(await popup.count('#early-keys')).toBe(1);
  await popup.evaluate('goOn()');
  await until('the app', () => popup.evaluate('window.taken'));
  expect(await popup.evaluate('taken')).toBe(await popup.evaluate('first'));
  expect(await popup.evaluate('gone')).toBe(0);
  await popup.page.close();
});

test('a click, keys and Enter before the app has taken over act', async () => {
  await set({});
  const popup = await open();
  await popup.waitFor('.row');
  await popup.page.click('.row-copy[tabindex="-1"]');
  const name = await popup.text('.row:has([tabindex="-1"]) .row-name b');
  await popup.evaluate('goOn()');
  await popup.waitForText(`${name} code copied`);
  await popup.page.close();
  const typed = await open();
  await typed.waitFor('.row');
  await typed.page.keyboard.type('fast');
  await typed.page.keyboard.press('ArrowDown');
  await typed.page.keyboard.press('Enter');
  await typed.evaluate('goOn()');
  await typed.waitForText('Fastmail 1 code copied');
  await typed.page.close();
});

test('a link that is pasted before the app has taken over is reviewed, not searched for', async () => {
  const popup = await open();
  await popup.waitFor('.row');
  await counted(popup).paste('otpauth://totp/Castra:alice?secret=JBSWY3DPEHPK3PXP&issuer=Castra');
  await popup.evaluate('goOn()');
  await popup.waitFor('.review .code');
  expect(await popup.value('[role=combobox]')).toBe('');
  await popup.page.close();
});

/** The file of the texts never comes. */
const NO_TEXTS = `(() => {
  const { fetch } = window;
  window.fetch = (path, ...rest) => (String(path).includes('texts/') ? new Promise(() => {}) : fetch(path, ...rest));
})()`;

const stored = 'JSON.parse(localStorage.getItem("texts"))';
/** What the search says before anything is typed: a text that each first picture has. */
const shownAt = async (popup: View): Promise<string> => {
  await popup.waitFor('.row');
  return popup.evaluate<string>('document.querySelector("[role=combobox]").getAttribute("placeholder")');
};

test('texts that were kept from the last time are not waited for', async () => {
  const popup = await open();
  const shown = await shownAt(popup);
  expect(shown).not.toBe('');
  await popup.page.close();
  const again = await open([NO_TEXTS]);
  expect(await shownAt(again)).toBe(shown);
  await again.page.close();
});

test('texts kept by another version, or in another language, are not shown', async () => {
  const popup = await open();
  const shown = await shownAt(popup);
  await popup.evaluate(`localStorage.setItem('texts', JSON.stringify(
    Object.assign(${stored}, { version: 'another', texts: Object.fromEntries(Object.keys(${stored}.texts).map((name) => [name, 'wrong'])) }),
  ))`);
  await popup.page.close();
  const again = await open();
  expect(await shownAt(again)).toBe(shown);
  expect(await again.evaluate(`${stored}.version`)).not.toBe('another');
  await again.page.close();
});

test.each([
  [
    'one that is missing',
    `Object.assign(${stored}, { texts: Object.fromEntries(Object.entries(${stored}.texts).slice(1)) })`,
  ],
  ['what is no record of ours', `'{'`],
])('texts that were kept without %s are completed from the file', async (_, kept) => {
  const popup = await open();
  const shown = await shownAt(popup);
  const all = await popup.evaluate<number>(`Object.keys(${stored}.texts).length`);
  await popup.evaluate(`localStorage.setItem('texts', JSON.stringify(${kept}))`);
  await popup.page.close();
  const again = await open();
  expect(await shownAt(again)).toBe(shown);
  expect(await again.evaluate(`Object.keys(${stored}.texts).length`)).toBe(all);
  await again.page.close();
});

test('an account that needs more than the first script has is drawn by the app', async () => {
  await ask(keeper, 'accounts.add', {
    accounts: [
      { ...base, id: 'other', issuer: 'AAA', secret: btoa('another key'), algorithm: 'SHA256', favorite: true },
    ],
    duplicates: 'skip',
  });
  const popup = await open();
  await popup.waitForText('AAA');
  expect(await popup.count('#early-keys')).toBe(0);
  await popup.page.close();
});
