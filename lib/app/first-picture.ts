import type { Pasted } from './pasted.ts';
import type { FirstState } from './state/app.ts';

/** What the script that draws the popup first hands to the app. */
export interface FirstPicture {
  /** What it drew; undefined where it drew nothing. */
  state?: FirstState | undefined;
  /** The file with the texts of the language shown: asked for once, by whoever needs it first. */
  texts(): Promise<Uint8Array>;
  /** Lets the clicks act that came meanwhile, and tells what was pasted for review. */
  takeActs(): Pasted | undefined;
}

declare global {
  var firstPicture: FirstPicture | undefined;
}
