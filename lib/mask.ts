/*
 * Removes personal data from a text and keeps its shape, so that an explanation of a page or message can be shared.
 * Addresses become example.com, digits and codes others of the same shape, names in greetings another name.
 */

/** A number from 0 up to, but not including, `below`. */
export type Pick = (below: number) => number;

const randomly: Pick = (below) => ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below) | 0;

const EMAIL = /[^\s@<>()"',;:]+@[^\s@<>()"',;:]*[^\s@<>()"',;:.]/gu;
const URL_TEXT = /\b[a-z][a-z0-9+.-]*:\/\/[^\s<>"')]*[^\s<>"').,]/giu;
const TLDS =
  'com|org|net|edu|gov|mil|int|info|biz|name|io|app|dev|cloud|online|site|shop|store|tech|xyz|bank|email|mail|local|localhost|test|[a-z]{2}';
const HOST = new RegExp(
  `(?<![\\p{L}\\p{N}./-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+(?:${TLDS})(?![\\p{L}\\p{N}-])(?::\\d+)?(?:/(?:[^\\s<>"')]*[^\\s<>"').,])?)?`,
  'giu',
);
/** What a message binds its code to, whatever its domain is. */
const BOUND_HOST = /(?<=@)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Two letters each: "e.g", "p.m". */
const ABBREVIATION = /^(?:\p{L}\.)+\p{L}{1,2}$/iu;
/** A setup key as sites print it: groups of four, or one long run. */
const KEY_GROUPS =
  /(?<![A-Za-z0-9])(?:[A-Z2-7]{4}(?:[ -][A-Z2-7]{4}){2,}|(?=[a-z ]*[2-7])[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,})(?![A-Za-z0-9])/g;
const RUN = /[A-Za-z0-9]+|\p{Nd}+/gu;
/** Numbers that pages print as samples of a code. */
const SAMPLE = /^(?:(\d)\1+|0?123456(?:78?9?)?|0?12345?)$/;
/** How a page or a message begins to speak to somebody, with a small first letter or a capital. */
const GREETINGS = [
  'hi',
  'hello',
  'hey',
  'dear',
  'welcome(?: back)?',
  'signed in as',
  'logged in as',
  'hallo',
  'guten Tag',
  'lieber?',
  'bonjour',
  'bonsoir',
  'hola',
  'olá',
  'ciao',
  'car[oa]',
  'hej',
  'hei',
  'witaj',
  'cześć',
  'merhaba',
  'привет',
  'здравствуйте',
];
const GREETING = GREETINGS.map((text) => `[${text.charAt(0).toUpperCase()}${text.charAt(0)}]${text.slice(1)}`).join(
  '|',
);
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
const GREETED = new RegExp(`(?<=(?:^|[^\\p{L}])(?:${GREETING}),? )${NAME}(?: ${NAME}){0,2}`, 'gu');
const HONOURED =
  /(?<!\p{L})(?!お客)[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{2,8}(?=(?:様|さん| ?님)(?!\p{L}))/gu;

const VOWELS = 'aeiouy';
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';

/** The words of names that a text greets somebody by. */
export function greetedNames(text: string): string[] {
  return [...text.matchAll(GREETED)].flatMap(([name]) => name.split(' '));
}

/** The longest first, so that none hides another that it begins. Empty where there are none. */
function anyOf(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|');
}

export interface MaskOptions {
  /** Words of the user's that are replaced wherever they stand: names, the site's own name. Three letters at least. */
  words?: readonly string[];
  /** Texts that are replaced character by character: codes that were found. */
  codes?: readonly string[];
  pick?: Pick;
}

/** Replaces the same text by the same other one as long as it lives, so that `id` and `for` still agree. */
export class Mask {
  readonly #known = new Map<string, string>();
  readonly #pick: Pick;
  readonly #words: RegExp | null;
  readonly #codes: RegExp | null;

  constructor({ words = [], codes = [], pick = randomly }: MaskOptions = {}) {
    this.#pick = pick;
    const named = anyOf(words.filter((word) => word.length >= 3));
    this.#words = named ? new RegExp(`(?<!\\p{L})(?:${named})(?!\\p{L})`, 'giu') : null;
    const written = anyOf(codes);
    this.#codes = written ? new RegExp(`(${written})`, 'gu') : null;
  }

  /** A text that a user reads. */
  text(text: string): string {
    if (!this.#codes) return this.#plain(text);
    // Every second part is a code.
    const parts = text.split(this.#codes);
    return parts.map((part, i) => (i % 2 === 1 ? this.#alike(part) : this.#plain(part))).join('');
  }

  #plain(text: string): string {
    const rest = text
      .replace(EMAIL, 'user@example.com')
      .replace(URL_TEXT, 'https://example.com/')
      .replace(BOUND_HOST, 'example.com')
      .replace(HOST, (host) => (ABBREVIATION.test(host) ? host : 'example.com'))
      .replace(GREETED, 'Alex')
      .replace(HONOURED, '山田')
      .replace(KEY_GROUPS, (key) => this.#alike(key));
    return (this.#words ? rest.replace(this.#words, 'Example') : rest).replace(RUN, (run) => this.#run(run));
  }

  /** A name that markup gives to an element. */
  identifier(name: string): string {
    return name
      .replace(EMAIL, 'user@example.com')
      .replace(URL_TEXT, 'https://example.com/')
      .replace(RUN, (run) => this.#run(run));
  }

  #run(run: string): string {
    if (/^\p{Nd}+$/u.test(run)) return this.#number(run);
    if (!/\d/.test(run))
      return /^[A-Z2-7]{16,}$/.test(run) || /^[B-DF-HJ-NP-TV-XZ]{5,}$/.test(run) ? this.#alike(run) : run;
    // "2fa", "step2", "digit12", "6digits": words with a number at one end.
    const isWord = run.length < 4 || /^[A-Za-z]+\d{1,2}$|^\d{1,2}[A-Za-z]+$|^[A-Za-z]+\d[A-Za-z]+$/.test(run);
    return isWord ? run : this.#alike(run);
  }

  /** Small numbers stay what they can be: a month, a day, a minute; a year stays one. */
  #number(run: string): string {
    if (run.length === 1 || SAMPLE.test(run)) return run;
    const value = Number(run);
    if (/^\d\d$/.test(run)) {
      const [from, to] = value <= 12 ? [1, 12] : value <= 31 ? [13, 31] : value <= 59 ? [32, 59] : [60, 99];
      return this.#once(run, () => String(from + this.#pick(to - from + 1)).padStart(2, '0'));
    }
    if (/^(?:19|20)\d\d$/.test(run)) return this.#once(run, () => run.slice(0, 2) + this.#alikeRaw(run.slice(2)));
    return this.#alike(run);
  }

  /** Other characters of the same kinds: a digit for a digit, a capital for a capital, a vowel for a vowel. */
  #alike(text: string): string {
    return this.#once(text, () => {
      let made = this.#alikeRaw(text);
      for (let i = 0; i < 8 && made === text; i++) made = this.#alikeRaw(text);
      return made;
    });
  }

  #alikeRaw(text: string): string {
    let isFirst = true;
    return text.replace(/[A-Za-z]|\p{Nd}/gu, (char) => {
      const first = isFirst;
      isFirst = false;
      if (/\p{Nd}/u.test(char)) return this.#digit(char, first);
      const small = char.toLowerCase();
      const made = this.#from(VOWELS.includes(small) ? VOWELS : CONSONANTS);
      return char === small ? made : made.toUpperCase();
    });
  }

  /** A digit of the same script; the first of a number is no zero, unless it was one. */
  #digit(char: string, isFirst: boolean): string {
    const point = char.codePointAt(0) ?? 48;
    let zero = point;
    while (zero > point - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    if (isFirst && point === zero) return char;
    return String.fromCodePoint(zero + (isFirst ? 1 + this.#pick(9) : this.#pick(10)));
  }

  #from(letters: string): string {
    return letters[this.#pick(letters.length)] ?? 'x';
  }

  #once(text: string, make: () => string): string {
    const made = this.#known.get(text) ?? make();
    this.#known.set(text, made);
    return made;
  }
}
