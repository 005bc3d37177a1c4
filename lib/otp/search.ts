import type { Account } from './account.ts';

/** Letters that do not decompose into a base letter and a diacritic. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/** Only what folding leaves as it is, but for capitals: nearly every name and address. */
const PLAIN = /^[ -~]*$/;

/** Normalises a text for comparison: lower case, without accents, full-width forms as plain ones. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłþıħ]/g, (letter) => LETTERS[letter] ?? letter);
}

type Searchable = Pick<Account, 'issuer' | 'account' | 'tags' | 'sites' | 'note'>;

interface Haystack {
  issuer: string;
  /** Issuer, account, tags and sites; each word after a space. */
  all: string;
  note: string;
  /** The words of `all`, for those that were mistyped; undefined until they are asked for. */
  words: readonly string[] | undefined;
}

const haystacks = new WeakMap<Searchable, Haystack>();

function haystackOf(account: Searchable): Haystack {
  const known = haystacks.get(account);
  if (known) return known;
  const issuer = fold(account.issuer);
  const all = ` ${issuer} ${fold([account.account, ...account.tags, ...account.sites].join(' '))}`;
  const made = { issuer, all, note: fold(account.note), words: undefined };
  haystacks.set(account, made);
  return made;
}

/** Rank of a match: 0 = best, 3 = only in the note, undefined = none. */
function rank(account: Searchable, words: readonly string[]): number | undefined {
  const { issuer, all, note } = haystackOf(account);
  let worst = 0;
  for (const word of words) {
    if (issuer.startsWith(word)) continue;
    if (all.includes(word)) worst = Math.max(worst, all.includes(` ${word}`) ? 1 : 2);
    else if (note.includes(word)) worst = 3;
    else return undefined;
  }
  return worst;
}

/** Shorter words match too much if one letter may be wrong. */
const SHORTEST_GUESS = 3;

/** Whether `typed`, from `from` on, is what `word` has from `at` on, or the beginning of it. */
function goesOn(typed: string, from: number, word: string, at: number): boolean {
  for (let i = from; i < typed.length; i++) if (typed[i] !== word[at + i - from]) return false;
  return true;
}

/**
 * Whether `typed` is `word`, or the beginning of it, but for one letter that is wrong, missing, too many, or
 * exchanged with its neighbour. Without a text made on the way: a key that finds nothing asks this of every word.
 */
function isNear(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  if (at === typed.length) return true;
  const next = at + 1;
  if (goesOn(typed, next, word, next) || goesOn(typed, at, word, next)) return true;
  if (next === typed.length) return false;
  const isExchanged = typed[at] === word[next] && typed[next] === word[at];
  return goesOn(typed, next, word, at) || (isExchanged && goesOn(typed, at + 2, word, at + 2));
}

const partsOf = (folded: string): string[] => folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

function isMeant(account: Searchable, words: readonly string[]): boolean {
  const haystack = haystackOf(account);
  const { all } = haystack;
  haystack.words ??= partsOf(all);
  const own = haystack.words;
  return words.every(
    (typed) => all.includes(typed) || (typed.length >= SHORTEST_GUESS && own.some((word) => isNear(typed, word))),
  );
}

const wordsOf = (query: string): string[] => fold(query).split(/\s+/).filter(Boolean);

/**
 * The accounts in which every word of the query is found: in issuer, account, tags or sites, in any order; last those
 * that have it only in their note. Those whose issuer begins with it come first; otherwise the given order is kept.
 * Without a match, the accounts that match with one wrong letter in a word.
 */
export function search<T extends Searchable>(accounts: readonly T[], query: string): T[] {
  const words = wordsOf(query);
  if (words.length === 0) return [...accounts];
  const ranks: T[][] = [[], [], [], []];
  for (const account of accounts) {
    const found = rank(account, words);
    if (found !== undefined) ranks[found]?.push(account);
  }
  const found = ranks.flat();
  return found.length > 0 ? found : accounts.filter((account) => isMeant(account, words));
}

/** Of an account that was found only by tolerating a typo: the text that was meant. Else empty. */
export function meantBy(account: Searchable, query: string): string {
  const words = wordsOf(query);
  if (rank(account, words) !== undefined) return '';
  const { all } = haystackOf(account);
  const typed = words.find((word) => !all.includes(word)) ?? '';
  const texts = [account.issuer, account.account, ...account.tags, ...account.sites];
  return texts.find((text) => partsOf(fold(text)).some((word) => isNear(typed, word))) ?? '';
}

/** A folded text, and for each of its characters where it came from; without these where folding moves nothing. */
function folded(text: string): { plain: string; origins?: number[] } {
  if (PLAIN.test(text)) return { plain: fold(text) };
  // Folding may change a text's length, so each character is folded by itself and remembers where it came from.
  let plain = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const one = fold(character);
    plain += one;
    for (let i = 0; i < one.length; i++) origins.push(at);
    at += character.length;
  }
  return { plain, origins };
}

/** UTF-16 range in `text` of the first query word found in it; undefined if none is. */
export function hitIn(text: string, query: string): { from: number; to: number } | undefined {
  const { plain, origins } = folded(text);
  for (const word of wordsOf(query)) {
    const from = plain.indexOf(word);
    const to = from + word.length;
    if (from >= 0) return origins ? { from: origins[from] ?? 0, to: origins[to] ?? text.length } : { from, to };
  }
  return undefined;
}
