import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MessageTerm } from '../../../lib/lexicon/term.ts';
import { foldAccents, normalise } from '../../../lib/message-codes/normalise.ts';
import { casesOf } from './cases.ts';
import { ownMessages, ROOT } from './corpus.ts';
import { type Find, withTerms } from './with-terms.ts';

/**
 * The terms whose removal alone changes no verdict, neither on the project's messages nor on those that are made for
 * them. Terms that no message shares are taken out together, and
 * only the messages that have one of them are judged again, so that a few hundred removals stand for thousands.
 */

/** Removals that one process tries: the modules of each stay in its memory. */
const SLICE = 10;
/** Messages that are judged for one term, those made for it first. */
const MOST = 24;

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
export function idleTerms(): MessageTerm[] {
  const idle: MessageTerm[] = [];
  let count = 1;
  for (let from = 0; from < count; from += SLICE) {
    const out = execFileSync(process.execPath, [import.meta.filename, `--from=${from}`], { encoding: 'utf8' });
    const slice = JSON.parse(out) as { count: number; idle: MessageTerm[] };
    count = slice.count;
    idle.push(...slice.idle);
  }
  return idle;
}

const first = process.argv.find((argument) => argument.startsWith('--from='))?.split('=')[1];
if (first !== undefined && process.argv[1] === import.meta.filename) {
  const { terms, texts } = await termsAndTexts();
  const groups = grouped(occurrences(terms, texts));
  const idle = await idleOf(groups.slice(Number(first), Number(first) + SLICE), texts);
  console.log(JSON.stringify({ count: groups.length, idle }));
}
