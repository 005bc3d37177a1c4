import { expect, test } from 'vitest';
import { brandOf, hueOf, initialOf } from '../../../lib/app/brand-icons.ts';
import { groupCode, hiddenCode } from '../../../lib/app/group-code.ts';
import { listKey, nextRow } from '../../../lib/app/state/keys.ts';
import { listed, listItems } from '../../../lib/app/state/list.ts';
import { commonPeriod, inUserOrder, moved, neighbourPlace, sorted, tagsOf } from '../../../lib/app/state/order.ts';
import { boundTo, siteLabel } from '../../../lib/app/state/site.ts';
import { itemAt, offsets, scrollToShow, visibleRange } from '../../../lib/app/virtual.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { BRANDS } from '../../../modules/brands.ts';

const account = (issuer: string, parts = {}) => makeAccount({ issuer, secret: new Uint8Array([1]), ...parts });
const A = account('alpha');
const B = account('Beta', { favorite: true, tags: ['x', 'y'] });
const C = account('äcorn', { sites: ['example.com'], tags: ['y'] });
const none = new Map();
const view = { query: '', usage: none, url: '' } as const;
const show = (items: ReturnType<typeof listItems>) =>
  items.map((item) => (item.kind === 'heading' ? `# ${item.section}` : item.account.issuer));

test('the site first, then the pinned, then the others; each once', () => {
  expect(show(listItems([A, B, C], { ...view, url: 'https://www.example.com/login' }))).toEqual([
    '# site',
    'äcorn',
    '# pinned',
    'Beta',
    '# all',
    'alpha',
  ]);
  expect(show(listItems(listed([A, B, C], { tag: 'y', sort: 'mine', usage: none }), view))).toEqual([
    '# pinned',
    'Beta',
    '# all',
    'äcorn',
  ]);
  expect(show(listItems([A, B, C], { ...view, query: 'a' }))).toEqual(['alpha', 'äcorn', 'Beta']);
  expect(listItems([], view)).toEqual([]);
});

test('orders', () => {
  const usage = new Map([
    [A.id, { count: 1, last: 50 }],
    [B.id, { count: 9, last: 10 }],
  ]);
  const names = (sort: Parameters<typeof sorted>[1]) => sorted([B, C, A], sort, usage).map(({ issuer }) => issuer);
  expect(names('mine')).toEqual(['Beta', 'äcorn', 'alpha']);
  expect(names('name')).toEqual(['äcorn', 'alpha', 'Beta']);
  expect(names('most-used')).toEqual(['Beta', 'alpha', 'äcorn']);
  expect(names('recently-used')).toEqual(['alpha', 'Beta', 'äcorn']);
  expect(moved(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 'c', -4)).toEqual(['c', 'a', 'b']);
  expect(neighbourPlace([A, B, C], A, 1)).toBe(2);
  expect(neighbourPlace([A, B, C], A, -1)).toBe(0);
  expect(tagsOf([A, B, C], new Map())).toEqual(['y', 'x']);
  // A tag that was ordered stands before one that was not, and one that no account has is left out.
  const rank = (rank: string) => ({ color: '', rank }) as const;
  expect(
    tagsOf(
      [A, B, C],
      new Map([
        ['x', rank('zz')],
        ['w', rank('a')],
      ]),
    ),
  ).toEqual(['x', 'y']);
  // Of one account: as ordered, and the rest as they were put on.
  expect(
    inUserOrder(
      ['b', 'x', 'a', 'w'],
      new Map([
        ['x', rank('zz')],
        ['w', rank('a')],
      ]),
    ),
  ).toEqual(['w', 'x', 'b', 'a']);
  expect(commonPeriod([account('', { period: 60 }), A, C])).toBe(30);
  expect(commonPeriod([account('', { type: 'hotp' })])).toBeUndefined();
});

test.each([
  ['123456', ['123', '456']],
  ['1234567', ['123', '4567']],
  ['12345678', ['1234', '5678']],
  ['123456789', ['123', '456', '789']],
  ['1234567890', ['12345', '67890']],
  ['12345', ['12345']],
  ['2BC4Q', ['2BC4Q']],
  ['', []],
])('%s is read as %j', (code, groups) => expect(groupCode(code)).toEqual(groups));
test('a hidden code has the places of the code', () => expect(hiddenCode(8)).toEqual(['••••', '••••']));

