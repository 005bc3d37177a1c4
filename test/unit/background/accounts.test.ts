import { describe, expect, it } from 'vitest';
import { addTo, reorder, restoreTo } from '../../../lib/background/vault/accounts.ts';
import { type Account, checkAccount, makeAccount } from '../../../lib/otp/account.ts';
import { emptyContent } from '../../../lib/vault/content.ts';

const account = (name: string, byte: number, parts: Partial<Account> = {}): Account =>
  makeAccount({ issuer: name, secret: Uint8Array.of(byte, 1, 2, 3), ...parts });
const names = (accounts: readonly Account[]) => accounts.map((a) => a.issuer);
const holding = (...accounts: Account[]) => ({ ...emptyContent(), accounts });

describe('adding accounts', () => {
  it('replaces without taking a counter back, or more sites than there may be', () => {
    const sites = Array.from({ length: 64 }, (_, i) => `${i}.example`);
    const old = account('A', 1, { type: 'hotp', counter: 8, sites });
    const { content } = addTo(holding(old), [account('A', 1, { type: 'hotp', sites: ['new.example'] })], 'replace');
    expect(content.accounts).toMatchObject([{ counter: 8, sites }]);
    expect(() => checkAccount(content.accounts[0]!)).not.toThrow();
  });

  it('adds new ones behind the old', () => {
    const { content, result } = addTo(holding(account('A', 1)), [account('B', 2)], 'ask');
    expect(names(content.accounts)).toEqual(['A', 'B']);
    expect(result.duplicates).toEqual([]);
  });

  it('names what is there already and leaves it alone when it is to ask', () => {
    const old = account('A', 1);
    const before = holding(old);
    const { content, result } = addTo(before, [account('A again', 1), account('B', 2)], 'ask');
    expect(result.duplicates).toEqual([{ index: 0, id: old.id }]);
    expect(names(content.accounts)).toEqual(['A', 'B']);
  });

  it('returns the very same content when nothing is new, so that nothing is saved', () => {
    const before = holding(account('A', 1));
    expect(addTo(before, [account('A again', 1)], 'skip').content).toBe(before);
  });

  it('replaces in place, and keeps the id, the date and the sites', () => {
    const old = account('A', 1, { sites: ['a.example'], created: 5 });
    const { content } = addTo(holding(account('Z', 9), old), [account('A2', 1, { sites: ['b.example'] })], 'replace');
    expect(content.accounts[1]).toMatchObject({
      id: old.id,
      issuer: 'A2',
      created: 5,
      sites: ['a.example', 'b.example'],
    });
  });

  it('keeps both under different ids, even when the same file is read twice', () => {
    const old = account('A', 1);
    const { content } = addTo(holding(old), [old], 'keep-both');
    expect(content.accounts).toHaveLength(2);
    expect(content.accounts[1]?.id).not.toBe(old.id);
  });

  it('finds two of the same in one go', () => {
    const { content, result } = addTo(holding(), [account('A', 1), account('A twice', 1)], 'skip');
    expect(names(content.accounts)).toEqual(['A']);
    expect(result.duplicates).toHaveLength(1);
  });
});

describe('undo of a removal', () => {
  it('puts each account back where it was', () => {
    const [a, b, c, d] = [account('A', 1), account('B', 2), account('C', 3), account('D', 4)];
    const { content } = restoreTo(holding(a, c), [
      { account: d, index: 3 },
      { account: b, index: 1 },
    ]);
    expect(names(content.accounts)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('does nothing twice', () => {
    const a = account('A', 1);
    expect(restoreTo(holding(a), [{ account: a, index: 0 }]).content.accounts).toHaveLength(1);
  });
});

describe('the order of the list', () => {
  it('follows the ids, the unnamed behind in their own order', () => {
    const list = ['A', 'B', 'C', 'D'].map((name, i) => account(name, i));
    expect(names(reorder(list, [list[3]!.id, list[1]!.id]))).toEqual(['D', 'B', 'A', 'C']);
  });
});
