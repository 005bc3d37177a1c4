import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { HOLD, letTimePass, TIMES } from './drive/hold.ts';
import { ask, PASSPHRASE, seedVault } from './drive/seed.ts';
import { KEEP_NOTICES, pageView, until, type View } from './drive/view.ts';

let chromium: Chromium;
let keeper: View;

beforeAll(async () => {
  chromium = await startChromium();
  keeper = await chromium.own('icon.svg');
  await seedVault(keeper, 300);
});
afterAll(() => chromium?.close());

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Opens the popup's page on a processor that is slower by `rate`, and acts from its first frame on. No wait for anything
 * that the page shows. Keys before the first frame never reach a page: the browser drops them.
 */
async function openActing(rate: number, act: (page: Page) => Promise<void>, ...held: number[]) {
  const page = await chromium.browser.newPage();
  // What is said is looked at when the page has long been open, and it stays open for that.
  await page.evaluateOnNewDocument(`${KEEP_NOTICES}; ${HOLD(TIMES.closing, ...held)}`);
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const drawn = new Promise<void>((resolve) => void page.exposeFunction('firstFrame', resolve));
  await page.evaluateOnNewDocument('requestAnimationFrame(() => firstFrame())');
  const opened = page.goto(`chrome-extension://${chromium.id}/popup.html`);
  await drawn;
  await act(page);
  await opened;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return pageView(page);
}

/** Types, a key each `delay` ms. */
const openTyping = (text: string, rate: number, delay: number) =>
  openActing(rate, (page) => page.keyboard.type(text, { delay }));

/** As long as an Enter that nobody saw pressed waits for another one: `lib/app/early-keys.ts`. */
const REPEAT_MS = 150;

const LETTERS = 'the quick brown fox jumps over a lazy dog';

// Pauses that spread the letters over all of the start: before the script runs, while the vault is read, when the list
// is drawn, and after it.
test.each([
  [1, 0],
  [6, 10],
  [6, 40],
  [20, 40],
])(
  'all letters typed from the start arrive in the search, on a %ix slower processor, one each %i ms',
  async (rate, delay) => {
    const popup = await openTyping(LETTERS, rate, delay);
    await popup.waitFor('.search input');
    const value = await until('the last letter', async () => {
      const now = await popup.value('.search input');
      return now.endsWith('dog') && now;
    });
    expect(value).toBe(LETTERS);
    expect(await popup.count('#early-keys')).toBe(0);
    await popup.page.close();
  },
);

test('letters and Enter before the list stands copy the code', async () => {
  const popup = await openTyping('fast\n', 6, 0);
  await popup.waitForText('Fastmail code copied');
  await popup.page.close();
});

// The pauses lead from the first frame, before any script, through reading and drawing to the list that stands.
test.each([0, 40, 150, 400])('Enter %i ms behind the first frame copies a code', async (ms) => {
  const popup = await openActing(6, async (page) => {
    await pause(ms);
    await page.keyboard.press('Enter');
  });
  await popup.waitForText(' code copied');
  await popup.page.close();
});

test('Enter that is held since before the popup copies nothing, and the next one copies', async () => {
  const heldKey = async (page: Page) => {
    const session = await page.createCDPSession();
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
    const repeat = { ...enter, type: 'keyDown', text: '\r', autoRepeat: true } as const;
    for (let i = 0; i < 40; i++) {
      await session.send('Input.dispatchKeyEvent', repeat);
      await pause(30);
    }
    await page.waitForSelector('.row');
    await session.send('Input.dispatchKeyEvent', repeat);
    await session.send('Input.dispatchKeyEvent', { ...enter, type: 'keyUp' });
  };
  // A held key comes again within that time, but not by a driver on a slow machine.
  const popup = await openActing(6, heldKey, REPEAT_MS);
  await letTimePass(popup);
  await popup.evaluate('new Promise((done) => setTimeout(done, 100))');
  expect(await popup.count('.row[data-copied], .toast')).toBe(0);
  expect(await popup.evaluate('window.testNotices')).toEqual([]);
  await popup.press('Enter');
  await popup.waitForText(' code copied');
});

test('a passphrase typed from the start opens the vault', async () => {
  await ask(keeper, 'vault.lock', null);
  const popup = await openTyping(`${PASSPHRASE}\n`, 6, 0);
  await popup.waitFor('.row');
  await popup.page.close();
});
