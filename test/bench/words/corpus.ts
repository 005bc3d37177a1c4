import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A message and its codes. */
export interface Message {
  text: string;
  /** Empty where the message has none. */
  codes: string[];
}

export const ROOT = resolve(import.meta.dirname, '../../..');

/** The project's own messages, in every language. */
export function ownMessages(): Message[] {
  const folder = resolve(ROOT, 'test/fixtures/message-codes');
  return readdirSync(folder).flatMap((name) => {
    const samples = JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as { text: string; code: string | null }[];
    return samples.map(({ text, code }) => ({ text, codes: code === null ? [] : [code] }));
  });
}
