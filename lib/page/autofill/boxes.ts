import { attributeOf, drawnParent, drawnPath, fold, identifierWords, rootOf } from './dom.ts';
import { areInputs, type Editable, type Inputs, isControl, limitOf, writtenType } from './editable.ts';
import { areWordsBetween } from './near-text.ts';
import { inReadingOrder } from './reading-order.ts';
import type { VisibilityChecker } from './visible.ts';
import { NTH_BOX } from './words.ts';

/** Fewest and most boxes that a code is split over. */
const MIN_BOXES = 4;
const MAX_BOXES = 10;
const WIDEST_BOX = 90;

const ONE_CHARACTER = /^\^?(?:\\d|\[[^\]]{1,16}\]|\.)(?:\{1\}|\{0,1\}|\{1,1\}|\?|\*|\+)?\$?$/;
/** The signs that an input is one box of a split code. */
function boxSigns(input: Editable, visibility: VisibilityChecker): string[] {
  const signs: string[] = [];
  const said = (name: string): string => attributeOf(input, name) ?? '';
  // A narrower range is that of a grade or a count, not of a digit.
  if (writtenType(input) === 'number' && /^[1-8]$/.test(said('max'))) return [];
  if (limitOf(input) === 1) signs.push('maxlength');
  if (said('size') === '1') signs.push('size');
  // `[0-9]*` does not limit the length. A pattern is a sign only if it allows one character.
  const pattern = said('pattern');
  const oneDigit = writtenType(input) === 'number' && said('max') === '9';
  if (oneDigit || (ONE_CHARACTER.test(pattern) && !/[*+]\$?$/.test(pattern))) signs.push('pattern');
  if (/one-time-code/i.test(said('autocomplete'))) signs.push('autocomplete');
  if (NTH_BOX.test(fold(said('aria-label')))) signs.push('nth');
  if (/(?:otp|totp|2fa|mfa|code|pin|digit|char)s?(?: \w+)? \d{1,2}$/.test(indexed(input))) signs.push('index');
  if (/otp|pin ?input|pin ?code|code ?input|code ?box|digit|verif/.test(identifierWords(input.className || '')))
    signs.push('class');
  if (/otp|pin/i.test(said('aria-label'))) signs.push('label');
  if (containerNamesCode(input)) signs.push('container');
  if (visibility.hasLayout) {
    const box = input.getBoundingClientRect();
    if (box.width > 0 && box.width <= WIDEST_BOX && box.width < box.height * 2.2) signs.push('narrow');
  }
  return signs;
}

const CONTAINER =
  /(?:^| )(?:input)?t?otp(?:input)?(?: |$)|otp (?:input|field|box|group|container)|pin ?(?:input|code|field)|code ?(?:input|box|field)s?(?: |$)|digits?(?: |$)/;

const CONTAINER_NAMES = ['class', 'id', 'name', 'data-testid', 'data-pc-name', 'data-scope', 'data-slot'];

/** Whether a nearby ancestor is named after the purpose of its inputs (`n-input-otp`). */
function containerNamesCode(input: Element): boolean {
  let at = drawnParent(input);
  for (let level = 0; at && level < 5; level++, at = drawnParent(at)) {
    const element = at;
    const names = CONTAINER_NAMES.map((name) => attributeOf(element, name) ?? '').join(' ');
    if (names.length < 400 && CONTAINER.test(identifierWords(names))) return true;
  }
  return false;
}

/** Name or id with its trailing number split off: `2fa1` → `2fa 1`. */
function indexed(input: Editable): string {
  return identifierWords(nameOf(input)).replace(/(\p{L})(\d{1,2})$/u, '$1 $2');
}

function nameOf(input: Editable): string {
  return (isControl(input) && input.name) || input.id;
}

function stem(input: Editable): string {
  return nameOf(input).replace(/\d+/g, '#');
}

/** Number of levels from `a` up to the first ancestor that also contains `b`. */
function distance(a: Element, b: Element): number {
  const ups = new Set(drawnPath(b));
  return drawnPath(a).findIndex((element) => ups.has(element));
}

/** Whether two boxes are in the same tree, or each in a web component of the same name. */
function areNeighbours(a: Element, b: Element): boolean {
  const [ra, rb] = [rootOf(a), rootOf(b)];
  if (ra === rb) return true;
  return 'host' in ra && 'host' in rb && ra.host.localName === rb.host.localName && areNeighbours(ra.host, rb.host);
}

