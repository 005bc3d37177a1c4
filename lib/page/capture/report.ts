import { integer, list, type Of, object, optional, text } from '../../shape.ts';

/** Longest text that is taken from a code, a link or a page; more is an attack, not an account. */
export const MAX_TEXT = 4096;
/** Elements of one frame that are reported. */
export const MAX_ELEMENTS = 12;
/** Links, and keys, of one frame. */
export const MAX_TEXTS = 8;
/** Characters of one element's pixels as a data: URL, base64. */
export const MAX_PIXELS = 1_500_000;

const coordinate = integer(-1_000_000, 1_000_000);

/** What the script in a frame tells of it: plain data, as it crosses into the background, where it is not trusted. */
export const frameReport = object({
  /** CSS pixels that the frame shows. */
  width: integer(0, 100_000),
  height: integer(0, 100_000),
  elements: list(
    object({
      /** Place in the frame's viewport, CSS pixels; outside of it when scrolled away. */
      x: coordinate,
      y: coordinate,
      width: integer(0, 1_000_000),
      height: integer(0, 1_000_000),
      /** Address of an image, to know it again; cut to 2048 characters, empty for other elements. */
      source: text(2048),
      /** Its own pixels as a PNG data: URL; empty where the page does not let them be read. */
      pixels: optional(text(MAX_PIXELS), ''),
    }),
    MAX_ELEMENTS,
  ),
  /** `otpauth:` links, and such URIs in the addresses of images. */
  links: list(text(MAX_TEXT), MAX_TEXTS),
  /** Texts that look like the key to be typed where a code cannot be scanned. */
  keys: list(text(512), MAX_TEXTS),
});

export type FrameReport = Of<typeof frameReport>;
export type ElementReport = FrameReport['elements'][number];
