import type { ElementReport, FrameReport } from '../../page/capture/report.ts';
import type { FrameSeen } from './frames.ts';
import { decodePicture, pictureFromDataUrl } from './pictures.ts';

/** ms to decode one element's own pixels. */
const ELEMENT_BUDGET_MS = 1500;
/** Limits of one search over all frames: elements whose own pixels are decoded, and ms for all of them. */
const MAX_PICTURES = 32;
const ELEMENTS_BUDGET_MS = 6000;

function isInView({ x, y, width, height }: ElementReport, frame: FrameReport): boolean {
  return x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
}

/** Codes outside the screenshot: those above the viewport, and all others. */
interface Unseen {
  above: string[];
  others: string[];
}

/** Reads codes in elements that the screenshot does not show whole; in all elements with `isAll`. In the page's order. */
export async function readElements(frames: readonly FrameSeen[], { isAll }: { isAll: boolean }): Promise<Unseen> {
  const found: Unseen = { above: [], others: [] };
  let left = MAX_PICTURES;
  const until = Date.now() + ELEMENTS_BUDGET_MS;
  for (const { frameId, report } of frames)
    for (const element of report.elements) {
      if (element.pixels === '' || left <= 0 || Date.now() >= until) continue;
      if (!isAll && frameId === 0 && isInView(element, report)) continue;
      left--;
      const picture = await pictureFromDataUrl(element.pixels).catch(() => undefined);
      if (!picture) continue;
      const isAbove = frameId === 0 && element.y < 0;
      found[isAbove ? 'above' : 'others'].push(...(await decodePicture(picture, ELEMENT_BUDGET_MS)));
    }
  return found;
}
