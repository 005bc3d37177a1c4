import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../lib/canonical-json.ts';
import { tidy } from '../../../lib/replica/bin.ts';
import { fold } from '../../../lib/replica/fold.ts';
import { join } from '../../../lib/replica/join.ts';
import { runs } from '../runs.ts';
import { anyState } from './arbitrary-state.ts';

test('a join is the same in any order, any grouping and any repetition', () => {
  fc.assert(
    fc.property(anyState, anyState, anyState, (a, b, c) => {
      const all = canonicalJson(join(join(a, b), c));
      expect(canonicalJson(join(a, join(b, c)))).toBe(all);
      expect(canonicalJson(join(join(c, b), a))).toBe(all);
      expect(canonicalJson(join(join(join(a, b), c), b))).toBe(all);
    }),
    { numRuns: runs(2000) },
  );
});

test('what has nothing new is the very same, and nothing that is joined is changed', () => {
  fc.assert(
    fc.property(anyState, anyState, (a, b) => {
      const before = canonicalJson([a, b]);
      const both = join(a, b);
      expect(join(both, a)).toBe(both);
      expect(join(both, b)).toBe(both);
      expect(canonicalJson([a, b])).toBe(before);
    }),
    { numRuns: runs(500) },
  );
});

test('it does not matter which devices fold, or when', () => {
  fc.assert(
    fc.property(anyState, anyState, (a, b) => {
      const late = canonicalJson(fold(join(a, b)));
      expect(canonicalJson(fold(join(fold(a), b)))).toBe(late);
      expect(canonicalJson(fold(join(fold(b), fold(a))))).toBe(late);
      const once = fold(a);
      expect(fold(once)).toBe(once);
    }),
    { numRuns: runs(2000) },
  );
});

test('names that objects inherit are names like any other', () => {
  const tagged = (name: string, value: number) =>
    JSON.parse(`{"accounts":{"x":{"tags":{"${name}":[5,${value}]}}},"devices":{}}`);
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const joined = join(tagged('other', 1), tagged(name, 1));
    expect(Object.keys(joined.accounts.x!.tags as object).sort()).toEqual([name, 'other'].sort());
    expect(canonicalJson(join(joined, tagged(name, 2)))).toContain(`"${name}":[5,2]`);
  }
});

test('content that was erased does not come back with an old record, and does with a later restore', () => {
  const key = [1, { type: 'totp', secret: 'AA==' }];
  const whole = { accounts: { x: { live: [10, 1], key } }, devices: {} };
  const erased = tidy(join(whole, { accounts: { x: { live: [20, -1] } }, devices: {} }), {}, 1e12).state;
  expect(canonicalJson(erased.accounts)).toBe('{"x":{"live":[20,-1]}}');
  expect(tidy(join(erased, whole), {}, 1e12).state.accounts).toEqual(erased.accounts);
  const restored = tidy(join(join(erased, whole), { accounts: { x: { live: [30, 1] } }, devices: {} }), {}, 1e12).state;
  expect(restored.accounts.x).toEqual({ live: [30, 1], key });
});

test('what a merge takes out of the list by an old deletion of its twin lies in the bin for 30 days from then', () => {
  const day = 86_400_000;
  const key = [1, { type: 'totp', secret: 'AA==' }];
  const deleted = { accounts: { b: { live: [20, 0], key } }, devices: {} };
  const seen = tidy(deleted, {}, 0);
  // By the id that comes first in its group or by the other one.
  for (const name of ['a', 'c']) {
    const [root, other] = name < 'b' ? [name, 'b'] : ['b', name];
    const shown = { accounts: { [name]: { live: [10, 1], key } }, devices: {} };
    const before = tidy(join(seen.state, shown), seen.times, 31 * day);
    const one = { accounts: { [other]: { same: { [root]: [1, 1] } } }, devices: {} };
    const after = tidy(join(before.state, one), before.times, 31 * day, before.state);
    expect(after.times[root]).toEqual([20, 31 * day]);
    expect(after.state.accounts[name]).toHaveProperty('key');
    const again = (now: number) => tidy(join(after.state, shown), after.times, now, after.state);
    expect(again(60 * day).state.accounts[name]).toHaveProperty('key');
    expect(again(61 * day).state.accounts[name]).not.toHaveProperty('key');
  }
});
