/** Id of the field in popup.html that has the focus until the first render. */
const FIELD = 'early-keys';

export interface EarlyKeys {
  text: string;
  /**
   * Enter that came after the text, or was pressed where there is none. `unsure`: one that came before the script, which
   * nobody saw pressed.
   */
  enter: 'none' | 'pressed' | 'unsure';
}

/** Longer than the pause between two repetitions of a held key, as browsers and systems set it. */
const REPEAT_MS = 150;

const fieldOf = () => document.getElementById(FIELD) as HTMLTextAreaElement | null;

/** Enters since the script runs: pressed anew, and repeated by a key that is held. */
let enters = { pressed: 0, held: 0 };

/** Tells a pressed Enter from a held one from here on. Call it once, as soon as a script runs. */
export function watchEarlyKeys(): void {
  enters = { pressed: 0, held: 0 };
  fieldOf()?.addEventListener('keydown', ({ key, repeat, isComposing }) => {
    if (key === 'Enter' && !isComposing) enters[repeat ? 'held' : 'pressed'] += 1;
  });
}

/**
 * Takes, once, what was typed before the first render. Call it in the same task that focuses a field of the view, so that
 * no key is lost in between.
 */
export function takeEarlyKeys(): EarlyKeys {
  const field = fieldOf();
  if (!field) return { text: '', enter: 'none' };
  field.remove();
  const [text = '', ...after] = field.value.split('\n');
  if (after.length === 0) return { text, enter: 'none' };
  if (text !== '' || enters.pressed > 0) return { text, enter: 'pressed' };
  // Enter that opened the popup and is still held must not copy a code. It comes again and again.
  return { text, enter: after.length === 1 && enters.held === 0 ? 'unsure' : 'none' };
}

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
