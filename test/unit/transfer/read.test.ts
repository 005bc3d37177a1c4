import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../lib/failure.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { samples } from './samples.ts';

const all = await samples();

describe.each(all.map((sample) => [`${sample.format} (${sample.name})`, sample] as const))('%s', (_, sample) => {
  test('is read whatever it is called', async () => {
    const { format, accounts } = await readExport({ name: 'unnamed', bytes: sample.bytes }, sample.password);
    expect(format).toBe(sample.format);
    expect(accounts).toHaveLength(sample.accounts.length);
    expect(accounts).toEqual(sample.accounts.map((account) => expect.objectContaining(account)));
  });

  if (sample.password !== undefined) {
    test('asks for its password, and says when it is wrong', async () => {
      const code = (error: Failure) => error.code;
      expect(await readExport(sample).catch(code)).toBe('password-required');
      expect(await readExport(sample, 'another').catch(code)).toBe('password-wrong');
    });
  }
});

test('the names of rows that did not come in are shown without what would turn or hide their letters', async () => {
  const bytes = new TextEncoder().encode('issuer,secret\nBank\u202ekcab\u200b,!!!\n');
  const { problems } = await readExport({ name: 'x.csv', bytes });
  expect(problems.map(({ where }) => where)).toEqual(['Bankkcab']);
});

test.each([
  ['a sentence', { name: 'x', description: 'Checks codes - ABCDEFGHIJKLMNOP' }],
  ['a licence', { products: [{ text: 'Windows: ABCDEFGHIJKLMNOPQRSTUVWXY' }] }],
  ['one line and a password', { text: 'GitHub: JBSWY3DPEHPK3PXP\nWork pw: HUNTERTWOHUNTER2' }],
  ['passwords', { text: 'Router: ABCDEFGHIJKLMNOP\nWifi pass: ZYXWVUTSRQPONMLK' }],
])('JSON whose only text is %s has no accounts', async (_, tree) => {
  const bytes = new TextEncoder().encode(JSON.stringify(tree));
  await expect(readExport({ name: 'x.json', bytes })).rejects.toMatchObject({ code: 'unknown-format' });
});
