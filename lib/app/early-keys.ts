import { type ListCommand, listKey } from './state/keys.ts';

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
  /** What other keys asked of the list, in order, and behind how many characters of the text. */
  commands: { command: ListCommand; at: number }[];
}

const NONE: EarlyKeys = { text: '', enter: 'none', commands: [] };
/**
 * The list commands that are kept: moves, and pinning. Enter is kept by itself, Esc closes the popup, a menu takes the keys
 * behind it, and what the list knows by a character is text here: it may begin a passphrase.
 */
const KEPT = /up|down|first|last|pin/;

const fieldOf = () => document.getElementById(FIELD) as HTMLTextAreaElement | null;

/**
 * Tells a pressed Enter from a held one from here on, and hears the keys that write nothing. The field remembers them:
 * another script may take what was typed. Call it once, as soon as a script runs.
 */
export function watchEarlyKeys(): void {
  const field = fieldOf();
  const hear = (event: KeyboardEvent) => {
    const { target, key, repeat, isComposing, altKey, shiftKey } = event;
    if (!field?.isConnected || isComposing) return;
    // Where nothing has the focus the app would hear it too.
    if (target === document.body) field.focus();
    else if (target !== field) return;
    if (key === 'Enter' && !altKey) field.dataset[repeat ? 'held' : 'pressed'] = shiftKey ? 'shift' : '';
    // What comes behind Enter is for what Enter leads to.
    if (field.dataset.pressed !== undefined) return;
    const at = field.value.length;
    const command = listKey(event, { isInSearch: true, isNowhere: false, isSearchEmpty: at === 0 });
    // With Option a Mac writes another character: it may be one of a passphrase.
    if (!command || !KEPT.test(command) || (command === 'pin' && key.toLowerCase() !== 'p')) return;
    event.preventDefault();
    field.dataset.commands = `${field.dataset.commands ?? ''} ${command}:${at}`;
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
  const { commands = '' } = field.dataset;
  const [text = '', ...after] = field.value.split('\n');
  return {
    text,
    enter: enterBehind(text, after.length, field.dataset),
    ...(field.dataset.pressed === 'shift' && { isShifted: true }),
    commands: [...commands.matchAll(/(\S+):(\d+)/g)].map(([, name, at]) => ({
      command: name as ListCommand,
      at: Number(at),
    })),
  };
}

function enterBehind(text: string, count: number, { pressed, held }: DOMStringMap): EarlyKeys['enter'] {
  // The field may be taken between the key and its character.
  if (pressed !== undefined || (text !== '' && count > 0)) return 'pressed';
  // Enter that opened the popup and is still held must not copy a code. It comes again and again.
  return count === 1 && held === undefined ? 'unsure' : 'none';
}
