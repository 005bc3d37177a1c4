import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { must } from '../../lib/must.ts';
import { type Chromium, startChromium } from '../e2e/drive/chromium.ts';
import { seedVault } from '../e2e/drive/seed.ts';
import { bundle } from './bundle.ts';
import { type TraceEvent, tasksOf, traceEventsIn } from './trace.ts';

export interface PopupFigures {
  accounts: number;
  /** ms from navigation to the first code on screen; median, as all of these. */
  firstCode: number;
  /** The same of a page that does no more than it must for that (bare-entry.ts); undefined where it was not opened. */
  bare: number | undefined;
  /** ms to the first paint of an empty page. */
  empty: number;
  /** Main-thread CPU of the popup from its navigation to the frame with the first code, ms; median. */
  cpu: number;
  /** Main-thread CPU, ms for each second that the popup sits open. */
  idle: number;
  /** CPU of all the browser's processes in that time, ms for each second: what draws and shows the page too. */
  idleInAll: number;
  /** Main-thread CPU of one keystroke in the search, ms; and in a field of a page that has nothing else; medians. */
  keystroke: number;
  bareKeystroke: number;
}

const CODE = '.row .code:not([data-hidden])';
const RUNS = 9;
/** A whole period of most codes: what comes once in it counts once. */
const IDLE_SECONDS = 30;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What the page notes once `selector` is in it and a frame with it was painted. */
const SHOWN = 'bench-shown';

/** ms from navigation until `selector` is in the page and a frame with it was painted. */
async function timeTo(page: Page, url: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  const script = await page.evaluateOnNewDocument(
    (wanted: string, shown: string) => {
      const look = () => {
        if (document.querySelector(wanted)) requestAnimationFrame(() => setTimeout(() => performance.mark(shown)));
        else requestAnimationFrame(look);
      };
      look();
    },
    selector,
    SHOWN,
  );
  await page.goto(url);
  const at = await page.waitForFunction(
    (shown: string) => performance.getEntriesByName(shown)[0]?.startTime,
    {},
    SHOWN,
  );
  await page.removeScriptToEvaluateOnNewDocument(script.identifier);
  return Number(await at.jsonValue());
}

/** Main-thread CPU from the navigation until then, ms: what follows in the same page does not count. */
async function cpuTo(page: Page, url: string, selector: string): Promise<number> {
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] });
  const ms = await timeTo(page, url, selector);
  const events = traceEventsIn(await page.tracing.stop());
  const shown = must(events.find(({ name }) => name === SHOWN));
  const isOfPage = ({ pid, tid, ts }: TraceEvent) =>
    pid === shown.pid && tid === shown.tid && ts <= shown.ts && ts >= shown.ts - ms * 1000;
  return tasksOf(events.filter(isOfPage)).reduce((sum, spent) => sum + spent, 0);
}

/** Reads the main thread's own CPU time, ms: what others do on the machine meanwhile does not count. */
async function cpuOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.disable');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}

/** Reads the CPU time of all processes of the browser, ms. */
async function cpuOfAll({ browser }: Chromium): Promise<() => Promise<number>> {
  const session = await browser.target().createCDPSession();
  return async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
}

/** A word that some accounts have, so that there are rows to draw after each key. */
const WORD = 'discord';

/** Main-thread CPU of each key of it in a field of the page, ms, until a frame is painted. */
async function cpuOfKeys(page: Page, cpu: () => Promise<number>): Promise<number[]> {
  await page.focus('[role=combobox]');
  const spent: number[] = [];
  for (const key of WORD) {
    const start = await cpu();
    await page.keyboard.type(key);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    spent.push((await cpu()) - start);
  }
  return spent;
}

async function measure(chromium: Chromium, accounts: number, hasBare: boolean): Promise<PopupFigures> {
  const home = `chrome-extension://${chromium.id}`;
  await seedVault(await chromium.own('options.html'), accounts);
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 360, height: 560 });
  const firstCode: number[] = [];
  const bare: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    empty.push(await timeTo(page, `${home}/empty.html`, 'p'));
    if (hasBare) bare.push(await timeTo(page, `${home}/bare.html`, '.bare'));
    firstCode.push(await timeTo(page, `${home}/popup.html`, CODE));
  }
  const cpu = await cpuOf(page);
  const all = await cpuOfAll(chromium);
  // What follows the first picture is over by then.
  await pause(2000);
  const [before, allBefore] = [await cpu(), await all()];
  await pause(IDLE_SECONDS * 1000);
  const idle = ((await cpu()) - before) / IDLE_SECONDS;
  const idleInAll = ((await all()) - allBefore) / IDLE_SECONDS;
  const keystroke = await cpuOfKeys(page, cpu);
  await page.goto(`${home}/field.html`);
  const bareKeystroke = await cpuOfKeys(page, cpu);
  // At the end: what is traced once stays slower.
  const spent: number[] = [];
  for (let run = 0; run < RUNS; run++) spent.push(await cpuTo(page, `${home}/popup.html`, CODE));
  await page.close();
  return {
    accounts,
    firstCode: median(firstCode),
    bare: hasBare ? median(bare) : undefined,
    empty: median(empty),
    cpu: median(spent),
    idle,
    idleInAll,
    keystroke: median(keystroke),
    bareKeystroke: median(bareKeystroke),
  };
}

/**
 * The popup of a build with so many accounts, beside an empty and a bare page of the same extension in one browser.
 * @param hasBare whether to open the bare page too, which reads the vault of today's builds only
 */
export async function popupFigures(build: string, accounts: number, hasBare: boolean): Promise<PopupFigures> {
  const copy = mkdtempSync(join(tmpdir(), 'watchword-bench-'));
  cpSync(build, copy, { recursive: true });
  writeFileSync(join(copy, 'empty.html'), '<!doctype html><title>empty</title><p>nothing</p>');
  writeFileSync(join(copy, 'field.html'), '<!doctype html><title>field</title><input role="combobox">');
  writeFileSync(
    join(copy, 'bare.html'),
    '<!doctype html><title>bare</title><body></body><script src="bare.js"></script>',
  );
  writeFileSync(join(copy, 'bare.js'), await bundle('bare-entry.ts'));
  try {
    const chromium = await startChromium({ build: copy });
    try {
      return await measure(chromium, accounts, hasBare);
    } finally {
      await chromium.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
