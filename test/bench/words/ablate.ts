import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MessageTerm } from '../../../lib/lexicon/term.ts';
import { foldAccents, normalise } from '../../../lib/message-codes/normalise.ts';
import { casesOf } from './cases.ts';
import { ownMessages, ROOT } from './corpus.ts';
import { type Find, withTerms } from './with-terms.ts';

/**
 * `node test/bench/words/ablate.ts` prints, as JSON, the terms whose removal alone changes no verdict: neither on the
 * project's messages nor on those that are made for the term. Terms that no message shares are taken out together, and
 * only the messages that have one of them are judged again, so that a few hundred removals stand for thousands.
 */

/** Removals that one process tries: the modules of each stay in its memory. */
const SLICE = 7;
/** Messages that are judged for one term, those made for it first. */
const MOST = 60;

interface Occurring {
  term: MessageTerm;
  /** Indexes of the messages that have it. */
  at: number[];
}

async function termsAndTexts(): Promise<{ terms: MessageTerm[]; texts: string[] }> {
  const folder = resolve(ROOT, 'lib/lexicon');
  const files = readdirSync(folder).sort();
  const languages = await Promise.all(
    files.map(
      async (file) => ((await import(resolve(folder, file))) as { messageTerms?: MessageTerm[] }).messageTerms ?? [],
    ),
  );
  const made = languages.flatMap((terms) => terms.flatMap((term) => casesOf(term, terms)));
  return { terms: languages.flat(), texts: [...new Set([...ownMessages().map(({ text }) => text), ...made])] };
}

/** Which messages have each term, in one pass over all of them. */
function occurrences(terms: readonly MessageTerm[], texts: readonly string[]): Occurring[] {
  const starts: number[] = [];
  let all = '';
  for (const text of texts) {
    starts.push(all.length);
    all += `${foldAccents(normalise(text))}\n\n`;
  }
  return terms.map((term) => {
    const at = new Set<number>();
    for (const { index } of all.matchAll(new RegExp(foldAccents(term[1]), 'giu'))) at.add(indexBelow(starts, index));
    // The made ones, which are last, are judged first.
    return { term, at: [...at].reverse() };
  });
}

function indexBelow(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Terms in as few groups as may be, no two of a group in one message. */
function grouped(found: readonly Occurring[]): Occurring[][] {
  const groups: { members: Occurring[]; taken: Set<number> }[] = [];
  for (const each of [...found].sort((a, b) => b.at.length - a.at.length)) {
    const group = groups.find(({ taken }) => each.at.every((index) => !taken.has(index)));
    if (group) {
      group.members.push(each);
      for (const index of each.at) group.taken.add(index);
    } else groups.push({ members: [each], taken: new Set(each.at) });
  }
  return groups.map(({ members }) => members);
}

const verdict = (find: Find, text: string): string =>
  find(text)
    .map(({ code, confidence }) => `${code} ${confidence >= 0.7}`)
    .join();

async function idleOf(groups: readonly Occurring[][], texts: readonly string[]): Promise<MessageTerm[]> {
  const full = await withTerms(() => true);
  const verdicts = new Map<number, string>();
  const before = (index: number): string => {
    const known = verdicts.get(index) ?? verdict(full, texts[index]!);
    verdicts.set(index, known);
    return known;
  };
  const idle: MessageTerm[] = [];
  for (const group of groups) {
    const gone = new Set(group.map(({ term: [kind, pattern] }) => `${kind} ${pattern}`));
    const find = await withTerms(([kind, pattern]) => !gone.has(`${kind} ${pattern}`));
    for (const { term, at } of group)
      if (at.slice(0, MOST).every((index) => verdict(find, texts[index]!) === before(index))) idle.push(term);
  }
  return idle;
}

/** The terms that no message needs. */
export async function idleTerms(): Promise<MessageTerm[]> {
  const { terms, texts } = await termsAndTexts();
  const count = grouped(occurrences(terms, texts)).length;
  const slices = Array.from({ length: Math.ceil(count / SLICE) }, (_, i) => i * SLICE);
  return slices.flatMap((from) => {
    const out = execFileSync(process.execPath, [import.meta.filename, `--from=${from}`], { encoding: 'utf8' });
    return JSON.parse(out) as MessageTerm[];
  });
}

if (process.argv.includes('--count')) {
  const t = performance.now();
  const { terms, texts } = await termsAndTexts();
  const g = grouped(occurrences(terms, texts));
  console.log(
    terms.length,
    texts.length,
    g.length,
    g
      .slice(0, 400)
      .map((x) => x.length)
      .join(' '),
    performance.now() - t,
  );
  process.exit(0);
}
const from = process.argv.find((argument) => argument.startsWith('--from='));
if (from) {
  const { terms, texts } = await termsAndTexts();
  const start = Number(from.split('=')[1]);
  const groups = grouped(occurrences(terms, texts)).slice(start, start + SLICE);
  console.log(JSON.stringify(await idleOf(groups, texts)));
} else if (process.argv[1] === import.meta.filename) {
  console.log(JSON.stringify(await idleTerms(), null, 1));
}
