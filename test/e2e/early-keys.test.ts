import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { ask, PASSPHRASE, seedVault } from './drive/seed.ts';
import { pageView, until, type View } from './drive/view.ts';

let chromium: Chromium;
let keeper: View;

beforeAll(async () => {
  chromium = await startChromium();
  keeper = await chromium.own('icon.svg');
  await seedVault(keeper, 300);
});
afterAll(() => chromium?.close());

/**
 * Opens the popup's page on a processor that is slower by `rate`, and types from its first frame on, a key each `delay`
 * ms. No wait for anything that the page shows. Keys before the first frame never reach a page: the browser drops them.
 */
async function openTyping(text: string, rate: number, delay: number) {
  const page = await chromium.browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const drawn = new Promise<void>((resolve) => void page.exposeFunction('firstFrame', resolve));
  await page.evaluateOnNewDocument('requestAnimationFrame(() => firstFrame())');
  const opened = page.goto(`chrome-extension://${chromium.id}/popup.html`);
  await drawn;
  await page.keyboard.type(text, { delay });
  await opened;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return pageView(page);
}

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
});

test('a passphrase typed from the start opens the vault', async () => {
  await ask(keeper, 'vault.lock', null);
  const popup = await openTyping(`${PASSPHRASE}\n`, 6, 0);
  await popup.waitFor('.row');
  await popup.page.close();
});
