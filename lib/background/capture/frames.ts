import type { Where } from '../../browser/scripting.ts';
import { SCRIPTS } from '../../browser/scripts.ts';
import { type FrameReport, frameReport } from '../../page/capture/report.ts';
import { askFrames } from '../ask-frames.ts';

/** ms that all frames have together. The popup shows what was found only then. */
const FRAMES_MS = 1500;

export interface FrameSeen {
  frameId: number;
  report: FrameReport;
}

/**
 * Reports from all reachable frames; invalid ones are dropped. A slow subframe does not delay the page.
 * @throws {Failure} `page-silent` if the page does not answer. Rejects if the browser allows no script in it.
 */
export async function reportsOf(tabId: number, where: Where): Promise<FrameSeen[]> {
  const results = await askFrames(tabId, SCRIPTS.capture, where, FRAMES_MS);
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
