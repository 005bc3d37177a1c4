import { own, rootOf } from './dom.ts';
import { type Editable, isOpen, textIn } from './editable.ts';

const DIGIT = /\p{Nd}/u;

/** A digit of any script as one of 0 to 9: the digits of a script stand in a row. */
function toAscii(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(at - value - 1))) value++;
  return String(value);
}

/** What a field that hides its text, or a page that draws it so, shows for each character. */
const HIDDEN_CHARACTER = /^[•●*∗⬤■]$/u;

/** Codes are compared without what masks put in between, in capitals, and with the digits of any script. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}•●*∗⬤■]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => (digit >= '0' && digit <= '9' ? digit : toAscii(digit)))
    .toUpperCase();
}

/**
 * What a page keeps in a field that is cleared: a prefix, or a sign for each character that is missing. Empty where it is
 * an old code that does not go.
 */
export function keptIn(inputs: readonly Editable[]): string {
  const kept = bare(inputs.map(textIn).join(''));
  return /\d/.test(kept) ? '' : kept;
}

/**
 * Whether a field shows a text and no more than what the page keeps in it; one that hides what it holds shows a dot for
 * each character.
 */
export function holds(inputs: readonly Editable[], text: string, kept = ''): boolean {
  const shown = bare(inputs.map(textIn).join(''));
  const wanted = bare(text);
  if (kept !== '' && [kept + wanted, wanted + kept.slice(wanted.length)].includes(shown)) return true;
  const [at, want] = [[...shown], [...wanted]];
  if (kept !== '' && HIDDEN_CHARACTER.test(kept.charAt(0))) return shown === wanted;
  return at.length === want.length && at.every((each, i) => each === want[i] || HIDDEN_CHARACTER.test(each));
}

function isShown(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });
}

/** Whether a field is gone, out of sight, or closed as a whole. */
export function isAway(inputs: readonly Editable[]): boolean {
  return inputs.some((input) => !input.isConnected || !isShown(input)) || !inputs.some(isOpen);
}

const MAX_AROUND = 2000;

/** What a page draws itself, beside an input that it keeps empty. */
export class Drawing {
  readonly #input: Editable;
  readonly #before: string;

  constructor(input: Editable) {
    this.#input = input;
    this.#before = this.#around();
  }

  #around(): string {
    let around: Element = this.#input;
    for (let level = 0; level < 3; level++) around = own(around, 'parentElement') ?? around;
    const root = rootOf(around);
    const text = 'host' in root && around.parentNode === root ? root.textContent : own(around, 'textContent');
    return bare((text ?? '').slice(0, MAX_AROUND));
  }

  /** Whether a text, or a dot for each of its characters, has come into sight since. */
  shows(text: string): boolean {
    if (!this.#input.isConnected) return false;
    const now = this.#around();
    const count = (of: string, part: string): number => of.split(part).length - 1;
    if (count(now, bare(text)) > count(this.#before, bare(text))) return true;
    const dots = (of: string): number => [...of].filter((each) => HIDDEN_CHARACTER.test(each)).length;
    return dots(now) === dots(this.#before) + text.length;
  }
}
