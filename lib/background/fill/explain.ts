import { activeTab } from '../../browser/front-tab.ts';
import type { Handlers, Origin } from '../../browser/listen.ts';
import { SCRIPTS } from '../../browser/scripts.ts';
import { tabBefore } from '../../browser/tabs.ts';
import { Failure, isFailure } from '../../failure.ts';
import { type FrameReport, frameReport } from '../../page/explain/report.ts';
import type { PageExplained } from '../../protocol/explain-messages.ts';
import { askFrames } from '../ask-frames.ts';

/** A page may have any number of frames; those with a code field come early. */
const MAX_FRAMES = 12;
/** ms that the last explanation is kept: it quotes a page. */
const KEPT_MS = 10 * 60_000;

/** Only in this worker's memory, never stored. */
let last: PageExplained | null = null;

/** @param from the page that asks: the popup, which has no tab, or one of our tabs */
async function explain(from: Origin): Promise<PageExplained> {
  const tab = await (from.tabId === undefined ? activeTab() : tabBefore(from.tabId));
  if (!tab) throw new Failure('not-a-web-page');
  const results = await askFrames(tab.id, SCRIPTS.explain, { allFrames: true }).catch((error) => {
    if (isFailure(error, 'page-silent')) throw error;
    throw new Failure(tab.url === '' ? 'explain-closed' : 'page-unreachable');
  });
  const frames = results
    .sort((a, b) => a.frameId - b.frameId)
    .flatMap(({ result }): FrameReport[] => {
      try {
        return [frameReport(result)];
      } catch {
        // A page that tampers with its report gets no explanation.
        return [];
      }
    })
    .filter(({ inputs }) => inputs.length > 0);
  const explained = { host: URL.parse(tab.url)?.host ?? '', frames: frames.slice(0, MAX_FRAMES) };
  last = explained;
  setTimeout(() => {
    if (last === explained) last = null;
  }, KEPT_MS);
  return explained;
}

export const explainHandlers = {
  'explain.page': (_, origin) => explain(origin),
  'explain.last': async () => last,
} satisfies Partial<Handlers>;
