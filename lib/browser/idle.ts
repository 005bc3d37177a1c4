import { browser } from 'wxt/browser';
import { loadSettings, watchSettings } from './settings.ts';

/** Whether the browser reports a locked screen. Firefox reports only inactivity. */
export const knowsSystemLock = !import.meta.env.FIREFOX;
/** The shortest detection interval that browsers accept, seconds. */
const SHORTEST_S = 15;

function detectAfter(minutes: number): void {
  if (minutes > 0) browser.idle.setDetectionInterval(Math.max(SHORTEST_S, minutes * 60));
}

/**
 * Runs when the system locks, or when nobody has touched the keyboard or the mouse for as long as the settings say.
 * Call it synchronously at the worker's start.
 */
export function onAway(run: (state: 'locked' | 'idle') => void): void {
  if (!browser.idle) return;
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') run(state);
  });
  void loadSettings().then(({ lockAfterIdleMinutes }) => detectAfter(lockAfterIdleMinutes));
  watchSettings(({ lockAfterIdleMinutes }) => detectAfter(lockAfterIdleMinutes));
}
