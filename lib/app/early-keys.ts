/** Id of the field in popup.html that has the focus until the first render. */
const FIELD = 'early-keys';

export interface EarlyKeys {
  text: string;
  /**
   * Enter that came after the text, or was pressed where there is none. `unsure`: one that came before the script, which
   * nobody saw pressed.
   */
  enter: 'none' | 'pressed' | 'unsure';
  /** Shift was held with it: it fills. */
  isShifted?: boolean;
  /** Rows that the arrow keys moved by. */
  moves: ('up' | 'down')[];
}

const NONE: EarlyKeys = { text: '', enter: 'none', moves: [] };

/** Longer than the pause between two repetitions of a held key, as browsers and systems set it. */
const REPEAT_MS = 150;

const fieldOf = () => document.getElementById(FIELD) as HTMLTextAreaElement | null;

/**
 * Tells a pressed Enter from a held one from here on, and hears arrow keys. The field remembers them: another script may
 * take what was typed. Call it once, as soon as a script runs.
 */
export function watchEarlyKeys(): void {
  const field = fieldOf();
  const hear = ({ target, key, repeat, isComposing, altKey, shiftKey }: KeyboardEvent) => {
    if (!field?.isConnected || isComposing || altKey) return;
    // Where nothing has the focus the app would hear it too.
    if (target === document.body) field.focus();
    else if (target !== field) return;
    if (key === 'Enter') field.dataset[repeat ? 'held' : 'pressed'] = shiftKey ? 'shift' : '';
    const move = key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : '';
    if (move) field.dataset.moves = `${field.dataset.moves ?? ''} ${move}`;
  };
  document.addEventListener('keydown', hear, { capture: true });
}

/**
 * Takes, once, what was typed before the first render. Call it in the same task that focuses a field of the view, so that
 * no key is lost in between.
 */
export function takeEarlyKeys(): EarlyKeys {
  const field = fieldOf();
  if (!field) return NONE;
  field.remove();
  const { moves = '' } = field.dataset;
  const [text = '', ...after] = field.value.split('\n');
  return {
    text,
    enter: enterBehind(text, after.length, field.dataset),
    ...(field.dataset.pressed === 'shift' && { isShifted: true }),
    moves: moves.split(' ').filter(Boolean) as EarlyKeys['moves'],
  };
}

function enterBehind(text: string, count: number, { pressed, held }: DOMStringMap): EarlyKeys['enter'] {
  // The field may be taken between the key and its character.
  if (pressed !== undefined || (text !== '' && count > 0)) return 'pressed';
  // Enter that opened the popup and is still held must not copy a code. It comes again and again.
  return count === 1 && held === undefined ? 'unsure' : 'none';
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
