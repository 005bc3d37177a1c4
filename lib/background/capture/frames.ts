import { within } from '../../browser/in-time.ts';
import { type FrameResult, inject } from '../../browser/scripting.ts';
import { SCRIPTS } from '../../browser/scripts.ts';
import { type FrameReport, frameReport } from '../../page/capture/report.ts';

/** ms until the top frame is also asked alone, because a subframe delays the joint answer; ms until the search goes on with what has arrived. */
const ALL_MS = 1500;
const PAGE_MS = 5000;

export interface FrameSeen {
  frameId: number;
  report: FrameReport;
}

type Where = { allFrames: true } | { frameIds: number[] };

/** Results of all frames. If one of them never loads, the browser answers for none: then the top frame is asked alone. */
async function resultsOf(tabId: number, where: Where): Promise<FrameResult[]> {
  const all = inject(tabId, SCRIPTS.capture, where);
  const early = await within(all, ALL_MS);
  if (early) return early;
  const page = { frameIds: 'frameIds' in where ? where.frameIds : [0] };
  return (await within(Promise.any([all, inject(tabId, SCRIPTS.capture, page, true)]), PAGE_MS)) ?? [];
}

/**
 * Reports from all reachable frames; invalid ones are dropped. A slow subframe does not delay the page. Rejects if the
 * browser allows no script in the page.
 */
export async function reportsOf(tabId: number, where: Where): Promise<FrameSeen[]> {
  const results = await resultsOf(tabId, where);
  return results
    .flatMap(({ frameId, result }) => {
      try {
        return [{ frameId, report: frameReport(result) }];
      } catch {
        // A page that tampers with its report loses it; the screenshot still shows what the user sees.
        return [];
      }
    })
    .toSorted((a, b) => a.frameId - b.frameId);
}
