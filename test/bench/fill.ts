import { Window } from 'happy-dom';
import { findCodeFields } from '../../lib/page/autofill/fields.ts';
import { allCases, fillLive, type LiveOutcome } from '../live/fill-live.ts';
import { ensurePackage } from '../run/setup.mjs';
import { judgeInChromium, type Outcome } from './fill-chromium.ts';
import { attachShadows, type Page, readCorpus, readPage, select } from './fill-corpus.ts';

/** The same judgement in a DOM without layout. */
function judgeWithoutLayout(page: Page): { ok: boolean; ms: number } {
  const window = new Window({
    url: 'https://example.com/',
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    } as never,
  });
  const document = window.document as unknown as Document;
  window.document.write(readPage(page));
  attachShadows(document);
  const start = performance.now();
  const fields = findCodeFields(document);
  const ms = performance.now() - start;
  const got = fields[0]?.inputs ?? [];
  const isField = (selectors: string[]): boolean =>
    selectors.length === got.length && selectors.every((selector, i) => select(document, selector) === got[i]);
  const ok = page.negative
    ? fields.length === 0
    : isField(page.otpSelectors) || (page.accept ? isField(page.accept) : false);
  void window.happyDOM.abort();
  return { ok, ms };
}

function sourceOf(page: Page): string {
  return page.file.split('/')[0]!;
}

/** Found and false, in all and by source. */
function table(title: string, outcomes: readonly { page: Page; ok: boolean }[]): void {
  const rows: Record<string, { pages: number; found: string; false: string; recovery: string }> = {};
  for (const source of ['all', ...new Set(outcomes.map(({ page }) => sourceOf(page)))]) {
    const of = outcomes.filter(({ page }) => source === 'all' || sourceOf(page) === source);
    const positive = of.filter(({ page }) => !page.negative);
    const negative = of.filter(({ page }) => page.negative);
    const recovery = negative.filter(({ page }) => page.kind === 'recovery');
    rows[source] = {
      pages: of.length,
      found: `${positive.filter(({ ok }) => ok).length} of ${positive.length}`,
      false: `${negative.filter(({ ok }) => !ok).length} of ${negative.length}`,
      recovery: `${recovery.filter(({ ok }) => !ok).length} of ${recovery.length}`,
    };
  }
  console.log(`\n${title}`);
  console.table(rows);
  for (const { page, ok } of outcomes) if (!ok) console.log(`  ${page.negative ? 'false' : 'missed'}: ${page.file}`);
}

async function corpus(): Promise<void> {
  const pages = readCorpus();
  if (!pages) return console.log('Skipped: the corpus of sign-in pages is not beside this checkout.');
  table(
    'Without layout (happy-dom)',
    pages.map((page) => ({ page, ...judgeWithoutLayout(page) })),
  );
  const outcomes: Outcome[] = await judgeInChromium(pages);
  table('In Chromium', outcomes);
  const largest = pages.toSorted((a, b) => readPage(b).length - readPage(a).length)[0]!;
  const slowest = outcomes.toSorted((a, b) => b.ms - a.ms)[0]!;
  const size = outcomes.find(({ page }) => page === largest)!;
  console.log(
    `\nfindCodeFields in Chromium, median of 3: ${size.ms.toFixed(1)} ms on the largest page (${largest.file}),`,
  );
  console.log(`${slowest.ms.toFixed(1)} ms on the slowest (${slowest.page.file}).`);
}

/** @param only part of the names of the components to fill, such as `react`; all where it is missing */
async function live(only = ''): Promise<void> {
  ensurePackage('test/live');
  ensurePackage('test/live/more');
  const cases = allCases().filter(({ name }) => name.includes(only));
  const outcomes: LiveOutcome[] = [];
  for (const browser of ['chromium', 'firefox'] as const) outcomes.push(...(await fillLive(browser, cases)));
  const wrong = outcomes.filter((outcome) => outcome.wrong.length > 0);
  for (const outcome of wrong) console.log(`${outcome.browser} ${outcome.name}\n  ${outcome.wrong.join('\n  ')}`);
  console.log(
    `Live components: ${cases.length} in 2 browsers, empty, over an old code, cleared and gone on; ${outcomes.length - wrong.length} of ${outcomes.length} took the code once, and nothing else was written.`,
  );
}

const [, , what, only] = process.argv;
if (what !== 'live') await corpus();
if (what !== 'corpus') await live(only);
process.exit(0);
