import { integer, list, type Of, object, optional, text } from '../../shape.ts';

/** Longest text that is read from a code, a link or a page. A longer one is an attack, not an account. */
export const MAX_TEXT = 4096;
/** Most elements of one frame that are reported. */
export const MAX_ELEMENTS = 12;
/** Most links, and most keys, of one frame. */
export const MAX_TEXTS = 8;
/** Longest data: URL of one element's pixels, in characters. */
export const MAX_PIXELS = 1_500_000;

const coordinate = integer(-1_000_000, 1_000_000);

/** What the script in a frame reports, as plain data. The background does not trust it. */
export const frameReport = object({
  /** CSS px that the frame shows. */
  width: integer(0, 100_000),
  height: integer(0, 100_000),
  elements: list(
    object({
      /** Position in the frame's viewport, CSS px; outside of it when scrolled away. */
      x: coordinate,
      y: coordinate,
      width: integer(0, 1_000_000),
      height: integer(0, 1_000_000),
      /** Address of an image, to recognise it again; cut to 2048 characters, empty for other elements. */
      source: text(2048),
      /** Its own pixels as a PNG data: URL; empty if the page does not let them be read. */
      pixels: optional(text(MAX_PIXELS), ''),
    }),
    MAX_ELEMENTS,
  ),
  /** `otpauth:` links, and such URIs in the addresses of images. */
  links: list(text(MAX_TEXT), MAX_TEXTS),
  /** Texts that look like the key to type if a code cannot be scanned. */
  keys: list(text(512), MAX_TEXTS),
});

export type FrameReport = Of<typeof frameReport>;
export type ElementReport = FrameReport['elements'][number];