function alike(a: Editable, b: Editable): boolean {
  if (a.localName !== b.localName || writtenType(a) !== writtenType(b) || !areNeighbours(a, b)) return false;
  // Components add a class to the focused box, so one class of difference does not tell two boxes apart.
  const [as, bs] = [new Set(a.classList), new Set(b.classList)];
  const shared = [...as].filter((name) => bs.has(name)).length;
  return Math.max(as.size, bs.size) - shared <= 2 || shared > 0;
}

/** One run of boxes, with the signs that all but at most one of them have. */
export interface BoxGroup {
  /** In the order of their characters. */
  inputs: Inputs;
  signs: string[];
}

const MAX_CLIMB = 7;

/** Characters of each of two boxes that share a code, and how far apart they may be. */
const HALF = /^[34]$/;
const HALF_CLIMB = 3;

/** Two neighbouring boxes that take half a code each: neither a date nor a number of three parts. */
function findHalves(controls: readonly Element[], eligible: (element: Element) => element is Editable): BoxGroup[] {
  return controls.flatMap((a, index) => {
    const [before, b, after] = [controls[index - 1], controls[index + 1], controls[index + 2]];
    const isHalf = (one: Element | undefined): one is Editable =>
      one !== undefined && eligible(one) && HALF.test(attributeOf(one, 'maxlength') ?? '');
    if (!isHalf(a) || !isHalf(b) || limitOf(a) !== limitOf(b) || !alike(a, b)) return [];
    const isPart = (one: Element | undefined): boolean =>
      one !== undefined && eligible(one) && limitOf(one) < MAX_BOXES && distance(one, a) <= HALF_CLIMB;
    if (isPart(before) || isPart(after) || distance(a, b) > HALF_CLIMB) return [];
    return [{ inputs: [a, b], signs: ['halves'] }];
  });
}

/** More fixed signs than these are boxes that are still closed. */
const MAX_FIXED_SIGNS = 2;

/** Whether a control is a read-only or disabled box with a fixed character: a dash in the middle, a letter before the code. */
function isFixedSign(control: Element): boolean {
  return isControl(control) && (control.readOnly || control.disabled) && /^[^\p{N}\s•●*∗⬤■_]$/u.test(control.value);
}

/**
 * Runs of neighbouring, equal, one-character boxes among a page's visible controls, given in document order.
 * A control of any other kind between two boxes ends a run.
 */
export function findBoxGroups(
  controls: readonly Element[],
  visibility: VisibilityChecker,
  eligible: (element: Element) => element is Editable,
): BoxGroup[] {
  const groups: BoxGroup[] = [];
  let run: { input: Editable; signs: string[] }[] = [];
  let climb = 0;
  const end = (): void => {
    const inputs = run.map(({ input }) => input);
    if (areInputs(inputs) && run.length >= MIN_BOXES && run.length <= MAX_BOXES) {
      const count = new Map<string, number>();
      for (const { signs } of run) for (const sign of signs) count.set(sign, (count.get(sign) ?? 0) + 1);
      const signs = [...count].filter(([, n]) => n >= run.length - 1).map(([sign]) => sign);
      if (signs.length > 0) groups.push({ inputs: inReadingOrder(inputs, visibility), signs });
    }
    run = [];
    climb = 0;
  };
  const fixed = new Set(controls.filter(isFixedSign));
  for (const control of controls) {
    if (fixed.size <= MAX_FIXED_SIGNS && fixed.has(control)) continue;
    const input = eligible(control) ? control : null;
    const signs = input ? boxSigns(input, visibility) : [];
    if (!input || signs.length === 0) {
      end();
      continue;
    }
    const last = run.at(-1)?.input;
    if (last) {
      const step = distance(last, input);
      const far = step > MAX_CLIMB || (climb > 0 && step > climb + 2);
      const renamed = stem(last) !== stem(input) && climb > 0 && step > climb;
      // Two codes in a row: each has a label of its own.
      const isNext = climb > 0 && step > climb && run.length >= MIN_BOXES && areWordsBetween(last, input, visibility);
      if (!alike(last, input) || far || renamed || isNext) end();
      else climb = Math.max(climb, step);
    }
    run.push({ input, signs });
  }
  end();
  return [...groups, ...findHalves(controls, eligible)];
}
