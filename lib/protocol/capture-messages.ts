import type { Findings } from '../otp/finding.ts';
import { MAX_TEXT } from '../page/capture/report.ts';
import { integer, list, nothing, object, text } from '../shape.ts';
import { content, own } from './route.ts';

const id = text(64);
/** CSS pixels of the largest view. */
const MAX_SIDE = 100_000;

/** The messages about codes that are seen on the page in front, or brought by the user. */
export const CAPTURE_PROTOCOL = {
  /** Searches the active tab for QR codes, links and keys. The answer includes what the user captured before. */
  'capture.look': own<Findings>()(nothing),
  /** The findings not yet reviewed, without a new search. */
  'capture.waiting': own<Findings>()(nothing),
  /** Adds texts that one of our pages read from a picture or that the user pasted. */
  'capture.take': own<Findings>()(object({ texts: list(text(MAX_TEXT), 64) })),
  /** Forgets findings that were added or dismissed; all of them if `ids` is empty. */
  'capture.forget': own<Findings>()(object({ ids: list(id, 64) })),
  /** Lets the user select an area of the active tab. */
  'capture.selectArea': own<null>()(nothing),
  /** The selected area in CSS pixels, and the width of the viewport it was selected in. 0 × 0 if cancelled. */
  'capture.area': content<null>()(
    object({
      x: integer(0, MAX_SIDE),
      y: integer(0, MAX_SIDE),
      width: integer(0, MAX_SIDE),
      height: integer(0, MAX_SIDE),
      view: integer(1, MAX_SIDE),
    }),
  ),
} as const;
