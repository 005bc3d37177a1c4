import type { Findings } from '../otp/finding.ts';
import { MAX_TEXT } from '../page/capture/report.ts';
import { integer, list, nothing, object, text } from '../shape.ts';
import { content, own } from './route.ts';

const id = text(64);
/** CSS pixels of the largest view. */
const MAX_SIDE = 100_000;

/** The messages about codes that are seen on the page in front, or brought by the user. */
export const CAPTURE_PROTOCOL = {
  /** Looks for codes, links and keys on the page in front. What a user brought before is among the answer. */
  'capture.look': own<Findings>()(nothing),
  /** What waits to be looked at, without a new look at the page. */
  'capture.waiting': own<Findings>()(nothing),
  /** Texts of codes that one of our pages read from a picture, or that a user pasted. */
  'capture.take': own<Findings>()(object({ texts: list(text(MAX_TEXT), 64) })),
  /** Forgets what was added or turned down; everything when no ids are given. */
  'capture.forget': own<Findings>()(object({ ids: list(id, 64) })),
  /** Lets the user mark an area of the page in front. */
  'capture.selectArea': own<null>()(nothing),
  /** The marked area, CSS pixels, and the width of the view it was marked in. 0 × 0 when given up. */
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
