import type { Pasted } from './pasted.ts';
import type { FirstState } from './state/app.ts';

/** What the script that draws the popup first hands to the app. */
export interface FirstPicture {
  /** What it drew; undefined where it drew nothing. */
  state?: FirstState;
  /** Lets the clicks act that came meanwhile, and tells what was pasted for review. */
  takeActs(): Pasted | undefined;
}

declare global {
  var firstPicture: FirstPicture | undefined;
}
