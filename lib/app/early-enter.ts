import type { EarlyKeys } from './early-keys.ts';

/** Longer than the pause between two repetitions of a held key, as browsers and systems set it. */
const REPEAT_MS = 150;

/**
 * Acts on an early Enter: at once, or, where it may be held, when it has not come again for as long as a held key would.
 * Another key means that it is not held: it acts before that one.
 * @returns ends the wait, without acting
 */
export function onEarlyEnter({ enter }: EarlyKeys, act: () => void): () => void {
  const over = new AbortController();
  const end = () => over.abort();
  if (enter === 'pressed') act();
  if (enter !== 'unsure') return end;
  const decide = (isHeld: boolean) => {
    end();
    if (!isHeld) act();
  };
  const timer = setTimeout(decide, REPEAT_MS, false);
  over.signal.addEventListener('abort', () => clearTimeout(timer));
  // Enter that is pressed anew acts by itself.
  const hear = ({ key }: KeyboardEvent) => decide(key === 'Enter');
  document.addEventListener('keydown', hear, { capture: true, signal: over.signal });
  return end;
}
