import { expect, test } from 'vitest';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import { BIN_TIME } from '../../../lib/replica/bin.ts';
import { fold } from '../../../lib/replica/fold.ts';
import { nameOf } from '../../../lib/replica/ids.ts';
import { nextStamp } from '../../../lib/replica/stamps.ts';
import type { Tree } from '../../../lib/replica/state.ts';
import { emptyBin, restoreFromBin } from '../../../lib/vault/bin.ts';
import { contentOf, decodeContent, emptyContent, type VaultContent } from '../../../lib/vault/content.ts';
import { encodeContent } from '../../../lib/vault/encode-content.ts';

const T = 1_795_831_334_725;
const DAY = 86_400_000;

const account = (parts: Partial<Account> = {}) =>
  makeAccount({ id: '00112233-4455-6677-8899-aabbccddeeff', secret: new Uint8Array([1, 2]), created: 7, ...parts });
const other = account({ id: '10112233-4455-6677-8899-aabbccddeeff', secret: new Uint8Array([3]) });

/** The content after a save at `now`, as the next reader finds it. */
const save = (content: VaultContent, now = T) => decodeContent(encodeContent(content, 1, now), now);
const holding = (...accounts: Account[]) => save({ ...emptyContent(), accounts }, T);
const tree = (content: VaultContent, { id }: { id: string } = account()): Tree =>
  content.basis.state.accounts[nameOf(id)]!;

/** What one change of the account writes, a day after it was made. */
function written(parts: Partial<Account>, start: Partial<Account> = {}): Tree {
  const before = holding(account(start));
  const after = save({ ...before, accounts: [{ ...before.accounts[0]!, ...parts }] }, T + DAY);
  const fields = Object.entries(tree(after)).filter(
    ([field, node]) => JSON.stringify(node) !== JSON.stringify(tree(before)[field]),
  );
  return Object.fromEntries(fields);
}

test('a new account is live from now on, and its values are no edits', () => {
  const key = { type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, pin: '', secret: 'AQI=' };
  expect(tree(holding(account({ issuer: 'GitHub', tags: ['work'], favorite: true })))).toEqual({
    live: [T, 1],
    key: [1, key],
    issuer: [1, 'GitHub'],
    favorite: [1, 1],
    tags: { work: [1, 1] },
    created: [1, 7],
    rank: [1, 'i'],
  });
});

const E = T + DAY;
test.each<[string, Partial<Account>, Partial<Account>, Tree]>([
  ['a name', { issuer: 'New' }, { issuer: 'Old' }, { issuer: [E, 'New'] }],
  ['a note that goes', { note: '' }, { note: 'Old' }, { note: [E, ''] }],
  ['a flag', { favorite: false }, { favorite: true }, { favorite: [E, 0] }],
  ['an icon', { icon: '🦊' }, {}, { icon: [E, '🦊'] }],
  ['one tag for another', { tags: ['b'] }, { tags: ['a'] }, { tags: { a: [E, 0], b: [E, 1] } }],
  ['a tag with an odd name', { tags: ['__proto__'] }, {}, { tags: JSON.parse(`{"__proto__":[${E},1]}`) }],
  ['a site', { sites: ['a.com', 'b.com'] }, { sites: ['a.com'] }, { sites: { 'a.com': [1, 1], 'b.com': [E, 1] } }],
  ['a rule', { siteRules: { 'a.com': 'never' } }, { sites: ['a.com'] }, { sites: { 'a.com': [E, 3] } }],
  ['no rule', { siteRules: {} }, { sites: ['a.com'], siteRules: { 'a.com': 'host' } }, { sites: { 'a.com': [E, 1] } }],
  ['a used counter', { counter: 6 }, { type: 'hotp', counter: 5 }, { n: [1, 6] }],
  ['a counter set back', { counter: 4 }, { type: 'hotp', counter: 5 }, { n: [E, 4] }],
  ['nothing', {}, { note: 'x', tags: ['a', 'b'], sites: ['a.com'] }, {}],
])('%s is written as an edit of that alone', (_, change, start, expected) => {
  expect(written(change, start)).toEqual(expected);
});

