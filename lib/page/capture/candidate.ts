import type { Rect } from '../../picture/qr/read/picture.ts';
import type { Painted } from './painted.ts';
import type { StylePicture } from './styles.ts';

/** One thing of a page that may be a code. */
export interface Candidate {
  element: Element;
  /** Place in the frame's viewport, CSS pixels. */
  rect: Rect;
  /** Where it gets its pixels from: the element itself, an address in its style or of its own, or parts that we paint. */
  from: 'element' | StylePicture | Painted;
}
