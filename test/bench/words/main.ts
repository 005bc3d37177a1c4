import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MESSAGE_TERMS } from '../../../lib/lexicon/message-terms.ts';
import type { MessageTerm } from '../../../lib/lexicon/term.ts';
import { foldAccents, normalise } from '../../../lib/message-codes/normalise.ts';
import { idleTerms } from './ablate.ts';
import { languages, type Message, ownMessages, ROOT } from './corpus.ts';
import { type Find, withTerms } from './with-terms.ts';

/**
 * What the lexicon is worth, on messages: recall, precision and the share of codes with letters that are found; the
 * same with the terms that one half of the messages has, judged on the other; the terms that serve a single message;
 * and, with `--ablate`, every term whose removal changes no verdict. Further messages (a file of `{ text, codes }`) may
 * be named.
 */

const OTHERS = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
const FOREIGN = resolve(OTHERS ?? resolve(ROOT, '../shared/fixtures/reports/messages.json'));

const typed = (code: string): string => code.replace(/[ -]/g, '').toLowerCase();
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

function score(find: Find, messages: readonly Message[]): string {
  const tally = { wanted: 0, found: 0, offered: 0, right: 0, letters: 0, lettersFound: 0 };
  for (const { text, codes } of messages) {
    const first = find(text)[0]?.code;
    const isRight = first !== undefined && codes.map(typed).includes(typed(first));
    const hasLetters = codes.some((code) => /[a-z]/i.test(code));
    tally.wanted += Number(codes.length > 0);
    tally.found += Number(isRight);
    tally.offered += Number(first !== undefined);
    tally.right += Number(isRight);
    tally.letters += Number(hasLetters);
    tally.lettersFound += Number(hasLetters && isRight);
  }
  const { wanted, found, offered, right, letters, lettersFound } = tally;
  return `recall ${percent(found, wanted)} of ${wanted}, precision ${percent(right, offered)} of ${offered}, letters ${percent(lettersFound, letters)} of ${letters}`;
}

/** Which messages have each term. */
function occurrences(
  messages: readonly Message[],
  terms: readonly MessageTerm[] = MESSAGE_TERMS,
): Map<MessageTerm, number[]> {
  const texts = messages.map(({ text }) => foldAccents(normalise(text)));
  return new Map(
    terms.map((term) => {
      const [kind, source] = term;
      const whole = kind.endsWith('-run-on') ? source : `(?<!\\p{L})(?:${source})(?!\\p{L})`;
      const pattern = new RegExp(foldAccents(whole), 'iu');
      return [term, texts.flatMap((text, i) => (pattern.test(text) ? [i] : []))];
    }),
  );
}

const own = ownMessages();
const foreign = existsSync(FOREIGN) ? (JSON.parse(readFileSync(FOREIGN, 'utf8')) as Message[]) : [];
const all = withTerms(MESSAGE_TERMS);
console.log(`${MESSAGE_TERMS.length} terms.`);
console.log(`The project's ${own.length} messages: ${score(all, own)}`);
if (foreign.length > 0) console.log(`${foreign.length} messages from elsewhere: ${score(all, foreign)}`);

for (const [name, messages] of [
  ["the project's messages", own],
  ['messages from elsewhere', foreign],
] as const) {
  if (messages.length === 0) continue;
  console.log(`\nOnly the terms that one half of ${name} has, judged on the other half:`);
  for (const side of [0, 1]) {
    const trained = messages.filter((_, i) => i % 2 === side);
    const places = occurrences(trained);
    const has = [...places].filter(([, at]) => at.length > 0).map(([term]) => term);
    const find = withTerms(has);
    console.log(
      `  ${has.length} terms: ${score(
        find,
        messages.filter((_, i) => i % 2 !== side),
      )}`,
    );
  }
}

const single = [...occurrences(own)].filter(([, at]) => at.length === 1).map(([term]) => term);
console.log(`\n${single.length} terms are in one of the project's messages alone.`);

if (process.argv.includes('--ablate')) {
  const idle = (await languages()).flatMap(idleTerms);
  console.log(`\nRemoved alone, ${idle.length} terms change no verdict.`);
  for (const [kind, source, seen] of idle) console.log(`  ${kind}\t${source}\t${seen}`);
  if (idle.length > 0) process.exitCode = 1;
}
