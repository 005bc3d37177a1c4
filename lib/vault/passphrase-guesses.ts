import { PAIR_COSTS } from './passphrase-data.ts';

/** Orders of keys and letters that people walk along, forwards and backwards. */
const WALKS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'abcdefghijklmnopqrstuvwxyz',
  '!@#$%^&*()',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaqxswcdevfrbgtnhymjukilop',
  'zaqwsxcderfvbgtyhn',
  'qweasdzxcrtyfghvbn',
  '147258369',
  '741852963',
].flatMap((walk) => [walk, [...walk].reverse().join('')]);
const MIN_WALK = 4;

/** Between words, or around one. */
const BREAK = /[\s_.,'-]/;

/** Characters of the longest walk that starts at `at`. */
function walkAt(text: string, at: number): number {
  let best = 0;
  for (const walk of WALKS) {
    const start = walk.indexOf(text.charAt(at));
    if (start < 0) continue;
    let length = 1;
    while (at + length < text.length && walk[start + length] === text[at + length]) length++;
    best = Math.max(best, length);
  }
  return best;
}

/** Bits, roughly, that a letter costs after another, averaged over a run: ordinary words have about 3.7, chance 6. */
function averageCost(run: string): number {
  let sum = 0;
  for (let i = 1; i < run.length; i++) {
    const [a, b] = [run.charCodeAt(i - 1) - 97, run.charCodeAt(i) - 97];
    const isLatin = a >= 0 && a < 26 && b >= 0 && b < 26;
    sum += isLatin ? Number(PAIR_COSTS[a * 26 + b]) : 4;
  }
  return sum / (run.length - 1);
}

/** A run of letters: chance where no word has such pairs, else a word of some language, however rare. */
function guessesForLetters(run: string, standsAlone: boolean): number {
  const { length } = run;
  const chance = 26 ** length;
  if (length === 1 || (length <= 3 && !standsAlone)) return chance;
  // Short runs vary more, so more is asked of them.
  const limit = length <= 6 ? 5.6 : length <= 9 ? 5.2 : 4.95;
  if (length > 3 && averageCost(run) > limit) return Math.min(chance, 10 ** (1.15 * length));
  return Math.min(chance, length <= 3 ? 50 : 10 ** (1.6 + 0.3 * length));
}

const DAY = '(0?[1-9]|[12]\\d|3[01])';
const MONTH = '(0?[1-9]|1[0-2])';
const YEAR = '(\\d{2}|19\\d\\d|20\\d\\d)';
const DATE = new RegExp(`^(${DAY}${MONTH}${YEAR}|${MONTH}${DAY}${YEAR}|${YEAR}${MONTH}${DAY})$`);

function guessesForDigits(run: string): number {
  const { length } = run;
  if (length === 4 && /^(19|20)/.test(run)) return 150;
  const chance = length <= 4 ? 10 ** length : 10 ** (4 + (length - 4) * 0.45);
  return length >= 6 && length <= 8 && DATE.test(run) ? Math.min(chance, 40_000) : chance;
}

function guessesForSymbols(run: string): number {
  if (new Set(run).size === 1 && run.length > 1) return 10 * run.length;
  return [...run].reduce(
    (guesses, symbol) => guesses * (BREAK.test(symbol) ? 2 : /[!?@#$*&]/.test(symbol) ? 8 : 30),
    1,
  );
}

/** One part from `at` on: its length and the guesses it costs. */
function partAt(text: string, at: number): { length: number; guesses: number } {
  const walk = walkAt(text, at);
  if (walk >= MIN_WALK || (walk === 3 && /\d/.test(text.charAt(at)))) return { length: walk, guesses: 20 * walk };
  let same = 1;
  while (text[at + same] === text[at]) same++;
  if (same >= 3) return { length: same, guesses: 12 * same };
  const repeated = /^(.{2,64}?)\1+/.exec(text.slice(at));
  if (repeated) {
    const [whole, unit] = repeated as unknown as [string, string];
    return { length: whole.length, guesses: guessesForText(unit) * (whole.length / unit.length) };
  }
  const [run] = /^(?:\p{L}+|\d+|[^\p{L}\d]+)/u.exec(text.slice(at)) ?? [text.charAt(at)];
  if (/^[^\p{L}\d]/u.test(run)) return { length: run.length, guesses: guessesForSymbols(run) };
  // A walk inside ends the run.
  let length = 1;
  while (length < run.length && walkAt(text, at + length) < MIN_WALK) length++;
  const part = run.slice(0, length);
  if (/^\d/.test(part)) return { length, guesses: guessesForDigits(part) };
  const isBreak = (index: number) => index < 0 || index >= text.length || BREAK.test(text.charAt(index));
  return { length, guesses: guessesForLetters(part, isBreak(at - 1) && isBreak(at + length)) };
}

/** Guesses for a text in lower case: the product over its parts, from left to right. */
export function guessesForText(text: string): number {
  let guesses = 1;
  for (let at = 0; at < text.length; ) {
    const part = partAt(text, at);
    guesses *= part.guesses;
    at += part.length;
  }
  return guesses;
}
