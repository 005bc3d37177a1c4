import type { Account } from '../../otp/account.ts';

/** Letters that do not come apart into a base letter and a mark. */
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

/** Text as it is compared: lower case, without accents, full-width forms made plain. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłþıħ]/g, (letter) => LETTERS[letter] ?? letter);
}

type Searchable = Pick<Account, 'issuer' | 'account' | 'tags' | 'sites'>;

const haystacks = new WeakMap<Searchable, { issuer: string; all: string }>();

function haystackOf(account: Searchable): { issuer: string; all: string } {
  const known = haystacks.get(account);
  if (known) return known;
  const issuer = fold(account.issuer);
  const all = ` ${issuer} ${fold([account.account, ...account.tags, ...account.sites].join(' '))}`;
  const made = { issuer, all };
  haystacks.set(account, made);
  return made;
}

/** 0 is the best match, undefined is none. */
function rank(account: Searchable, words: string[]): number | undefined {
  const { issuer, all } = haystackOf(account);
  let worst = 0;
  for (const word of words) {
    if (!all.includes(word)) return undefined;
    if (!issuer.startsWith(word)) worst = Math.max(worst, all.includes(` ${word}`) ? 1 : 2);
  }
  return worst;
}

/**
 * The accounts in which every word of the query is found: in issuer, account, tags or sites, in any order.
 * Those whose issuer begins with it come first; otherwise the given order stays.
 */
export function search<T extends Searchable>(accounts: readonly T[], query: string): T[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...accounts];
  const ranks: T[][] = [[], [], []];
  for (const account of accounts) {
    const found = rank(account, words);
    if (found !== undefined) ranks[found]!.push(account);
  }
  return ranks.flat();
}
