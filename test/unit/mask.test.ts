import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Mask } from '../../lib/mask.ts';

const masked = (text: string) => new Mask().text(text);

describe('what is replaced', () => {
  it.each([
    ['a mail address', 'Sent to tenzin.dorji@northwind.io.', 'Sent to user@example.com.'],
    ['a half hidden one', 'We texted t•••n@n•••.io', 'We texted user@example.com'],
    ['an address', 'Open https://bank.test/u/48213?t=abc.', 'Open https://example.com/.'],
    ['a host', 'Sign in at login.northwind.io/verify now', 'Sign in at example.com now'],
    ['a bound host', '@acme.agency #', '@example.com #'],
    ['a name in a greeting', 'Hi Tenzin Dorji, enter the code', 'Hi Alex, enter the code'],
    ['a name with an honorific', '田中様、コードを入力', '山田様、コードを入力'],
  ])('%s', (_, given, expected) => {
    expect(masked(given)).toBe(expected);
  });

  it.each([
    ['six digits', '482913', /^[1-9]\d{5}$/],
    ['a grouped code', '482 913', /^[1-9]\d\d [1-9]\d\d$/],
    ['digits of another script', '٤٨٢٩١٣', /^[١-٩][٠-٩]{5}$/],
    ['letters and digits', 'KX7Q2P', /^[A-Z]{2}\d[A-Z]\d[A-Z]$/],
    ['a setup key', 'JBSW Y3DP EHPK 3PXP', /^[A-Z]{4} [A-Z]\d[A-Z]{2} [A-Z]{4} \d[A-Z]{3}$/],
    ['a year', '2026', /^20\d\d$/],
    ['a day', '24.12.', /^(?:1[3-9]|2\d|3[01])\.(?:0[1-9]|1[0-2])\.$/],
  ])('%s, by others of the same shape', (_, given, shape) => {
    const made = masked(given);
    expect(made).toMatch(shape);
    if (given.length > 6) expect(made).not.toBe(given);
  });
});

it.each([
  'Enter the 6-digit code from your authenticator app',
  '2FA, U2F and 2-step verification',
  '123456 or 000000',
  'e.g. an app. Then wait.',
  'Geben Sie den Bestätigungscode ein',
])('leaves %s', (text) => {
  expect(masked(text)).toBe(text);
});

it('gives the same text the same other one, in names of elements and in words', () => {
  const mask = new Mask();
  expect(mask.identifier('field-48213')).toBe(mask.identifier('field-48213'));
  expect(mask.identifier('otp_field').concat(mask.identifier('digit1'))).toBe('otp_fielddigit1');
});

it('leaves no run of four digits or more, nor a given word', () => {
  const parts = fc.array(fc.oneof(fc.stringMatching(/^[1-9]\d{3,9}$/), fc.constantFrom('code', 'Tenzin', 'is', '-')), {
    minLength: 1,
  });
  fc.assert(
    fc.property(parts, (words) => {
      const made = new Mask({ words: ['Tenzin'] }).text(words.join(' '));
      expect(made).not.toContain('Tenzin');
      const digits = made.split(' ').filter((word) => /^\d{7,}$/.test(word));
      // Seven random digits are the same again once in ten million.
      for (const word of digits)
        if (!/^(\d)\1+$/.test(word) && !word.startsWith('123456')) expect(words).not.toContain(word);
    }),
  );
});

it('replaces a code by one other, wherever it stands', () => {
  const made = new Mask({ codes: ['apple-river'] }).text('apple-river is your code: apple-river');
  const [code] = made.split(' ');
  expect(code).toMatch(/^[a-z]{5}-[a-z]{5}$/);
  expect(made).toBe(`${code} is your code: ${code}`);
  expect(code).not.toBe('apple-river');
});
