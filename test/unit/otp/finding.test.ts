import { describe, expect, it } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { type Item, readItems as read } from '../../../lib/otp/finding.ts';
import { writeMigration } from '../../../lib/otp/migration.ts';
import { uri } from '../picture/pictures.ts';

const item = (text: string, rest: Partial<Item> = {}): Item => ({
  id: text.slice(0, 64),
  text,
  source: 'code',
  page: 'example.com',
  isKept: false,
  ...rest,
});
/** Bound to whatever page showed it. */
const readItems = (items: Item[], site: string) => read(items, site, (_issuer, page) => page);
const namesOf = (items: Item[]) => readItems(items, 'example.com').findings.map(({ account }) => account.account);

describe('readItems', () => {
  it('binds an account to the site that showed it', () => {
    const { findings } = readItems([item(uri('alice'))], 'example.com');
    expect(findings[0]?.account).toMatchObject({ issuer: 'Example', account: 'alice', sites: ['example.com'] });
  });

  it('binds to nothing what no page showed', () => {
    expect(readItems([item(uri('alice'), { page: '' })], '').findings[0]?.account.sites).toEqual([]);
  });

  it('names the same key once, the code before the words beside it', () => {
    const found = readItems(
      [
        item('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', { source: 'key' }),
        item(uri('alice').replace('3PXP', '3PXPJBSWY3DPEHPK3PXP')),
      ],
      'example.com',
    );
    expect(found.findings.map(({ source }) => source)).toEqual(['code']);
  });

  it('calls a bare key after its site, and a lesser candidate', () => {
    const { findings } = readItems([item('JBSWY3DPEHPK3PXPJBSWY3DP')], 'example.com');
    expect(findings[0]).toMatchObject({ source: 'key', account: { issuer: 'Example' } });
  });

  it.each([
    ['a web address', 'https://apps.example/app'],
    ['a script', 'javascript:alert(1)'],
    ['a short text', 'TICKET42'],
    ['a network', 'WIFI:T:WPA;S:home;P:secret;;'],
  ])('opens nothing and offers nothing for %s', (_, text) => {
    expect(readItems([item(text)], '')).toMatchObject({ findings: [], refusals: [], others: 1 });
  });

  it('says why a code of one vendor’s own app is of no use', () => {
    const { refusals } = readItems([item('phonefactor://activate_account?code=1')], '');
    expect(refusals.map(({ code }) => code)).toEqual(['uri-is-push']);
  });

  it('counts the codes of a transfer, whatever order they come in, and binds none of its accounts', () => {
    const parts = writeMigration(
      Array.from({ length: 21 }, (_, i) => makeAccount({ account: `a${i}`, secret: new Uint8Array(20).fill(i + 1) })),
    );
    const two = readItems([item(parts[2]!), item(parts[0]!)], 'example.com');
    expect(two.batches).toEqual([{ size: 3, scanned: 2, missing: [2] }]);
    const all = readItems([item(parts[2]!), item(parts[0]!), item(parts[1]!), item(parts[0]!)], 'example.com');
    expect(all.batches).toEqual([{ size: 3, scanned: 3, missing: [] }]);
    expect(all.findings).toHaveLength(21);
    expect(all.findings.every(({ account }) => account.sites.length === 0)).toBe(true);
  });

  it('keeps the order of the page', () => {
    const second = uri('bob').replace('JBSW', 'KBSW');
    expect(namesOf([item(uri('alice')), item(second)])).toEqual(['alice', 'bob']);
  });
});
