import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { ask, madeUp, PASSPHRASE } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

let chromium: Chromium;
let keeper: View;

/** Two accounts of one site, whose rows have a button with a word, and one of another. Codes of six and of eight digits. */
const accounts = madeUp(3).map((account, i) => ({
  ...account,
  digits: i === 0 ? 6 : 8,
  sites: i < 2 ? ['example.com'] : [],
}));

beforeAll(async () => {
  chromium = await startChromium();
  keeper = await chromium.own('icon.svg');
  await ask(keeper, 'vault.create', { passphrase: PASSPHRASE });
  await ask(keeper, 'accounts.add', { accounts, duplicates: 'skip' });
});
afterAll(() => chromium?.close());

/** The popup beside the accounts' site, in the last seconds of a period: the next codes are shown. */
async function lateBesideSite(width: number) {
  const popup = await chromium.own('icon.svg');
  await popup.page.evaluateOnNewDocument(`{
    const now = Date.now();
    const late = now - (now % 30_000) + 30_000 + 22_000;
    Date.now = () => late;
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    const here = { site: 'example.com', host: 'example.com', refusal: '', bound: ['made-up-0', 'made-up-1'], suggested: [], lookalikeOf: '' };
    chrome.runtime.sendMessage = (message, ...rest) =>
      message?.name === 'fill.page' ? Promise.resolve({ ok: true, value: here }) : send(message, ...rest);
    chrome.tabs.query = async () => [{ id: 7, windowId: 1, url: 'https://example.com/', title: 'Sign in' }];
  }`);
  await popup.page.setViewport({ width, height: 560 });
  await popup.page.goto(`chrome-extension://${chromium.id}/popup.html`);
  await popup.waitFor('.row[data-site]');
  return popup;
}

/** Codes that are shown, and cut, or covered by what can be done with the row that the keyboard is on. */
const SPOILT = `(() => {
  const box = (element) => element.getBoundingClientRect();
  const meet = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
  return [...document.querySelectorAll('.row')].flatMap((row) => {
    const line = row.querySelector('.row-code');
    const acts = [...row.querySelectorAll('.row-acts > *')].filter((act) => act.checkVisibility());
    return [...line.querySelectorAll('.code')]
      .filter((code) => code.checkVisibility() && box(code).top < box(line).bottom - 1)
      .filter((code) => box(code).right > box(line).right + 0.5 || acts.some((act) => meet(box(act), box(code))))
      .map((code) => [row.getAttribute('aria-rowindex'), code.textContent].join(': '));
  });
})()`;

test.each([
  ['comfortable', 360],
  ['comfortable', 320],
  ['compact', 360],
  ['compact', 320],
] as const)('no code of a row is cut or covered: %s, %i px', async (density, width) => {
  await keeper.evaluate(`chrome.storage.local.set({ settings: { density: '${density}' } })`);
  const popup = await lateBesideSite(width);
  await until('the density', async () => (await popup.count('[data-compact]')) === (density === 'compact' ? 1 : 0));
  await popup.waitFor('.row[aria-selected=true] .row-fill');
  for (const [i] of accounts.entries()) {
    if (i > 0) await popup.press('ArrowDown');
    await until('the row', () =>
      popup.evaluate<boolean>(`document.querySelectorAll('.row')[${i}]?.getAttribute('aria-selected') === 'true'`),
    );
    expect(await popup.evaluate(SPOILT), `row ${i + 1}`).toEqual([]);
  }
  await popup.page.close();
});
