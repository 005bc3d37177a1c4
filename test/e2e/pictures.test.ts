import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeHere, madeWith, useOneFont } from '../pictures/made-with.ts';
import { settle, states } from '../pictures/states.ts';
import { treeOf } from '../pictures/tree.ts';
import { type Chromium, startChromium } from './drive/chromium.ts';

const KEPT = 'test/pictures/kept';
const SEEN = '.output/pictures';
/** Share of pixels that may differ: anti-aliasing of another minor version, a caret. */
const TOLERANCE = 0.002;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ACCEPT = process.env.ACCEPT_PICTURES === '1';

let chromium: Chromium;
let isComparable = false;
let looked = 0;
/** What is not as it was accepted, and what axe found. */
const changed: string[] = [];
const faults: string[] = [];
/** Pages whose text is of another size than ours. */
const otherSizes: string[] = [];

beforeAll(async () => {
  mkdirSync(KEPT, { recursive: true });
  useOneFont();
  chromium = await startChromium();
  const here = await madeHere(chromium.browser);
  if (ACCEPT) madeWith.write(here);
  isComparable = madeWith.read() === here;
  if (!isComparable)
    console.log(
      `Pictures not compared: they were made with ${madeWith.read()}, this is ${here}. npm run pictures:accept makes new ones.`,
    );
});
afterAll(() => chromium?.close());

/** Share of differing pixels; 1 where the sizes differ. */
function difference(name: string, seen: Buffer): number {
  const path = `${KEPT}/${name}.png`;
  if (!existsSync(path)) return 1;
  const kept = readFileSync(path);
  // The same pixels come as the same bytes from the same browser: most need no decoding.
  if (kept.equals(seen)) return 0;
  const a = PNG.sync.read(kept);
  const b = PNG.sync.read(seen);
  if (a.width !== b.width || a.height !== b.height) return 1;
  const count = pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.15 });
  return count / (a.width * a.height);
}

/**
 * Keeps what a screen reader is told of a state, or says whether it is as it was accepted. What a section reads from
 * storage stands there a moment after the section, so another tree is looked at again.
 */
async function isTreeKept(name: string, page: Page): Promise<boolean> {
  const path = `${KEPT}/${name}.txt`;
  const kept = ACCEPT || !existsSync(path) ? '' : readFileSync(path, 'utf8');
  let tree = await treeOf(page);
  for (let more = ACCEPT ? 4 : 40; more > 0 && tree !== kept; more--) {
    await new Promise((done) => setTimeout(done, 250));
    tree = await treeOf(page);
  }
  writeFileSync(ACCEPT ? path : `${SEEN}/${name}.txt`, tree);
  return ACCEPT || tree === kept;
}

/** Checks a state in one scheme: all that axe knows in the light one, and in the dark one what depends on colors. */
async function findFaults(name: string, page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(AXE);
  const rules =
    scheme === 'light' ? '{}' : "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }";
  const { violations } = (await page.evaluate(`axe.run(document, ${rules})`)) as AxeResults;
  for (const { id, nodes } of violations)
    for (const { html, any } of nodes)
      faults.push(`${name} ${scheme}: ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
}

/** Compares a state in one scheme with the accepted picture. */
async function compare(name: string, page: Page): Promise<void> {
  const seen = Buffer.from(await page.screenshot());
  writeFileSync(`${ACCEPT ? KEPT : SEEN}/${name}.png`, seen);
  if (isComparable && difference(name, seen) > TOLERANCE) changed.push(name);
}

// One way through all states serves both tests.
beforeAll(async () => {
  mkdirSync(SEEN, { recursive: true });
  for await (const { name, page, size } of states(chromium)) {
    looked += 1;
    await page.setViewport(size);
    const text = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    if (text !== '15px') otherSizes.push(`${name}: ${text}`);
    for (const scheme of ['light', 'dark'] as const) {
      await settle(page, scheme);
      if (scheme === 'light' && !(await isTreeKept(name, page)) && isComparable) changed.push(`${name}.txt`);
      await compare(`${name}-${scheme}`, page);
      if (!ACCEPT) await findFaults(name, page, scheme);
    }
  }
}, 3_600_000);

test('every state looks and is read out as it was accepted, in light and dark', (context) => {
  // Of pictures that were made with another browser nothing can be said.
  if (!isComparable && !ACCEPT) context.skip();
  // Look at .output/pictures; `npm run pictures:accept` if they are right.
  expect(changed).toEqual([]);
});

test('no page takes the smaller text that Chromium gives to pages of extensions', () => {
  expect(otherSizes).toEqual([]);
});

test.skipIf(ACCEPT)('axe finds nothing in any state of any page, in light and dark', () => {
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThan(42);
});
