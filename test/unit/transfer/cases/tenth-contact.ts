import { fromBase32 } from '../../../../lib/otp/base32.ts';
import { A, B, both, type Case, file, w } from './case.ts';

const bytes = [...fromBase32(B)];
const signed = [...fromBase32(A)].map((byte) => (byte > 127 ? byte - 256 : byte));
const names = [w('Shop', ''), w('Mail', '', B)];

/** Stores of secrets, tables of wikis, program text and settings in words, written down after the ninth was mended. */
export const tenthContact: Case[] = [
  file('a value with a name of a code', { name: 'shop-totp', value: A, tags: {} }, [{ s: A, type: 'totp' }]),
  file('several keys among settings', { SHOP_TOTP_SECRET: A, MAIL_2FA_SECRET: B, PORT: '80', JWT_SECRET: B }, [
    { s: A, issuer: 'SHOP' },
    { s: B, issuer: 'MAIL' },
  ]),
  file('bytes with signs', [{ issuer: 'Shop', account: 'me', secret: signed }], [w('Shop', 'me')]),
  file("Node's buffer", { accounts: [{ issuer: 'Shop', account: 'me', secret: { type: 'Buffer', data: bytes } }] }, [
    w('Shop', 'me', B),
  ]),
  file(
    'a duration of Java',
    [{ issuer: 'Shop', account: 'me', secret: A, period: 'PT1M' }],
    [w('Shop', 'me', A, { period: 60 })],
  ),
  file(
    'the columns of TimeOtp',
    `Title,Username,Password,TimeOtp-Secret-Base32,TimeOtp-Period,TimeOtp-Length\nShop,me,pw,${A},60,8\n`,
    [w('Shop', 'me', A, { period: 60, digits: 8 })],
  ),
  file('a table of Jira', `||Service||User||Secret||\n|Shop|me|${A}|\n|Mail|you|${B}|\n`, both),
  file('two accounts on a line', `Shop: ${A}; Mail: ${B}\n`, names),
  file('two accounts in a sentence', `Shop ${A} and Mail ${B}\n`, names),
  file('a counter in words', `Vpn (HOTP, counter 42): ${B}\nShop: ${A}\n`, [
    { s: B, type: 'hotp', counter: 42, issuer: 'Vpn' },
    w('Shop', ''),
  ]),
  file('digits in words', `Shop: ${A} (8 digits, SHA256)\nMail: ${B}, 60 s\n`, [
    w('Shop', '', A, { digits: 8, algorithm: 'SHA256' }),
    w('Mail', '', B, { period: 60 }),
  ]),
  file('settings behind a key', `Shop ${A} 8 60 SHA256\nMail ${B} 6 30 SHA1\n`, [
    w('Shop', '', A, { digits: 8, period: 60, algorithm: 'SHA256' }),
    w('Mail', '', B),
  ]),
  file(
    'bold names above lists',
    `**Shop**\n- Login: me\n- 2FA: \`${A}\`\n\n**Mail**\n- Login: you\n- 2FA: \`${B}\`\n`,
    both,
  ),
  file('colons of full width', `发行方：Shop\n账户：me\n密钥：${A}\n`, [w('Shop', 'me')]),
  file(
    'a field of a page',
    `<!doctype html><html><body><label>Secret key</label><input type="text" value="${A}" readonly></body></html>`,
    [{ s: A, type: 'totp' }],
  ),
  file(
    'another field of a page',
    '<!doctype html><html><body><label>Search</label><input value="some words of a page"></body></html>',
    'refuse',
  ),
  file(
    'settings in an object called otp',
    { issuer: 'Shop', account: 'me', secret: A, otp: { digits: 8, period: 60, algorithm: 'SHA-512' } },
    [w('Shop', 'me', A, { digits: 8, period: 60, algorithm: 'SHA512' })],
  ),
  file('properties below a common name', `totp.shop.secret=${A}\ntotp.shop.digits=8\ntotp.mail.secret=${B}\n`, [
    w('shop', '', A, { digits: 8 }),
    w('mail', '', B),
  ]),
  file(
    'a tunnel',
    `[Interface]\nPrivateKey = ${Buffer.from(A + B).toString('base64')}\nAddress = 10.0.0.2/24\n`,
    'refuse',
  ),
  file(
    'a file of SOPS',
    'totp: ENC[AES256_GCM,data:Zm9v,iv:AAAA,tag:BBBB,type:str]\nsops:\n    version: 3.8.1\n',
    'refuse',
    {
      code: 'unsupported',
    },
  ),
  file(
    'logins of Firefox',
    { nextId: 2, logins: [{ hostname: 'https://shop.example', encryptedPassword: 'MDoEEPgAAAA' }] },
    'refuse',
    {
      code: 'unsupported',
    },
  ),
];
