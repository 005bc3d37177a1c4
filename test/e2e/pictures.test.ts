import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
const ACCEPT = process.env.ACCEPT_PICTURES === '1';

let chromium: Chromium;
let isComparable = false;

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
  const a = PNG.sync.read(readFileSync(path));
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
  return tree === kept;
}

test('every state looks and is read out as it was accepted, in light and dark', async (context) => {
  // Of pictures that were made with another browser nothing can be said.
  if (!isComparable && !ACCEPT) context.skip();
  const changed: string[] = [];
  mkdirSync(SEEN, { recursive: true });
  for await (const { name, page, size } of states(chromium)) {
    await page.setViewport(size);
    await settle(page, 'light');
    if (!(await isTreeKept(name, page)) && isComparable) changed.push(`${name}.txt`);
    for (const scheme of ['light', 'dark'] as const) {
      await settle(page, scheme);
      const seen = Buffer.from(await page.screenshot());
      writeFileSync(`${ACCEPT ? KEPT : SEEN}/${name}-${scheme}.png`, seen);
      if (isComparable && difference(`${name}-${scheme}`, seen) > TOLERANCE) changed.push(`${name}-${scheme}`);
    }
  }
  // Look at .output/pictures; `npm run pictures:accept` if they are right.
  expect(changed).toEqual([]);
}, 240_000);
