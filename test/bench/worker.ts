import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chromium } from '../e2e/drive/chromium.ts';
import { startChromium } from '../e2e/drive/chromium.ts';
import { pageView, type View } from '../e2e/drive/view.ts';

const RUNS = 9;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** An extension whose worker answers every message and does nothing else. */
const EMPTY = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'empty-worker.js' },
  }),
  'empty-worker.js': 'chrome.runtime.onMessage.addListener((_message, _sender, answer) => answer(null));',
  'page.html': '<!doctype html><title>empty</title>',
};

export interface WorkerFigures {
  /** ms, medians: from a page's message to the answer of a worker that was not running; and of the empty one. */
  cold: number;
  empty: number;
}

/** Ends a worker, and waits until it is gone. */
async function end(chromium: Chromium, script: string): Promise<void> {
  const target = chromium.browser.targets().find((t) => t.type() === 'service_worker' && t.url().endsWith(script));
  if (!target) return;
  const gone = new Promise<void>((resolve) => {
    chromium.browser.on('targetdestroyed', (destroyed) => destroyed === target && resolve());
  });
  // That its session is gone before Puppeteer has detached from it is no failure.
  await (await target.worker())?.close().catch(() => undefined);
  await gone;
}

async function timeToAnswer(view: View, message: string): Promise<number> {
  return view.evaluate<number>(`(async () => {
    const start = performance.now();
    await chrome.runtime.sendMessage(${message});
    return performance.now() - start;
  })()`);
}

/** How long the worker of a build takes to wake and answer, beside one that has nothing to load, by turns. */
export async function workerFigures(build: string): Promise<WorkerFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-empty-'));
  for (const [name, content] of Object.entries(EMPTY)) writeFileSync(join(folder, name), content);
  const chromium = await startChromium({ build, others: [folder] });
  try {
    const own = await chromium.own('icon.svg');
    const other = await chromium.browser.waitForTarget((t) => t.url().endsWith('/empty-worker.js'));
    const page = await chromium.browser.newPage();
    await page.goto(`chrome-extension://${new URL(other.url()).host}/page.html`);
    const cold: number[] = [];
    const empty: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      await end(chromium, '/empty-worker.js');
      const bare = await timeToAnswer(pageView(page), '{}');
      await end(chromium, '/background.js');
      const whole = await timeToAnswer(own, '{ name: "fill.pending", input: null }');
      // The first of each warms up: browsers keep what they compiled.
      if (run === 0) continue;
      empty.push(bare);
      cold.push(whole);
    }
    return { cold: median(cold), empty: median(empty) };
  } finally {
    await chromium.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
