import { own, rootOf } from './dom.ts';
import { type Editable, isOpen, textIn } from './editable.ts';

const DIGIT = /\p{Nd}/u;

/** A digit of any script as one of 0 to 9: the digits of a script are consecutive code points. */
function toAscii(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(at - value - 1))) value++;
  return String(value);
}

/** What a field or page that hides its text shows for each character. */
const HIDDEN_CHARACTER = /^[•●*∗⬤■]$/u;

/**
 * Normalises a code for comparison: without the separators of masks, in capitals, with digits of any script as 0 to 9.
 */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}•●*∗⬤■]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => (digit >= '0' && digit <= '9' ? digit : toAscii(digit)))
    .toUpperCase();
}

/**
 * What a page keeps in a cleared field: a prefix, a placeholder for each missing character, or an old character in each
 * box. Empty for an old code that cannot be removed from a single input.
 */
export function keptIn(inputs: readonly Editable[]): string {
  const each = inputs.map((input) => bare(textIn(input)));
  const kept = each.join('');
  const isOnePerBox = each.length > 1 && each.every((text) => text.length === 1);
  return /\d/.test(kept) && !isOnePerBox ? '' : kept;
}

/**
 * Whether a field shows a text and nothing else but what the page keeps in it. A field that hides its content shows a
 * dot for each character.
 */
export function holds(inputs: readonly Editable[], text: string, kept = ''): boolean {
  const shown = bare(inputs.map(textIn).join(''));
  const wanted = bare(text);
  if (kept !== '' && [kept + wanted, wanted + kept.slice(wanted.length)].includes(shown)) return true;
  const [at, want] = [[...shown], [...wanted]];
  if (kept !== '' && HIDDEN_CHARACTER.test(kept.charAt(0))) return shown === wanted;
  return at.length === want.length && at.every((each, i) => each === want[i] || HIDDEN_CHARACTER.test(each));
}

/** Whether inputs show more than one character of a code, each in its place, and not all of them. */
export function showsPart(inputs: readonly Editable[], code: string): boolean {
  const shown = inputs.map((input) => bare(textIn(input)));
  const count = shown.join('').length;
  if (count < 2 || count >= code.length) return false;
  const wanted = bare(code);
  return inputs.length === 1
    ? wanted.startsWith(shown.join(''))
    : shown.every((each, index) => each === '' || each === wanted[index]);
}

/** @param isOpaque whether what is quite clear is not shown, as no text can be: an input over drawn boxes may be */
export function isShown(element: Element, isOpaque = false): boolean {
  if (typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: isOpaque });
}

/** Whether a field was removed, hidden, or disabled as a whole. */
export function isAway(inputs: readonly Editable[]): boolean {
  return inputs.some((input) => !input.isConnected || !isShown(input)) || !inputs.some(isOpen);
}

const MAX_AROUND = 2000;

/** What a page renders itself, beside an input that it keeps empty. */
export class Drawing {
  readonly #before: string;

  constructor(input: Editable) {
    this.#before = this.#around(input);
  }

  #around(input: Editable): string {
    let around: Element = input;
    for (let level = 0; level < 3; level++) around = own(around, 'parentElement') ?? around;
    const root = rootOf(around);
    const text = 'host' in root && around.parentNode === root ? root.textContent : own(around, 'textContent');
    return bare((text ?? '').slice(0, MAX_AROUND));
  }

  /** Whether a text, or a dot for each of its characters, has appeared since around an input. */
  shows(text: string, input: Editable): boolean {
    if (!input.isConnected) return false;
    const now = this.#around(input);
    const count = (of: string, part: string): number => of.split(part).length - 1;
    if (count(now, bare(text)) > count(this.#before, bare(text))) return true;
    const dots = (of: string): number => [...of].filter((each) => HIDDEN_CHARACTER.test(each)).length;
    return dots(now) === dots(this.#before) + text.length;
  }
}
