import { within } from '../../browser/in-time.ts';
import { type FrameResult, inject } from '../../browser/scripting.ts';
import { SCRIPTS } from '../../browser/scripts.ts';
import { type FrameReport, frameReport } from '../../page/capture/report.ts';

/** ms that a page and its frames get to report before the page is asked alone as well; ms until what is there must do. */
const ALL_MS = 1500;
const PAGE_MS = 5000;

export interface FrameSeen {
  frameId: number;
  report: FrameReport;
}

type Where = { allFrames: true } | { frameIds: number[] };

/** One of the frames may never load, and with it the answer of all: then the page itself is asked alone. */
async function resultsOf(tabId: number, where: Where): Promise<FrameResult[]> {
  const all = inject(tabId, SCRIPTS.capture, where);
  const early = await within(all, ALL_MS);
  if (early) return early;
  const page = { frameIds: 'frameIds' in where ? where.frameIds : [0] };
  return (await within(Promise.any([all, inject(tabId, SCRIPTS.capture, page, true)]), PAGE_MS)) ?? [];
}

/**
 * What the frames of a tab tell, as far as they can be reached and make sense. No frame holds up the page that it is in.
 * Rejects where the browser lets nothing into the page.
 */
export async function reportsOf(tabId: number, where: Where): Promise<FrameSeen[]> {
  const results = await resultsOf(tabId, where);
  return results
    .flatMap(({ frameId, result }) => {
      try {
        return [{ frameId, report: frameReport(result) }];
      } catch {
        // A page that tampers with its report loses it; the screenshot shows what a user sees.
        return [];
      }
    })
    .toSorted((a, b) => a.frameId - b.frameId);
}
