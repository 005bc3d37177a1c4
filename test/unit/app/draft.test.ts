import { expect, test } from 'vitest';
import {
  accountFrom,
  draftOf,
  editDraftOf,
  editedFrom,
  emptyDraft,
  fieldOf,
  isLink,
  withLink,
  withType,
} from '../../../lib/app/state/draft.ts';
import { Failure } from '../../../lib/failure.ts';

const draft = (parts: object) => ({ ...emptyDraft(), ...parts });
const SECRET = 'S3K3TPI5MYA2M67V';
const LINK = `otpauth://totp/Secure%20App:alice%40google.com?secret=${SECRET}&issuer=Secure%20App&digits=8`;

test('a secret with names is an account', () => {
  const made = accountFrom(
    draft({ key: 's3k3 tpi5 mya2 m67v', issuer: ' GitHub ', tags: 'a, b, a', newSite: 'https://x.org/y z.com' }),
  );
  expect(made).toMatchObject({ issuer: 'GitHub', digits: 6, period: 30, tags: ['a', 'b'], sites: ['x.org', 'z.com'] });
  expect(made.secret).toHaveLength(10);
});

test('a link fills the fields that were not typed in, and keeps its own text', () => {
  const read = withLink(draft({ key: LINK, issuer: 'Mine' }), new Set(['issuer'] as const)).draft;
  expect(read).toMatchObject({ key: LINK, issuer: 'Mine', account: 'alice@google.com', digits: '8' });
  expect(accountFrom({ ...read, digits: '7' })).toMatchObject({ issuer: 'Mine', digits: 7 });
});

test('an account survives being a draft', () => {
  const made = accountFrom(draft({ key: SECRET, issuer: 'A', account: 'b', type: 'hotp', counter: '5', note: 'n' }));
  expect(accountFrom(draftOf(made), made)).toEqual(made);
});

test.each(['totp', 'motp', 'hotp'] as const)(
  'editing a %s account shows no key, and keeps it where none is typed',
  (type) => {
    const made = accountFrom(draft({ key: 'deadbeef00112233', type }));
    const opened = editDraftOf(made);
    expect(opened.key).toBe('');
    expect(editedFrom({ ...opened, issuer: 'New' }, made)).toEqual({ ...made, issuer: 'New' });
    expect([...editedFrom({ ...opened, key: '00ff00ff00ff00ff' }, made).secret]).toEqual([
      0, 255, 0, 255, 0, 255, 0, 255,
    ]);
  },
);

test('another kind brings its own measures', () => {
  expect(withType(emptyDraft(), 'steam')).toMatchObject({ type: 'steam', digits: '5', algorithm: 'SHA1' });
});

test.each([
  [{ key: '' }, 'key'],
  [{ key: '!!!' }, 'key'],
  [{ key: SECRET, digits: '0' }, 'digits'],
  [{ key: SECRET, digits: '99' }, 'digits'],
  [{ key: SECRET, digits: 'six' }, 'digits'],
  [{ key: SECRET, period: '0' }, 'period'],
  [{ key: SECRET, type: 'hotp', counter: '-1' }, 'counter'],
  [{ key: 'https://example.com/qr' }, 'key'],
  [{ key: 'A'.repeat(2_000_000) }, 'key'],
])('%j is refused at %s', (parts, field) => {
  let thrown: unknown;
  try {
    accountFrom(draft(parts));
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Failure);
  expect(fieldOf(thrown)).toBe(field);
});

test('what counts as a link', () => {
  expect([LINK, ' steam://X', 'ABCD', 'a:b'].map(isLink)).toEqual([true, true, false, false]);
});

test('makes a Battle.net account of its hex secret', () => {
  const draft = { ...withType(emptyDraft(), 'battlenet'), key: 'B0B1B2B3 B4B5B6B7 B8B9BABB BCBDBEBF C0C1C2C3' };
  const account = accountFrom(draft);
  expect(account).toMatchObject({ type: 'totp', digits: 8, period: 30, algorithm: 'SHA1', issuer: 'Battle.net' });
  expect([...account.secret]).toEqual(Array.from({ length: 20 }, (_, i) => 0xb0 + i));
});
