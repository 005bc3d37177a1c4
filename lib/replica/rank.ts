import { must } from '../must.ts';

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const STEP = 4;
/** Maximum length of a rank; beyond it, all ranks are reassigned. */
const MAX_RANK = 32;
const form = /^[0-9a-z]*[1-9a-z]$/;

const digitAt = (text: string, at: number) => DIGITS.indexOf(text[at] ?? '0');
const trimmed = (text: string) => text.replace(/0+$/, '');

/** The next rank at the end of a list: four digits, counted up, so that thousands fit before one grows. */
function after(rank: string): string {
  const digits = Array.from({ length: Math.max(STEP, rank.length) }, (_, at) => digitAt(rank, at));
  for (let at = digits.length - 1; at >= 0; at--) {
    const raised = (digits[at] ?? 0) + 1;
    digits[at] = raised;
    if (raised < BASE) return trimmed(digits.map((digit) => DIGITS[digit]).join(''));
    digits[at] = 0;
  }
  return `${rank}i`;
}

/**
 * A rank strictly between two, which are texts over `0-9a-z` and compare as text; '' means before all, and after all.
 * It does not end in `0`, so that another always fits before it. Requires `low` < `high`.
 */
export function between(low: string, high: string): string {
  if (high === '') return low === '' ? 'i' : after(low);
  let common = '';
  for (let at = 0; ; at++) {
    const from = digitAt(low, at);
    const to = at < high.length ? digitAt(high, at) : BASE;
    if (from === to) {
      common += DIGITS[from];
    } else if (to - from > 1) {
      return common + DIGITS[(from + to) >> 1];
    } else {
      // No digit fits here, so the rest has to be larger than the rest of `low`.
      common += DIGITS[from];
      return common + aboveRest(low.slice(at + 1));
    }
  }
}

/** The shortest text above `rest` that does not end in `0`. */
function aboveRest(rest: string): string {
  for (let at = 0; at < rest.length; at++) {
    const digit = digitAt(rest, at);
    if (digit < BASE - 1) return rest.slice(0, at) + DIGITS[(digit + BASE) >> 1];
  }
  return `${rest}i`;
}

/** `count` ranks in order, between two, kept short by halving. */
function spread(low: string, high: string, count: number): string[] {
  if (count === 0) return [];
  if (high === '' && low !== '') {
    const ranks: string[] = [];
    while (ranks.length < count) ranks.push(after(ranks.at(-1) ?? low));
    return ranks;
  }
  const middle = between(low, high);
  const left = (count - 1) >> 1;
  return [...spread(low, middle, left), middle, ...spread(middle, high, count - 1 - left)];
}

/** Indexes of the longest strictly increasing run of known ranks. */
function longestRise(ranks: readonly (string | undefined)[]): Set<number> {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, rank] of ranks.entries()) {
    if (rank === undefined) continue;
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (must(ranks[must(ends[middle])]) < rank) from = middle + 1;
      else to = middle;
    }
    before[at] = from > 0 ? must(ends[from - 1]) : -1;
    ends[from] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = must(before[at])) kept.add(at);
  return kept;
}

/**
 * Ranks for a list in its new order, changing as few as possible. `given`: their present ranks, undefined for new
 * entries. All ranks are new if one would grow beyond 32 characters.
 */
export function ranksFor(given: readonly (string | undefined)[]): string[] {
  const ranks = given.map((rank) => (rank !== undefined && form.test(rank) ? rank : undefined));
  const kept = longestRise(ranks);
  const result: string[] = [];
  for (let at = 0; at < ranks.length; ) {
    if (kept.has(at)) {
      result.push(must(ranks[at++]));
      continue;
    }
    let end = at;
    while (end < ranks.length && !kept.has(end)) end++;
    result.push(...spread(result.at(-1) ?? '', ranks[end] ?? '', end - at));
    at = end;
  }
  return result.some((rank) => rank.length > MAX_RANK) ? spread('', '', ranks.length) : result;
}
