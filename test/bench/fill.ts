import { Window } from 'happy-dom';
import { findCodeFields } from '../../lib/page/autofill/fields.ts';
import { fillLive, installHeavy, liveComponents } from '../live/fill-live.ts';
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

async function live(): Promise<void> {
  if (process.argv[2] === 'heavy') installHeavy();
  const { here, missing } = liveComponents();
  const outcomes = await fillLive(here, '012345');
  console.log('\nLive components in Chromium, by their own state');
  console.table(outcomes);
  const count = (how: 'empty' | 'over'): number => outcomes.filter((outcome) => outcome[how] === 'ok').length;
  console.log(`Filled: ${count('empty')} of ${outcomes.length} empty, ${count('over')} over an old code.`);
  if (missing.length > 0) console.log(`Not installed, so not drawn: ${missing.join(', ')}. (npm run bench:fill heavy)`);
}

if (process.argv[2] !== 'live' && process.argv[2] !== 'heavy') await corpus();
if (process.argv[2] !== 'corpus') await live();
process.exit(0);
