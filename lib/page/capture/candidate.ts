import type { Rect } from '../../picture/qr/read/picture.ts';
import type { Painted } from './painted.ts';
import type { StylePicture } from './styles.ts';

/** An element of a page that may show a code. */
export interface Candidate {
  element: Element;
  /** Its position in the frame's viewport, CSS px. */
  rect: Rect;
  /** The source of its pixels: the element itself, a picture of its style, or parts that we paint. */
  from: 'element' | StylePicture | Painted;
}
