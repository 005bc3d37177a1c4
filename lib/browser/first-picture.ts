import type { Pasted } from '../app/pasted.ts';
import type { FirstState } from '../app/state/app.ts';
import { activeTab } from './front-tab.ts';
import { readUsage } from './local-notes.ts';
import { readOpen } from './open-vault.ts';
import { readKey } from './session.ts';
import { loadSettings } from './settings.ts';

/** What the script that draws first hands to the app. */
export interface FirstPicture {
  /** What it drew; undefined where it drew nothing. */
  state?: FirstState;
  /** Lets the clicks act that came meanwhile, and tells what was pasted for review. */
  takeActs(): Pasted | undefined;
}

declare global {
  var firstPicture: FirstPicture | undefined;
}

/** Reads what the first picture of an open vault is made of; undefined while it is locked. */
export async function readFirstState(): Promise<FirstState | undefined> {
  const key = await readKey();
  if (!key) return undefined;
  const [reading, usage, settings, tab] = await Promise.all([
    readOpen(key),
    readUsage(),
    loadSettings(),
    activeTab().catch(() => undefined),
  ]);
  return { reading, usage, settings, tab, now: Date.now() + settings.clockOffsetMs };
}