test.each([
  ['https://www.github.com/x', 'github.com'],
  ['http://localhost:8080/', 'localhost:8080'],
  ['http://127.0.0.1:3000/', '127.0.0.1:3000'],
  ['chrome://extensions', ''],
  ['', ''],
])('the site of %s is called %j', (url, label) => expect(siteLabel(url)).toBe(label));

test.each([
  ['https://login.example.com/', ['example.com'], true],
  ['https://example.com/', ['example.com'], true],
  ['https://notexample.com/', ['example.com'], false],
  ['https://example.com.evil.org/', ['example.com'], false],
  ['http://localhost:8080/', ['localhost:8080'], true],
  ['http://localhost:8081/', ['localhost:8080'], false],
])('%s with sites %j: %s', (url, sites, isIt) => expect(boundTo(url)({ sites })).toBe(isIt));

test('what keys mean depends on where they are pressed', () => {
  const plain = {
    code: '',
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    isComposing: false,
    repeat: false,
  };
  const at = (key: string, isInSearch = true, isSearchEmpty = true, more = {}, isNowhere = false) =>
    listKey({ key, ...plain, ...more }, { isInSearch, isNowhere, isSearchEmpty });
  expect(at('Enter')).toBe('copy');
  expect(at('Enter', false)).toBeUndefined();
  expect(at('Enter', false, true, {}, true)).toBe('copy');
  expect(at('Enter', true, true, { repeat: true })).toBeUndefined();
  expect(at('ArrowDown', true, true, { repeat: true })).toBe('down');
  expect(at('Enter', true, true, { shiftKey: true })).toBe('fill');
  expect(at('Enter', true, true, { isComposing: true })).toBeUndefined();
  expect(at('?')).toBe('keys');
  expect(at('?', true, false)).toBeUndefined();
  expect(at('/', false, false)).toBe('search');
  expect(at('ArrowUp', true, true, { altKey: true })).toBe('move-up');
  // A Mac writes another sign with Option; AltGr, which some keyboards need for signs, is Ctrl and Alt.
  expect(at('π', true, false, { code: 'KeyP', altKey: true })).toBe('pin');
  expect(at('p', true, true, { code: 'KeyP', altKey: true, ctrlKey: true })).toBeUndefined();
  expect(at('Home', true, false)).toBeUndefined();
  expect(at('a', true, true, { ctrlKey: true })).toBeUndefined();
});

test('movement steps over headings and goes round', () => {
  const items = listItems([A, B], view);
  expect(nextRow(items, 1, 'down')).toBe(3);
  expect(nextRow(items, 3, 'down')).toBe(1);
  expect(nextRow(items, 1, 'up')).toBe(3);
  expect(nextRow(items, -1, 'last')).toBe(3);
  expect(nextRow([], -1, 'down')).toBe(-1);
});

test('only what is in sight is drawn', () => {
  const starts = offsets([32, ...Array.from({ length: 1000 }, () => 68)]);
  expect(starts.at(-1)).toBe(32 + 68 * 1000);
  expect(itemAt(starts, 0)).toBe(0);
  expect(itemAt(starts, 33)).toBe(1);
  expect(itemAt(starts, 1e9)).toBe(1000);
  const { first, end } = visibleRange(starts, 34_000, 480, 200);
  expect(end - first).toBeLessThan(16);
  expect(starts[first]!).toBeLessThanOrEqual(33_800);
  expect(starts[end]!).toBeGreaterThanOrEqual(34_680);
  expect(visibleRange(offsets([]), 0, 480, 200)).toEqual({ first: 0, end: 0 });
  expect(scrollToShow(starts, 1, 500, 480)).toBe(32);
  expect(scrollToShow(starts, 20, 0, 480)).toBe(starts[21]! - 480);
  expect(scrollToShow(starts, 3, 50, 480)).toBe(50);
});

test.each([
  ['GitHub', 'github'],
  ['github.com', 'github'],
  ['Battle.net', 'battledotnet'],
  ['Twitter', 'x'],
  ['Booking.com', 'bookingdotcom'],
  ['npm', 'npm'],
  ['My own server', undefined],
  ['', undefined],
])('the glyph of %j is %s', (issuer, path) => expect(brandOf(issuer, (brand) => BRANDS.includes(brand))).toBe(path));

test('marks without a glyph', () => {
  expect(new Set(BRANDS).size).toBe(BRANDS.length);
  expect(hueOf('ACME')).toBe(hueOf('acme'));
  expect(initialOf('  élan')).toBe('É');
  expect(initialOf('***')).toBe('·');
});
