import { expect, test } from 'vitest';
import { Failure } from '../../../lib/failure.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { ImportReport } from '../../../lib/transfer/import/report.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
/** Of another account. */
const KEY_2 = 'KRSXG5CTMVRX4ZLV';
const LINK = `otpauth://totp/Mail:you?secret=${KEY}&digits=8`;

test.each([
  ['a link', LINK],
  ['a part of a link', `secret=${KEY}`],
  ['a key', KEY],
])('no line of a report shows %s', (_, secret) => {
  const report = new ImportReport('x');
  report.problem(secret, new Failure('secret-missing'));
  report.warn(secret, new Failure('column-unused', { column: secret }));
  report.row(secret, () => {
    throw new Failure('secret-missing');
  });
  expect(JSON.stringify(report.result)).not.toContain(KEY);
  expect(report.result.problems).toHaveLength(2);
});

test('no line of a report shows a key whose digits are its last letters', () => {
  const report = new ImportReport('x');
  report.problem(' KRSXGABCDEFGHI23== ', new Failure('secret-missing'));
  expect(report.result.problems[0]!.where).not.toContain('KRSXG');
});

test('an account keeps no text with a secret in it, and is told so', () => {
  const report = new ImportReport('x');
  const texts = { issuer: LINK, account: 'me', tags: ['work', LINK], note: `first line\nsecret=${KEY}` };
  report.row('Shop', () => makeAccount({ secret: new Uint8Array(20).fill(7), ...texts }));
  const { accounts, warnings } = report.result;
  expect(accounts[0]).toMatchObject({ issuer: '', account: 'me', tags: ['work'], note: 'first line' });
  expect(warnings.map(({ code }) => code)).toEqual(['secret-in-name']);
});

test('names in capitals stay', () => {
  const report = new ImportReport('x');
  report.problem('MICROSOFT OFFICE 365', new Failure('secret-missing'));
  expect(report.result.problems[0]!.where).toBe('MICROSOFT OFFICE 365');
});

test.each([
  ['a name', { issuer: KEY_2, account: 'me' }, { issuer: '', account: 'me' }],
  ['a word of a name', { issuer: 'Shop', account: `me ${KEY_2}` }, { issuer: 'Shop', account: '' }],
  ['a tag', { issuer: 'Shop', tags: ['work', KEY_2] }, { issuer: 'Shop', tags: ['work'] }],
] as const)('the key of something else is not kept as %s', (_, texts, kept) => {
  const report = new ImportReport('x');
  report.row('Shop', () =>
    makeAccount({ secret: new Uint8Array(20).fill(7), ...texts, tags: [...('tags' in texts ? texts.tags : [])] }),
  );
  expect(report.result.accounts[0]).toMatchObject(kept);
  expect(report.result.warnings.map(({ code }) => code)).toEqual(['secret-in-name']);
});

test.each([
  'alexanderthegreat22',
  'MICROSOFTOFFICE365',
  'GALT11420104',
  '2600135004012',
  'TOTP0001ABCDEFGHIJ',
  'JAVASCRIPTJAZZQUIZ',
])('the name %s stays', (name) => {
  const report = new ImportReport('x');
  report.row(name, () =>
    makeAccount({ secret: new Uint8Array(20).fill(7), issuer: name, account: name, tags: [name] }),
  );
  expect(report.result).toMatchObject({ accounts: [{ issuer: name, account: name, tags: [name] }], warnings: [] });
});
