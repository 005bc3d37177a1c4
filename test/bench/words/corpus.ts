import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MessageTerm } from '../../../lib/lexicon/term.ts';
import { namedMessages } from '../../fixtures/message-names.ts';

/** A message and its codes. */
export interface Message {
  text: string;
  /** Empty where the message has none. */
  codes: string[];
}

export const ROOT = resolve(import.meta.dirname, '../../..');

/** Files of the lexicon that hold words of every language, or English, which messages of every language have. */
const SHARED = /^(?:en-.*|currencies|links|months|number-words|units)$/;

/** The terms about messages of each language, with what of the lexicon is for all; and those that are for all. */
export async function languages(): Promise<Language[]> {
  const folder = resolve(ROOT, 'lib/lexicon');
  const found: [name: string, terms: readonly MessageTerm[]][] = [];
  for (const file of readdirSync(folder).sort()) {
    const { messageTerms } = (await import(resolve(folder, file))) as { messageTerms?: readonly MessageTerm[] };
    if (messageTerms) found.push([file.replace('.ts', ''), messageTerms]);
  }
  const shared = found.filter(([name]) => SHARED.test(name)).flatMap(([, terms]) => terms);
  return [
    { name: 'shared', terms: shared, beside: [] },
    ...found.filter(([name]) => !SHARED.test(name)).map(([name, terms]) => ({ name, terms, beside: shared })),
  ];
}

export interface Language {
  name: string;
  terms: readonly MessageTerm[];
  /** What is read beside them. */
  beside: readonly MessageTerm[];
}

/** The project's own messages, in every language: whole ones, or with `named` those made of a name for a code too. */
export function ownMessages({ named = false } = {}): Message[] {
  const folder = resolve(ROOT, 'test/fixtures/message-codes');
  const whole = readdirSync(folder).flatMap(
    (name) => JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as { text: string; code: string | null }[],
  );
  const all = named ? [...whole, ...namedMessages().flatMap(([, messages]) => messages)] : whole;
  return all.map(({ text, code }) => ({ text, codes: code === null ? [] : [code] }));
}
