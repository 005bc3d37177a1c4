import type { Page } from 'puppeteer-core';
import { CONTROLS, type Filler } from './drive.ts';

export interface Tried {
  /** What the page itself holds. */
  truth: string;
  /** Empty where the fill was said to be taken, else the failure's code. */
  said: string;
  /** Controls that changed though no part of the code is all they got. */
  foreign: string[];
}

const sorted = (text: string): string => [...text].sort().join('');

/** What changed in a page's controls besides getting the code, whole or a character each, in whatever order they stand. */
function foreignChanges(before: readonly string[], after: readonly string[], code: string): string[] {
  // A page that went on has other controls now; its truth says what they hold.
  if (before.length !== after.length) return [];
  const changed = after.flatMap((value, i) => (value === before[i] ? [] : [{ value, old: before[i]! }]));
  const got = changed
    .map(({ value, old }) => value.slice(old !== '' && value.startsWith(old) ? old.length : 0))
    .join('')
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.codePointAt(0)! - 0x6f0))
    .replaceAll(code, '');
  // A box that held the right digit before has not changed, and a page may clear all boxes but one.
  const isBox = (value: string): boolean => value.length <= 1;
  const isOfBoxes =
    after.filter(isBox).length >= code.length && changed.every(({ value }) => isBox(value) && code.includes(value));
  return got === '' || sorted(got) === sorted(code) || isOfBoxes
    ? []
    : changed.map(({ value, old }) => `${old} → ${value}`);
}

/** ms. A page that answers at all does so long before. */
const SILENT_MS = 2000;

/**
 * Asks a page. While it waits for a server to answer its form, Chromium's driver hears nothing of it: then the waiting
 * is ended, as a user would.
 */
async function ask(page: Page, expression: string): Promise<unknown> {
  const stop = async (): Promise<void> => {
    const session = await page.createCDPSession();
    await session.send('Page.stopLoading').finally(() => session.detach());
  };
  const timer = setTimeout(() => stop().catch(() => undefined), SILENT_MS);
  return page.evaluate(expression).finally(() => clearTimeout(timer));
}

/** Opens a page, does what a user does first, fills it, and reads what it holds then. */
export async function tryPage(
  filler: Pick<Filler, 'open' | 'fill' | 'code'>,
  url: string,
  { first, append = false }: { first?: ((page: Page) => Promise<void>) | undefined; append?: boolean } = {},
): Promise<Tried> {
  const page = await filler.open(url);
  try {
    await page.bringToFront();
    await new Promise((done) => setTimeout(done, 150));
    await first?.(page);
    const before = (await ask(page, CONTROLS)) as string[];
    const said = await filler.fill(page, append);
    await new Promise((done) => setTimeout(done, 300));
    const after = (await ask(page, CONTROLS)) as string[];
    const truth = String(await ask(page, 'window.truth?.() ?? ""'));
    return { truth, said, foreign: foreignChanges(before, after, filler.code) };
  } catch (error) {
    // What is wrong with this tab is not handed on to the next page.
    await page.close();
    throw error;
  }
}
