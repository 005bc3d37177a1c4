import { guessesForText } from './passphrase-guesses.ts';
import { isKnown } from './passphrase-known.ts';

export interface Strength {
  /** 0 (guessed at once) to 4. Below `STRONG_ENOUGH` the user is warned. */
  score: 0 | 1 | 2 | 3 | 4;
  /** How many tries a good guesser needs, roughly. */
  guesses: number;
}

/** Scores below this get a warning. */
export const STRONG_ENOUGH = 3;

/** Guesses that the scores 1, 2, 3 and 4 start at, as in zxcvbn. */
const STEPS = [1e3, 1e6, 1e8, 1e10];

/** Its work grows with the length; what is longer than this is not weak for its end. */
const MAX_LENGTH = 128;

/** Rank that a passphrase of the list of known ones is given. */
const KNOWN_GUESSES = 50_000;

/** Characters that people append to a word so that a site takes it. */
const MAX_SUFFIX = 5;

/** Look-alikes that stand for letters; `1` is tried as i and as l. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '4': 'a',
  '@': 'a',
  '8': 'b',
  '3': 'e',
  '6': 'g',
  '1': 'i',
  '!': 'i',
  '|': 'l',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
  '2': 'z',
};
/** Guesses for which of its characters were replaced. */
const REPLACED = 8;

function withLetters(text: string, one: 'i' | 'l'): string {
  return [...text].map((character) => (character === '1' ? one : (LOOK_ALIKES[character] ?? character))).join('');
}

/** Guesses for where the capitals are. */
function capitals(text: string): number {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  if (upper === 0) return 1;
  if (lower === 0 || (upper === 1 && /^\p{Lu}|\p{Lu}$/u.test(text))) return 2;
  const words = text.split(/[\s_.,'-]+/);
  if (words.every((word) => /^\p{Lu}?[^\p{Lu}]*$/u.test(word))) return 4;
  return 2 ** Math.min(upper, lower, 20);
}

/** A known passphrase, or one with a short suffix. */
function guessesForKnown(lower: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let length = lower.length; length >= Math.max(1, lower.length - MAX_SUFFIX); length--) {
    if (!isKnown(lower.slice(0, length))) continue;
    const suffix = lower.slice(length);
    best = Math.min(best, KNOWN_GUESSES * (suffix === '' ? 1 : guessesForText(suffix)));
  }
  return best;
}

function guessesFor(passphrase: string): number {
  const text = passphrase.normalize('NFKC').slice(0, MAX_LENGTH);
  const lower = text.toLowerCase();
  if (lower.startsWith('watchword')) return guessesForText(lower.slice('watchword'.length)) * 10;
  const doubled = /^(.{2,}?)\1+$/.exec(lower)?.[1];
  if (doubled) return (guessesFor(doubled) * lower.length) / doubled.length;
  const suffix = /[\d\W]*$/.exec(lower)?.[0] ?? '';
  const stem = lower.slice(0, lower.length - suffix.length);
  const replaced = [
    withLetters(lower, 'i'),
    withLetters(lower, 'l'),
    ...(suffix === '' ? [] : [withLetters(stem, 'i') + suffix]),
  ].filter((other) => other !== lower);
  const ways = [
    guessesForText(lower),
    guessesForKnown(lower),
    ...replaced.map((other) => REPLACED * Math.min(guessesForText(other), guessesForKnown(other))),
  ];
  return Math.min(...ways) * capitals(text);
}

/** How hard a passphrase is to guess. Errs on the side of "weak": a long word is taken for a word of some language. */
export function passphraseStrength(passphrase: string): Strength {
  const guesses = passphrase === '' ? 0 : guessesFor(passphrase);
  return { guesses, score: STEPS.filter((step) => guesses >= step).length as Strength['score'] };
}
