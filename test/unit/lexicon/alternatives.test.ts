import { describe, expect, it } from 'vitest';
import { FIELD_TERMS } from '../../../lib/lexicon/field-terms.ts';
import { MESSAGE_TERMS } from '../../../lib/lexicon/message-terms.ts';
import { foldAccents, lowerCased, normalise } from '../../../lib/message-codes/normalise.ts';
import { alternatives } from '../../../modules/alternatives.ts';
import { byEnd } from '../../../modules/lexicon.ts';
import { ownMessages } from '../../bench/words/corpus.ts';

describe('what terms have in common is written once', () => {
  it.each([
    [['sms number', 'mail number', 'app number'], '(?:sms|mail|app) number'],
    [['kod a', 'kod ab', 'x', 'kod b'], 'kod a|kod ab|x|kod b'],
    [['codes? for a', 'codes? for b'], 'codes? for a|codes? for b'],
    [['a ?-?(?:b )?code', 'c ?-?(?:b )?code'], '(?:a|c) ?-?(?:b )?code'],
    [['first door', 'first gate'], 'first (?:door|gate)'],
    [['ab{2,10}cdef', 'ac{2,10}cdef'], 'ab{2,10}cdef|ac{2,10}cdef'],
    [['a\\p{L}{0,4}', 'b\\p{L}{0,4}'], '(?:a|b)\\p{L}{0,4}'],
  ])('%j: %s', (patterns, joined) => {
    expect(alternatives(patterns)).toBe(joined);
  });

  it('of terms in an order of their ends', () => {
    expect(alternatives(byEnd(['sms number', 'code', 'mail number']))).toBe('code|(?:mail|sms) number');
  });

  const TEXT = lowerCased(
    foldAccents(
      normalise(
        ownMessages({ named: true })
          .map(({ text }) => text)
          .join('\n'),
      ),
    ),
  );
  const kinds = (terms: readonly (readonly [string, string, string])[]) => [
    ...Map.groupBy(terms, ([kind]) => kind).entries(),
  ];

  it.each([...kinds(MESSAGE_TERMS), ...kinds(FIELD_TERMS)])('%s matches what its terms do', (_, terms) => {
    const patterns = terms.map(([, pattern]) => pattern.toLowerCase().replaceAll(/\\[pP]\{l\}/g, '\\p{L}'));
    const found = (source: string) =>
      [...TEXT.slice(0, 60_000).matchAll(new RegExp(foldAccents(source), 'gi'))].map(
        (match) => `${match.index} ${match[0]}`,
      );
    expect(found(alternatives(patterns))).toEqual(found(patterns.join('|')));
  });
});
