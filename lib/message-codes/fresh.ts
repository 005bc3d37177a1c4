/** ms. A code is filled only while it is younger than this. */
export const FRESH_MS = 10 * 60_000;
