/** One finder pattern: the rings and the core in three corners of a QR code. */
export interface Finder {
  /** Centre, in pixels (0.5 is the middle of the first pixel). */
  x: number;
  y: number;
  /** Size of a module across and down, in pixels. */
  moduleX: number;
  moduleY: number;
  /** Whether the core is brighter than the ring round it (an inverted code). */
  inverted: boolean;
  /** Whether a timing pattern seems to begin beside it; the bowls of letters have none. */
  hasTiming: boolean;
}
