import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, ranksFor } from '../../../lib/replica/rank.ts';
import { runs } from '../runs.ts';

const rank = fc.stringMatching(/^[0-9a-z]{0,6}[1-9a-z]$/);
const form = /^[0-9a-z]*[1-9a-z]$/;

test('there is always a rank between two, before all and after all', () => {
  fc.assert(
    fc.property(rank, rank, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const ranks = ['', between('', low), low, ...(low === high ? [] : [between(low, high), high]), between(high, '')];
      expect(ranks.every((one, at) => at === 0 || ranks[at - 1]! < one)).toBe(true);
      expect(ranks.slice(1).every((one) => form.test(one))).toBe(true);
    }),
    { numRuns: runs(2000) },
  );
});

test.each([
  ['', '', 'i'],
  ['a', 'c', 'b'],
  ['a', 'b', 'ai'],
  ['a', 'a1', 'a0i'],
  ['az', 'b', 'azi'],
  ['', '1', '0i'],
  ['k4', '', 'k401'],
  ['zzzz', '', 'zzzzi'],
])('between %j and %j lies %s', (low, high, expected) => {
  expect(between(low, high)).toBe(expected);
});

test('a new order costs as few new ranks as can be, and ties of other devices are broken', () => {
  const list = ranksFor(Array.from({ length: 50 }, () => undefined));
  expect([...list].sort()).toEqual(list);
  const moved = [...list.slice(1), list[0]!];
  const after = ranksFor(moved);
  expect(after.filter((one, at) => one !== moved[at])).toHaveLength(1);
  expect(ranksFor(['b', 'b', 'a0', '', 'c'])).toEqual(['5', 'b', 'bi', 'br', 'c']);
  fc.assert(
    fc.property(fc.array(fc.option(rank, { nil: undefined }), { maxLength: 40 }), (ranks) => {
      const next = ranksFor(ranks);
      expect(next).toHaveLength(ranks.length);
      expect(next.every((one, at) => form.test(one) && (at === 0 || next[at - 1]! < one))).toBe(true);
    }),
  );
});

test('ranks stay short: a thousand appended one by one, and always the same gap halved', () => {
  let ranks: string[] = [];
  for (let n = 0; n < 1000; n++) ranks = ranksFor([...ranks, undefined]);
  expect(Math.max(...ranks.map(({ length }) => length))).toBeLessThanOrEqual(4);
  for (let n = 0; n < 400; n++) ranks = ranksFor([ranks[0], undefined, ...ranks.slice(1)]);
  expect(ranks.every((one, at) => at === 0 || ranks[at - 1]! < one)).toBe(true);
  expect(Math.max(...ranks.map(({ length }) => length))).toBeLessThanOrEqual(32);
});