test('a key is one register, and another secret starts another counter', () => {
  const start = { type: 'hotp', counter: 5 } as const;
  expect(written({ digits: 8 }, start)).toEqual({ key: [E, expect.objectContaining({ digits: 8, secret: 'AQI=' })] });
  expect(written({ secret: new Uint8Array([9]), counter: 2 }, start)).toEqual({
    key: [E, expect.objectContaining({ secret: 'CQ==' })],
    n: [E, 2],
  });
});

test('a write passes what was seen, whatever the clock says', () => {
  expect(nextStamp(0, T)).toBe(T);
  expect(nextStamp(T + 5, T)).toBe(T + 6);
  expect(nextStamp(0, 5)).toBe(1_577_836_800_000);
  expect(nextStamp(0, 9e15)).toBe(4_102_444_800_000);
  expect(nextStamp(4_102_444_800_000 + 1e9, T)).toBe(4_102_444_800_000 + 1e9);
  const edited = (content: VaultContent, issuer: string, now: number) =>
    save({ ...content, accounts: [{ ...content.accounts[0]!, issuer }] }, now);
  const ahead = edited(holding(account()), 'in 2090', 3.8e12);
  expect(tree(edited(ahead, 'now', T)).issuer).toEqual([3.8e12 + 1, 'now']);
});

test('deleted, brought back to its place, deleted again and erased', () => {
  const third = account({ id: '20112233-4455-6677-8899-aabbccddeeff', secret: new Uint8Array([4]) });
  const full = holding(account({ issuer: 'GitHub' }), other, third);
  const gone = save({ ...full, accounts: full.accounts.slice(1) }, T + 1);
  expect(gone.bin).toEqual([{ account: full.accounts[0], deleted: T + 1 }]);
  expect(tree(gone).live).toEqual([T + 1, 0]);
  const back = save(restoreFromBin(gone, [account().id]), T + 2);
  expect(back.accounts).toEqual(full.accounts);
  expect(back.bin).toEqual([]);
  expect(tree(back)).toEqual({ ...tree(full), live: [T + 2, 1] });
  const again = save({ ...back, accounts: back.accounts.slice(1) }, T + 3);
  const erased = save(emptyBin(again, [account().id]), T + 4);
  expect(erased.bin).toEqual([]);
  expect(tree(erased)).toEqual({ live: [T + 4, -1] });
  expect(save({ ...erased, accounts: full.accounts }, T + 5).accounts).toEqual(full.accounts);
});

test('the bin keeps for 30 days by the clock of this device, a clock that was ahead for no longer', () => {
  const gone = save({ ...holding(account(), other), accounts: [other] }, T);
  expect(save(gone, T + BIN_TIME - 1).basis.state).toEqual(gone.basis.state);
  const late = save(gone, T + BIN_TIME);
  expect(tree(late)).toEqual({ live: [T + 1, 0] });
  expect(late.bin).toEqual([]);
  const ahead = save({ ...holding(account(), other), accounts: [other] }, T + 9e11);
  const mended = save(ahead, T);
  expect(save(mended, T + BIN_TIME - 1).basis.state).toEqual(ahead.basis.state);
  expect(Object.keys(tree(save(mended, T + BIN_TIME)))).toEqual(['live']);
});

