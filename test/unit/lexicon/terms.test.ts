import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELD_TERMS } from '../../../lib/lexicon/field-terms.ts';
import { MESSAGE_TERMS } from '../../../lib/lexicon/message-terms.ts';
import { foldAccents, normalise } from '../../../lib/message-codes/normalise.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, FIXTURES), 'utf8'));

const messages = readdirSync(new URL('message-codes/', FIXTURES)).flatMap((name) =>
  (json(`message-codes/${name}`) as { text: string }[]).map(({ text }) => text),
);
/** Phrases made for the terms that no message of the corpora has, by kind. */
const phrases = json('lexicon/phrases.json') as Record<string, string[]>;

const folded = (text: string): string => foldAccents(normalise(text));
const twice = (terms: readonly (readonly [string, string, string?])[]): string[] => {
  const seen = new Set<string>();
  return terms.map(([kind, pattern]) => `${kind} ${pattern}`).filter((term) => seen.size === seen.add(term).size);
};

describe('each term', () => {
  it.each([
    ['of fields', FIELD_TERMS],
    ['of messages', MESSAGE_TERMS],
  ] as const)('%s is a pattern and stands once', (_, terms) => {
    for (const [, pattern] of terms) expect(() => new RegExp(pattern, 'u')).not.toThrow();
    expect(twice(terms)).toEqual([]);
  });

  it('of messages is in a message of the corpora, or in a phrase made for it', () => {
    const texts = messages.map(folded).join('\n');
    const made = new Map(Object.entries(phrases).map(([kind, each]) => [kind, each.map(folded).join('\n')]));
    const isIn = ([kind, pattern]: readonly [string, string, string?]): boolean => {
      const whole = kind.endsWith('-run-on') ? pattern : `(?<!\\p{L})(?:${pattern})(?!\\p{L})`;
      const regex = new RegExp(foldAccents(whole), 'imu');
      return regex.test(texts) || regex.test(made.get(kind) ?? '');
    };
    expect(MESSAGE_TERMS.filter((term) => !isIn(term))).toEqual([]);
  });
});
