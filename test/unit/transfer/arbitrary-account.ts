import fc from 'fast-check';
import {
  type Account,
  ALGORITHMS,
  BOUNDS,
  makeAccount,
  OTP_TYPES,
  SITE_RULES,
  type SiteRule,
  TYPE_DEFAULTS,
} from '../../../lib/otp/account.ts';
import { cleanText } from '../../../lib/otp/clean-text.ts';

/** What formats are told by, escaped with or divided at: in a name it is nothing but a name. */
const SIGNS = [
  'PK',
  '=3D',
  '%3A%2F%2F',
  '%20',
  '%',
  '&amp;',
  '&#38;',
  '\\u0026',
  '\\/',
  '\\',
  '//',
  '#',
  '# ',
  '---',
  '- ',
  '* ',
  '[Shop]',
  '{',
  '}',
  '[',
  ']',
  '<html>',
  '<',
  '>',
  '"',
  "'",
  '`',
  ',',
  ';',
  ':',
  ': ',
  '|',
  '=',
  '?',
  '&',
  '+',
  '(',
  ')',
  '=cmd',
  '@',
  'totp:',
  'otp',
  'key',
  'name',
  'password',
  'Password: x',
  'type',
  'version',
  'encrypted',
  'digits',
  '6',
  '30',
  '8',
  'SHA256',
  'sha-1',
  '12345678',
  'GEZDGNBV',
  'steam',
  'Steam',
  'motp',
  'true',
  'null',
  'NaN',
  '1e5',
  '007',
  'me@example.com',
  'https://example.com/a?b=c#d',
  '-----BEGIN',
  'Salted__',
  'issuer',
  'New folder',
  '…',
  '“x”',
  '\u3000',
  'é',
  'e\u0301',
  '日本',
  'עברית',
];

/** A name as the vault may hold it: any Unicode, cleaned as everything is that comes in. */
export function name(max: number): fc.Arbitrary<string> {
  const plain = fc.stringMatching(/^[A-Za-z0-9 .@:+%/,;|&=?#'"<>()_-]{0,24}$/);
  const signs = fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  return fc
    .oneof(plain, signs, fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: max }))
    .map((text) => {
      const short = cleanText(text).text.slice(0, max);
      return cleanText(short.toWellFormed()).text.slice(0, max);
    })
    .filter((text) => cleanText(text).text === text);
}

const tag = name(BOUNDS.tag).filter((text) => text !== '');
const site = fc.constantFrom(
  'github.com',
  'example.co.uk',
  'xn--bcher-kva.example',
  '127.0.0.1:8443',
  'alice.github.io',
);

const picture = (kind: string, magic: string) =>
  `data:image/${kind};base64,${Buffer.from(`${magic}${'.'.repeat(60)}`, 'latin1').toString('base64')}`;
const PNG = picture('png', '\x89PNG\r\n\x1a\n');
const JPEG = picture('jpeg', '\xff\xd8\xff\xe0');
const WEBP = picture('webp', 'RIFF....WEBP');

/** Any account that `checkAccount` lets through, with what its type fixes. */
export const account: fc.Arbitrary<Account> = fc
  .record({
    type: fc.constantFrom(...OTP_TYPES),
    issuer: name(BOUNDS.name),
    account: name(BOUNDS.name),
    secret: fc.oneof(
      fc.uint8Array({ minLength: 10, maxLength: 32 }),
      fc.uint8Array({ minLength: 1, maxLength: 256 }),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
    ),
    algorithm: fc.constantFrom(...ALGORITHMS),
    digits: fc.integer(BOUNDS.digits),
    period: fc.oneof(fc.constantFrom(30, 60, 10), fc.integer(BOUNDS.period)),
    counter: fc.oneof(fc.nat(), fc.integer(BOUNDS.counter)),
    pin: name(BOUNDS.pin),
    tags: fc.uniqueArray(tag, { maxLength: 4 }),
    note: fc
      .oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 400 }), name(200))
      .map((text) => text.toWellFormed().trim()),
    favorite: fc.boolean(),
    sites: fc.uniqueArray(site, { maxLength: 3 }),
    rules: fc.array(fc.constantFrom<SiteRule | undefined>(undefined, ...SITE_RULES), { minLength: 3, maxLength: 3 }),
    icon: fc.constantFrom('', '', '🦊', PNG, JPEG, WEBP),
    image: fc.oneof(fc.constant(''), fc.webUrl()),
    appendToPassword: fc.boolean(),
  })
  .map(({ rules, ...parts }) => {
    const { type } = parts;
    const isPlain = type === 'totp' || type === 'hotp';
    // "Steam" with five digits is how some programs write Steam Guard, so it is read as that.
    const isSteamLike = (parts.issuer || parts.account).toLowerCase() === 'steam' && parts.digits === 5;
    return makeAccount({
      ...parts,
      ...(isSteamLike ? { digits: 6 } : {}),
      secret: new Uint8Array(parts.secret),
      siteRules: Object.fromEntries(parts.sites.flatMap((each, i) => (rules[i] ? [[each, rules[i]]] : []))),
      ...(isPlain ? {} : TYPE_DEFAULTS[type]),
      ...(type === 'steam' ? { period: parts.period } : {}),
      ...(type === 'hotp' ? { period: 30 } : { counter: 0 }),
      pin: type === 'motp' || type === 'yandex' ? parts.pin : '',
    });
  });
