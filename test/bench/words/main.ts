import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MESSAGE_TERMS } from '../../lib/lexicon/message-terms.ts';
import { type MessageTerm, UNPROVEN } from '../../lib/lexicon/term.ts';
import { foldAccents, normalise } from '../../lib/message-codes/normalise.ts';

/**
 * What the lexicon is worth, on messages: recall, precision and the share of codes with letters that are found; the
 * same with the terms that one half of the messages has, judged on the other; the terms that serve a single message;
 * and, with `--ablate`, every term whose removal changes no verdict on the project's messages. Further messages (a
 * file of `{ text, codes }`) may be named.
 */

/** Terms that one process takes out and puts back: the modules of each set stay in its memory. */
const SLICE = 150;

type Find = typeof import('../../lib/message-codes/find.ts').findDelivered;

interface Message {
  text: string;
  /** Empty where the message has none. */
  codes: string[];
}

const ROOT = resolve(import.meta.dirname, '../..');
const OTHERS = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
const FOREIGN = resolve(OTHERS ?? resolve(ROOT, '../shared/fixtures/reports/messages.json'));

function ownMessages(): Message[] {
  const folder = resolve(ROOT, 'test/fixtures/message-codes');
  return readdirSync(folder).flatMap((name) => {
    const samples = JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as { text: string; code: string | null }[];
    return samples.map(({ text, code }) => ({ text, codes: code === null ? [] : [code] }));
  });
}

/** Each set of terms gets the modules anew: they compile the terms when they are loaded. */
let keep: (term: MessageTerm) => boolean = () => true;
Object.assign(globalThis, { keepTerm: (term: MessageTerm) => keep(term) });
registerHooks({
  resolve(specifier, context, next) {
    const result = next(specifier, context);
    const query = /\?set=\d+$/.exec(context.parentURL ?? '')?.[0];
    const isCompiled = /\/lib\/message-codes\/|\/lexicon\/message-terms\.ts$/.test(result.url);
    return query && isCompiled ? { ...result, url: result.url + query } : result;
  },
  load(url, context, next) {
    if (!/message-terms\.ts\?set=/.test(url)) return next(url, context);
    const source = readFileSync(new URL(url.replace(/\?.*$/, '')), 'utf8');
    return {
      format: 'module-typescript',
      shortCircuit: true,
      source: source.replace('].flat();', '].flat().filter((term) => globalThis.keepTerm(term));'),
    };
  },
});

let sets = 0;
async function withTerms(chosen: (term: MessageTerm) => boolean): Promise<Find> {
  keep = chosen;
  const url = `${pathToFileURL(resolve(ROOT, 'lib/message-codes/find.ts'))}?set=${++sets}`;
  return ((await import(url)) as { findDelivered: Find }).findDelivered;
}

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

const verdict = (find: Find, { text }: Message): string =>
  find(text)
    .map(({ code }) => code)
    .join();

/** Those terms of a slice whose removal, one at a time, changes no verdict: only messages that have the term are judged. */
async function ablate(messages: readonly Message[], from: number): Promise<MessageTerm[]> {
  const full = await withTerms(() => true);
  const places = occurrences(messages, MESSAGE_TERMS.slice(from, from + SLICE));
  const idle: MessageTerm[] = [];
  for (const [term, touched] of places) {
    if (touched.length === 0) {
      idle.push(term);
      continue;
    }
    const find = await withTerms((other) => other[0] !== term[0] || other[1] !== term[1]);
    const isSame = (i: number): boolean => verdict(find, messages[i]!) === verdict(full, messages[i]!);
    if (touched.every(isSame)) idle.push(term);
  }
  return idle;
}

function ablateAll(): MessageTerm[] {
  const slices = Array.from({ length: Math.ceil(MESSAGE_TERMS.length / SLICE) }, (_, i) => i * SLICE);
  return slices.flatMap((from) => {
    const out = execFileSync(process.execPath, [import.meta.filename, `--slice=${from}`], { encoding: 'utf8' });
    return JSON.parse(out) as MessageTerm[];
  });
}

const slice = process.argv.find((argument) => argument.startsWith('--slice='));
if (slice) {
  console.log(JSON.stringify(await ablate(ownMessages(), Number(slice.split('=')[1]))));
  process.exit(0);
}

const own = ownMessages();
const foreign = existsSync(FOREIGN) ? (JSON.parse(readFileSync(FOREIGN, 'utf8')) as Message[]) : [];
const all = await withTerms(() => true);
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
    const has = new Set([...places].filter(([, at]) => at.length > 0).map(([[kind, source]]) => `${kind} ${source}`));
    const find = await withTerms(([kind, source]) => has.has(`${kind} ${source}`));
    console.log(
      `  ${has.size} terms: ${score(
        find,
        messages.filter((_, i) => i % 2 !== side),
      )}`,
    );
  }
}

const single = [...occurrences(own)].filter(([, at]) => at.length === 1).map(([term]) => term);
const unproven = MESSAGE_TERMS.filter(([, , seen]) => seen === UNPROVEN);
console.log(
  `\n${single.length} terms are in one of the project's messages alone; ${unproven.length} are in none and unproven.`,
);

if (process.argv.includes('--ablate')) {
  const idle = ablateAll();
  const proven = idle.filter(([, , seen]) => seen !== UNPROVEN);
  console.log(`\nRemoved alone, ${idle.length} terms change no verdict on the project's messages.`);
  console.log(`${proven.length} of these are in a message or have a source; another term says the same there:`);
  for (const [kind, source, seen] of proven) console.log(`  ${kind}\t${source}\t${seen}`);
}
