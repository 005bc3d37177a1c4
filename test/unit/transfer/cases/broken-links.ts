import { A, B, both, type Case, file, link, MAIL, SHOP, shop, w } from './case.ts';

const LINK = `otpauth://totp/Shop:me?secret=${A}&issuer=Shop&digits=8`;
const eight = [w('Shop', 'me', A, { digits: 8 })];
const one = { issuer: 'Shop', account: 'me', secret: A };
const other = { issuer: 'Mail', account: 'you', secret: B };
const aegis = (type: string, secret: string, more: object) =>
  JSON.stringify({
    version: 1,
    header: { slots: null, params: null },
    db: {
      version: 2,
      entries: [{ type, name: 'me', issuer: 'Shop', info: { secret, algo: 'SHA1', digits: 6, ...more } }],
    },
  });

/** What mail programs, word processors and hands do to links and to files of JSON. */
export const brokenLinks: Case[] = [
  link('a line break before the ?', LINK.replace('?', '\n?'), eight),
  link('a line break before an &', LINK.replace('&issuer', '\r\n&issuer'), eight),
  link('a line break behind an &', LINK.replace('&issuer', '&\nissuer'), eight),
  link('a line break in the key', LINK.replace('Y3DP', '\nY3DP'), eight),
  link('semicolons', LINK.replaceAll('&', ';'), eight),
  link('&amp; in a link', LINK.replaceAll('&', '&amp;'), eight),
  link('&amp; escaped twice', LINK.replaceAll('&', '&amp;amp;'), eight),
  link('blanks around the marks', LINK.replaceAll('&', ' & ').replaceAll('=', ' = '), eight),
  link('a blank before the ?', LINK.replace('?', ' ?'), eight),
  link('a second ?', LINK.replace('&issuer', '?issuer'), eight),
  link('a blank before the colon', LINK.replace('otpauth:', 'otpauth :'), eight),
  link('no colon', LINK.replace('otpauth:', 'otpauth'), eight),
  link('backslashes', LINK.replace('//', '\\\\'), eight),
  file('a list whose first link is broken', `${LINK.replace('?', '\n?')}\n${MAIL}\n`, [...eight, both[1]!]),
  file('a quoted mail with a broken link', `> ${LINK.replace('&digits', '\n> &digits')}\n`, eight),
  link('digits twice', `${SHOP}&digits=6&digits=8`, 'refuse', 'parameter-twice'),
  link('two periods', `${SHOP}&period=30&period=60`, 'refuse', 'parameter-twice'),
  link('the same digits twice', `${SHOP}&digits=6&digits=6`, shop),
  link('one algorithm in two spellings', `${SHOP}&algorithm=SHA1&algorithm=sha-1`, shop),
  file(
    'a key that is a number',
    [
      { name: 'Shop', secret: 234567234567 },
      { name: 'Mail', secret: B },
    ],
    [w('Mail', '', B)],
    { problems: 1 },
  ),
  file('two lists of JSON joined', `${JSON.stringify([one])}${JSON.stringify([other])}`, both),
  file('two objects of JSON joined', `${JSON.stringify(one, null, 1)}\n${JSON.stringify(other, null, 1)}`, both),
  file('two exports joined', `${aegis('totp', A, { period: 30 })}\n${aegis('hotp', B, { counter: 5 })}`, [
    w('Shop', 'me'),
    { s: B, type: 'hotp', counter: 5 },
  ]),
  file('JSON joined to broken JSON', `${JSON.stringify([one])}\n[{"issuer":"x",,}]`, 'refuse'),
  file('ykman oath accounts list', 'Shop:me\nMail:you\nGitHub:alice\n', 'refuse', { code: 'unsupported' }),
  file('ykman oath accounts list -o -P', 'Shop:me, TOTP, 30\nMail:you, HOTP\n', 'refuse', { code: 'unsupported' }),
  file('ykman oath accounts code', 'Shop:me    123456\nMail:you   [Requires Touch]\n', 'refuse', {
    code: 'unsupported',
  }),
  file('codes of gauth', '           prev   curr   next\nAWS        315306 135387 483601\n', 'refuse'),
  file('the tree of pass', 'Password Store\n├── Shop\n│   └── me\n└── Mail\n', 'refuse'),
  file(
    'a dump of SQLite',
    `BEGIN TRANSACTION;\nCREATE TABLE accounts (_id INTEGER, secret TEXT);\nINSERT INTO accounts VALUES(1,'${A}');\n`,
    'refuse',
    { code: 'unsupported' },
  ),
  file(
    'ipa otptoken-find --all',
    '  Unique ID: shop\n  Type: TOTP\n  Owner: me\n  Key: MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=\n  Algorithm: sha1\n  Digits: 6\n',
    [{ s: B, digits: 6 }],
  ),
];
