import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle, states } from '../pictures/states.ts';
import { type Chromium, startChromium } from './drive/chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let chromium: Chromium;

beforeAll(async () => {
  chromium = await startChromium();
});
afterAll(() => chromium?.close());

test('axe finds nothing in any state of any page, in light and dark', async () => {
  const found: string[] = [];
  let looked = 0;
  for await (const { name, page } of states(chromium)) {
    for (const scheme of ['light', 'dark'] as const) {
      await settle(page, scheme);
      await page.evaluate(AXE);
      const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
      looked += 1;
      for (const { id, nodes } of violations)
        found.push(
          ...nodes.map((node) => `${name} ${scheme}: ${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
        );
    }
  }
  expect(found).toEqual([]);
  expect(looked).toBeGreaterThan(85);
}, 240_000);
