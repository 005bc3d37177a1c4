import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { namedMessages } from '../../fixtures/message-names.ts';

/** A message and its codes. */
export interface Message {
  text: string;
  /** Empty where the message has none. */
  codes: string[];
}

export const ROOT = resolve(import.meta.dirname, '../../..');

/** The project's own messages, in every language: whole ones, or with `named` those made of a name for a code too. */
export function ownMessages({ named = false } = {}): Message[] {
  const folder = resolve(ROOT, 'test/fixtures/message-codes');
  const whole = readdirSync(folder).flatMap(
    (name) => JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as { text: string; code: string | null }[],
  );
  const all = named ? [...whole, ...namedMessages().flatMap(([, messages]) => messages)] : whole;
  return all.map(({ text, code }) => ({ text, codes: code === null ? [] : [code] }));
}
