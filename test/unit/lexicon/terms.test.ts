import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELD_TERMS } from '../../../lib/lexicon/field-terms.ts';
import { MESSAGE_TERMS } from '../../../lib/lexicon/message-terms.ts';
import { UNNAMED } from '../../../lib/lexicon/term.ts';
import { foldAccents, normalise } from '../../../lib/message-codes/normalise.ts';
import { namedMessages } from '../../fixtures/message-names.ts';

const FOLDER = new URL('../../fixtures/message-codes/', import.meta.url);

const NAMED = new Map(namedMessages());

/** The project's messages by the name that a term gives their corpus. */
const CORPORA = new Map(
  [...new Set([...readdirSync(FOLDER).map((file) => file.replace('.json', '')), ...NAMED.keys()])].map((id) => {
    const file = new URL(`${id}.json`, FOLDER);
    const samples = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { text: string }[]) : [];
    const texts = [...samples, ...(NAMED.get(id) ?? [])].map(({ text }) => foldAccents(normalise(text)));
    const named: Record<string, string> = {
      kinds: 'messages of every kind',
      'other-codes': 'messages with other codes',
    };
    return [named[id] ?? `messages in ${languageName(id)}`, texts];
  }),
);

function languageName(id: string): string {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(id) ?? id;
  return name.replace(/^Norwegian Bokmål$/, 'Norwegian').replace(/^Bangla$/, 'Bengali');
}

const twice = (terms: readonly (readonly [string, string, string])[]): string[] => {
  const seen = new Set<string>();
  return terms.map(([kind, pattern]) => `${kind} ${pattern}`).filter((term) => seen.size === seen.add(term).size);
};

/** The letters of a pattern, without what only its syntax has. */
const letters = (pattern: string): string => pattern.replace(/\\p\{[^}]*\}|\\u[\da-f]{4}|\\[a-z]/gi, '');

describe('each term', () => {
  it.each([
    ['of fields', FIELD_TERMS],
    ['of messages', MESSAGE_TERMS],
  ] as const)('%s is a pattern, stands once, and says where it was seen', (_, terms) => {
    for (const [, pattern] of terms) expect(() => new RegExp(pattern, 'u')).not.toThrow();
    expect(twice(terms)).toEqual([]);
    expect(terms.filter(([, , seen]) => seen === '')).toEqual([]);
  });

  it('of messages fits a line and one script', () => {
    expect(MESSAGE_TERMS.filter(([, pattern]) => pattern.length > 100)).toEqual([]);
    const mixes = ([, pattern]: readonly [unknown, string, string]): boolean =>
      /\p{Script=Latin}/u.test(letters(pattern)) &&
      /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letters(pattern));
    expect(MESSAGE_TERMS.filter(mixes)).toEqual([]);
  });

  it('of messages is in a message of the corpus where it says that it was seen', () => {
    const isSeen = ([kind, pattern, seen]: readonly [string, string, string]): boolean => {
      const texts = CORPORA.get(seen);
      if (!texts) return !seen.startsWith('messages ');
      const whole = kind.endsWith('-run-on') ? pattern : `(?<!\\p{L})(?:${pattern})(?!\\p{L})`;
      const regex = new RegExp(foldAccents(whole), 'iu');
      return texts.some((text) => regex.test(text));
    };
    expect(MESSAGE_TERMS.filter((term) => !isSeen(term))).toEqual([]);
  });

  it('names the repository in which it was seen more often than before', () => {
    // Lower this when a term gets a message, a page or a repository, or goes.
    expect(
      [...MESSAGE_TERMS, ...FIELD_TERMS].filter(([, , seen]) => seen.endsWith(UNNAMED)).length,
    ).toBeLessThanOrEqual(141);
  });
});
