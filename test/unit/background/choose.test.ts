import { describe, expect, it } from 'vitest';
import { choose, findAwayFrame, isOwnFrame, type OfferedFrame } from '../../../lib/background/fill/choose.ts';
import type { Source } from '../../../lib/page/autofill/evidence.ts';

const TAB = 'https://www.example.com/login';
const field = (score: number, focused = false, source: Source = '') => ({
  score,
  boxes: 1,
  focused,
  empty: true,
  source,
});
const BEST = { target: 'best', source: 'app' } as const;

function frame(parts: Partial<OfferedFrame> & { fields?: ReturnType<typeof field>[] }): OfferedFrame {
  const { fields = [field(60)], ...rest } = parts;
  return {
    frameId: 0,
    url: TAB,
    origin: 'https://www.example.com',
    offer: { fields, inText: false, password: false, ancestors: [], frames: [] },
    ...rest,
  };
}

describe('isOwnFrame', () => {
  it.each<[string, Partial<OfferedFrame>, boolean]>([
    ['the page itself', {}, true],
    ['a subdomain of the site', { url: 'https://id.example.com/', origin: 'https://id.example.com' }, true],
    ['another site', { url: 'https://evil.net/', origin: 'https://evil.net' }, false],
    ['a sandboxed frame', { origin: 'null' }, false],
    ['about:srcdoc of the page', { url: 'about:srcdoc' }, true],
    ['a blob: document of the page', { url: 'blob:https://www.example.com/0b4a', origin: '' }, true],
    ['a blob: document of another site', { url: 'blob:https://evil.net/0b4a', origin: 'https://evil.net' }, false],
    ['about:blank of another site', { url: 'about:blank', origin: 'https://evil.net' }, false],
    ['a frame over plain http', { url: 'http://www.example.com/', origin: 'http://www.example.com' }, false],
  ])('%s', (_name, parts, isOwn) => {
    expect(isOwnFrame(frame(parts), TAB)).toBe(isOwn);
  });

  it('not one on a host that its account is not for, whatever the site', () => {
    const other = { url: 'https://other.example.com/', origin: 'https://other.example.com' };
    const mayGoTo = (address: string) => new URL(address).host === 'www.example.com';
    expect(isOwnFrame(frame(other), TAB, mayGoTo)).toBe(false);
    expect(isOwnFrame(frame({ url: 'about:blank', origin: other.origin }), TAB, mayGoTo)).toBe(false);
    expect(isOwnFrame(frame({}), TAB, mayGoTo)).toBe(true);
    const frames = [frame({ fields: [] }), frame({ frameId: 2, ...other })];
    expect(choose(frames, TAB, { ...BEST, mayGoTo })).toBe('other-site-frame');
  });

  it.each([
    [['https://www.example.com'], true],
    [['top'], true],
    [['https://evil.net', 'https://www.example.com'], false],
    [['?', 'top'], false],
    [['null'], false],
  ])('inside of %j: %s', (ancestors, isOwn) => {
    expect(isOwnFrame(frame({ offer: { ...frame({}).offer, ancestors } }), TAB)).toBe(isOwn);
  });
});

describe('choose', () => {
  it('takes the surest field of the site, and the one with the cursor before it', () => {
    const sure = frame({ fields: [field(60), field(120)] });
    expect(choose([sure], TAB, BEST)).toEqual({ frame: sure, target: 'field', index: 1, rivals: [] });
    const focused = frame({ fields: [field(60, true), field(120)] });
    expect(choose([focused], TAB, BEST)).toEqual({ frame: focused, target: 'field', index: 0, rivals: [] });
  });

  it('never takes another site’s frame, however sure', () => {
    const other = frame({
      frameId: 2,
      url: 'https://evil.net/',
      origin: 'https://evil.net',
      fields: [field(500, true)],
    });
    expect(choose([other], TAB, BEST)).toBe('other-site-frame');
    const own = frame({ fields: [field(55)] });
    expect(choose([other, own], TAB, BEST)).toMatchObject({ frame: own });
    expect(choose([frame({ fields: [] })], TAB, BEST)).toBe('no-field');
  });

  it('takes the field that asks for this code, before the surer one and before the cursor', () => {
    const page = frame({ fields: [field(150, true, 'email'), field(140, false, 'sms'), field(90, false, 'app')] });
    expect(choose([page], TAB, BEST)).toMatchObject({ index: 2, rivals: [] });
    expect(choose([page], TAB, { target: 'best', source: 'sms' })).toMatchObject({ index: 1 });
    const unnamed = frame({ fields: [field(150, true, 'email'), field(90)] });
    expect(choose([unnamed], TAB, BEST)).toMatchObject({ index: 1 });
  });

  it('does not choose among fields that are as sure as each other', () => {
    const page = frame({ fields: [field(100), field(92), field(60)] });
    expect(choose([page], TAB, BEST)).toMatchObject({ index: 0, rivals: [0, 1] });
    const focused = frame({ fields: [field(100, true), field(100)] });
    expect(choose([focused], TAB, BEST)).toMatchObject({ index: 0, rivals: [] });
  });

  it('takes the input with the cursor for the menu, and the fields where there is none', () => {
    const typed = frame({
      frameId: 3,
      fields: [],
      offer: { fields: [], inText: true, password: false, ancestors: [], frames: [] },
    });
    expect(choose([typed], TAB, { target: 'cursor', source: 'app', frameId: 3 })).toMatchObject({ target: 'cursor' });
    expect(choose([frame({})], TAB, { target: 'cursor', source: 'app', frameId: 0 })).toMatchObject({
      target: 'field',
    });
  });

  it('appends to a password field only', () => {
    const offer = { fields: [field(90)], inText: false, password: true, ancestors: [], frames: [] };
    expect(choose([frame({ offer })], TAB, { target: 'password', source: 'app' })).toMatchObject({
      target: 'password',
    });
    expect(choose([frame({})], TAB, { target: 'password', source: 'app' })).toBe('no-password');
  });
});

describe('findAwayFrame', () => {
  const page = (frames: string[]) => frame({ offer: { ...frame({ fields: [] }).offer, frames } });

  it.each<[string, OfferedFrame[], string | undefined]>([
    ['a frame of the site that did not answer', [page(['https://id.example.com'])], 'https://id.example.com'],
    [
      'one that did',
      [page(['https://id.example.com']), frame({ url: 'https://id.example.com/otp', fields: [], frameId: 4 })],
      undefined,
    ],
    ['a frame of another site', [page(['https://pay.example.net'])], undefined],
    ['a frame over plain http', [page(['http://id.example.com'])], undefined],
    [
      'what a frame of another site says',
      [frame({ url: 'https://evil.net/', offer: page(['https://id.example.com']).offer })],
      undefined,
    ],
  ])('%s', (_name, frames, expected) => {
    expect(findAwayFrame(frames, TAB)).toBe(expected);
  });
});