test('what a later version wrote, and what cannot be read, stays as it is', () => {
  const content = holding(account({ issuer: 'Old' }), other);
  const { state } = content.basis;
  const later: Tree = { live: [5, 1], key: [1, { type: 'quantum', secret: 'AA==' }], spin: [9, 'up'] };
  Object.assign(tree(content), { colour: [3, 'red'], tags: { work: [2, 1, 'bold'] } });
  (tree(content).key as [number, Tree])[1].strength = 9;
  Object.assign(state.accounts, { ABEiM0RVZneImaq7zN3u_g: later });
  Object.assign(state, { folders: { x: [1, 'y'] } });
  const basis = { ...content.basis, rest: { future: [1] }, own: { bin: {}, sync: { key: 'k' } } };
  const read = save({ ...content, basis });
  expect(read.accounts.map(({ issuer }) => issuer)).toEqual(['Old', '']);
  const edited = save({ ...read, accounts: [{ ...read.accounts[0]!, digits: 8, tags: [] }] }, E);
  expect(tree(edited)).toMatchObject({ colour: [3, 'red'], tags: { work: [E, 0] } });
  expect(tree(edited).key).toEqual([E, expect.objectContaining({ digits: 8, strength: 9 })]);
  expect(edited.basis.state.accounts.ABEiM0RVZneImaq7zN3u_g).toEqual(later);
  expect(edited.basis.state.folders).toEqual({ x: [1, 'y'] });
  expect(edited.basis.rest).toEqual({ future: [1] });
  expect(edited.basis.own.sync).toEqual({ key: 'k' });
});

test('two with one secret that the user sees stay two', () => {
  const twin = account({ id: other.id });
  const both = holding(account(), twin);
  expect(both.accounts).toHaveLength(2);
  expect(tree(both, twin).twin).toEqual([1, 1]);
  const alone = save({ ...both, accounts: [both.accounts[0]!] }, T + 1);
  const back = save(restoreFromBin(alone, [twin.id]), T + 2);
  expect(back.accounts).toHaveLength(2);
});

test('a counter goes on where it was when a deleted account is taken in anew', () => {
  const counted = holding(account({ type: 'hotp', counter: 9 }));
  const gone = save({ ...counted, accounts: [] }, T + 1);
  const anew = account({ id: other.id, type: 'hotp', counter: 0 });
  expect(save({ ...gone, accounts: [anew] }, T + 2).accounts).toEqual([{ ...anew, counter: 9 }]);
});

test('an order is kept with as few writes as can be', () => {
  const list = Array.from({ length: 9 }, (_, n) =>
    account({ id: crypto.randomUUID(), secret: new Uint8Array([n + 9]) }),
  );
  const content = holding(...list);
  expect(content.accounts).toEqual(list);
  const moved = [...content.accounts.slice(1, 5), content.accounts[0]!, ...content.accounts.slice(5)];
  const after = save({ ...content, accounts: moved }, E);
  expect(after.accounts).toEqual(moved);
  const written = after.accounts.filter((one) => (tree(after, one).rank as [number])[0] === E);
  expect(written).toEqual([content.accounts[0]]);
});

test('an earlier list has under its own id what is one with another entry since: that one is shown, and stays', () => {
  const late = account({ id: '20112233-4455-6677-8899-aabbccddeeff', issuer: 'Late' });
  const { state, own } = holding(late).basis;
  const both = { ...state, accounts: { ...state.accounts, ...holding(account()).basis.state.accounts } };
  const folded = save(contentOf(fold(both), own, T));
  expect(folded.accounts.map(({ id }) => id)).toEqual([account().id]);
  for (const list of [[late], [late, folded.accounts[0]!]]) {
    const back = save({ ...folded, accounts: list }, T + DAY);
    expect(back.accounts.map(({ id }) => id)).toEqual([account().id]);
    expect(back.bin).toEqual([]);
  }
  const renamed = save({ ...folded, accounts: [{ ...late, issuer: 'As it was' }] }, T + DAY);
  expect(renamed.accounts[0]?.issuer).toBe('As it was');
  const deleted = save({ ...folded, accounts: [] }, T + DAY);
  const restored = save({ ...deleted, accounts: [late] }, T + 2 * DAY);
  expect(restored.accounts.map(({ id, issuer }) => [id, issuer])).toEqual([[account().id, 'Late']]);
});

test('an earlier list brings no counter back that was used before its account was deleted', () => {
  const early = account({ type: 'hotp', counter: 3 });
  const used = save({ ...holding(early), accounts: [{ ...early, counter: 9 }] }, T + 1);
  const deleted = save({ ...used, accounts: [] }, T + DAY);
  expect(save({ ...deleted, accounts: [early] }, T + 2 * DAY).accounts[0]?.counter).toBe(9);
});
