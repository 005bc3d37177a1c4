import { A, B, base32OfHex, type Case, file, HEX, MAIL, SHOP, w } from './case.ts';

const DEVICE = '9f3c5a7be1d204886ac1f0e2b3d4c5a697887766';
const both = [w('Shop', 'me'), w('Mail', 'you', B)];
const LASTPASS = 'url,username,password,totp,extra,name,grouping,fav';

/** Passwords between names and keys; what browsers, command lines and servers make of a list; codes in notes of tables. */
export const fifteenthContact: Case[] = [
  file('names of users, passwords and keys', `steamfan77:hunter2Ab:${A}\nqwerty99:passw0rd:${B}\n`, [
    w('', 'steamfan77', A, { note: '' }),
    w('', 'qwerty99', B, { note: '' }),
  ]),
  file('one of them, by bars', `alice_77 | hunter2 | ${A}\n`, [w('', 'alice_77', A, { note: '' })]),
  file('keys, names and passwords', `${A}\talice77\thunter2Ab\n${B}\tbob_88\tpa55word\n`, [
    w('', 'alice77', A, { note: '' }),
    w('', 'bob_88', B, { note: '' }),
  ]),
  file('one password closes its column', `kim;sunshine;${A}\ntom;hunter2;${B}\n`, [w('', 'kim'), w('', 'tom', B)]),
  file('a password in place of a name', `p4ss!Word:me:${A}\n`, [w('', 'me')]),
  file('names of users behind those of sites', `GitHub:alice77:${A}\nGoogle:bob88:${B}\n`, [
    w('GitHub', 'alice77'),
    w('Google', 'bob88', B),
  ]),
  file('a password behind the name of a site', `GitHub:Tr0ub4dor:${A}\nGoogle:bob88:${B}\n`, [
    w('GitHub', ''),
    w('Google', '', B),
  ]),
  file('sites, users, passwords, keys', `shop.example,me,hunter2Ab,${A}\nmail.example,you,pa55word,${B}\n`, [
    w('shop.example', 'me', A, { note: '' }),
    w('mail.example', 'you', B, { note: '' }),
  ]),
  file('users and passwords with a space between', `alice77 hunter2Ab ${A}\nbob88 pa55word ${B}\n`, [
    w('', 'alice77'),
    w('', 'bob88', B),
  ]),
  file('users and passwords as one word', `me@shop.example:hunter2Ab ${A}\nbob88:pa55word | ${B}\n`, [
    w('', 'me@shop.example'),
    w('', 'bob88', B),
  ]),
  file('slashes and dashes', `alice / hunter2! / ${A}\n`, [w('', 'alice')]),
  file('four dashes', `steamuser1----hunter2Ab----${A}\nsteamuser2----pa55word----${B}\n`, [
    w('', 'steamuser1'),
    w('', 'steamuser2', B),
  ]),
  file('fields with dashes between', `Login: alice - Password: hunter2 - 2FA: ${A}\n`, [w('', 'alice')]),
  file('names with numbers', `Mail 2 ${A}\nOffice365: ${B}\n`, [w('Mail 2', ''), w('Office365', '', B)]),
  file('servers', `web-01,root,${A}\ndb-02,admin,${B}\n`, [w('web-01', 'root'), w('db-02', 'admin', B)]),
  file('names without digits', `Shop,me,${A}\nMail,you,${B}\n`, both),
  file(
    'a table that a browser saved as a page',
    `<html><head><meta name="color-scheme"></head><body><pre style="white-space: pre-wrap;">${LASTPASS}\nhttps://shop.example,me,x,${A},,Shop &amp;amp; Co,Web,0\n</pre></body></html>`,
    [w('Shop & Co', 'me', A, { tags: ['Web'] })],
  ),
  file(
    'JSON that a browser saved as a page',
    `<html><head></head><body><pre>${JSON.stringify([{ issuer: 'Shop', account: 'me', secret: A }])}</pre><div class="json-formatter-container"></div></body></html>`,
    [w('Shop', 'me')],
  ),
  file('a page with more than that', `<html><body><h1>Keys</h1><pre>${SHOP}</pre><p>${MAIL}</p></body></html>`, both),
  file(
    'rows of a page without a header',
    `<html><body><table><tr><td>Shop</td><td>me</td><td>${A}</td></tr><tr><td>Mail &amp; Co</td><td>you</td><td>${B}</td></tr></table></body></html>`,
    [w('Shop', 'me'), w('Mail & Co', 'you', B)],
  ),
  file(
    'what Python prints',
    `[{'name': 'Shop', 'user': 'me', 'secret': '${A}', 'pin': None}, {'name': "Tom's", 'user': 'you', 'secret': '${B}', 'digits': 8,}]\n`,
    [w('Shop', 'me'), w("Tom's", 'you', B, { digits: 8 })],
  ),
  file('a list of JavaScript', `[\n  { name: "Shop", user: 'me', secret: "${A}" },\n]\n`, [w('Shop', 'me')]),
  file('JSON with a comma too many', `[{"name": "Shop", "secret": "${A}"},]`, 'refuse', { code: 'json-broken' }),
  file("LastPass' command line", `Web/Shop [id: 8440852123732500555]\nUsername|me\nPassword|x\nTOTP|${A}\n`, [
    w('Shop', 'me'),
  ]),
  file("a code in LastPass' notes", `${LASTPASS}\nhttps://shop.example,me,x,,"2FA key: ${A}\nblue",Shop,,0\n`, [
    w('Shop', 'me'),
  ]),
  file(
    'a code in a field of the user of Bitwarden, and one in the notes beside a code',
    `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n,,login,Shop,,"PIN: 1\n2FA secret: ${A}",0,,me,x,\n,,login,Mail,"Old phone\n2FA: ${A}",,0,,you,x,${B}\n`,
    [w('Shop', 'me'), w('Mail', 'you', B, { note: 'Old phone' }), w('Mail', 'you', A)],
  ),
  file(
    'Enpass with a header, before its code had its name',
    `"Title","Field","Value","Field","Value",.........,"Note"\n"Shop","Login","me","Password","x","TOTP","${A}","Notes"\n`,
    [w('Shop', 'me')],
  ),
  file('a kind beside a key is no label', `Shop,me,TOTP,${A}\nMail,you,TOTP,${B}\n`, [{ s: A }, { s: B }]),
  file(
    'RoboForm before 2023',
    `Name,Url,Login,Pwd,Note,Folder,Rf_fields\nShop,,me,x,,/Web,User ID$:txt:me,TOTP KEY$:txt:${A}\n`,
    [w('Shop', 'me', A, { tags: ['Web'] })],
  ),
  file('a secret that is a password beside a code', `site,login,secret,totp\nshop.example,me,hunter2!x,${A}\n`, [
    { s: A, account: 'me' },
  ]),
  file('serials and keys between white space', `2308001234567   ${DEVICE}\n2308001234568   ${HEX}\n`, [
    { s: base32OfHex(DEVICE), account: '2308001234567' },
    { s: B, account: '2308001234568' },
  ]),
  file(
    "Microsoft's tokens without their keys",
    { value: [{ id: '1', displayName: 'Token', serialNumber: 'T1', secretKey: null, hashFunction: 'hmacsha1' }] },
    'refuse',
    { code: 'unsupported' },
  ),
  file('a table of them', 'serialNumber,manufacturer,model,status\n1234567,M,H,active\n', 'refuse', {
    code: 'unsupported',
  }),
  file('items of 1Password without their fields', [{ id: 'x', title: 'Shop', vault: { id: 'v' } }], 'refuse', {
    code: 'unsupported',
  }),
  file('nothing but zeros, of any size', new Uint8Array(10_000), 'refuse', { code: 'unsupported' }),
  file(
    'passwords among the words before a key',
    `* Shop: user me, pw hunter2, 2FA ${A}\n* Mail: password: hunter3, 2FA ${B}\n* Bank pass: x9 2FA ${A}\n`,
    [w('Shop', 'me'), w('Mail', '', B), w('Bank', '')],
  ),
  file(
    'settings of YAML that several accounts refer to',
    `defaults: &d\n  digits: 8\n  period: 60\nShop:\n  <<: *d\n  user: me\n  secret: ${A}\nMail:\n  user: you\n  secret: ${B}\n`,
    [w('Shop', 'me', A, { digits: 8, period: 60 }), w('Mail', 'you', B)],
  ),
  file('lists side by side', { names: ['me', 'you'], secrets: [A, B], issuers: ['Shop', 'Mail'] }, both),
  file('two keys of a row', `name,user,otp key,otp key 2\nShop,me,${A},${B}\n`, [w('Shop', 'me'), w('Shop', 'me', B)]),
  file("2FAuth's links", { app: '2fauth_v5.4.3', datetime: '2024-01-01', data: [SHOP, MAIL] }, both),
  file(
    "SafeNet's tokens",
    `<?xml version="1.0"?><Tokens><Token serial="12"><Applications><Application><Seed>${DEVICE}</Seed><MovingFactor>1</MovingFactor></Application></Applications></Token></Tokens>`,
    [{ s: base32OfHex(DEVICE), type: 'hotp', counter: 1 }],
  ),
  file(
    'an export whose secrets were left out',
    { '08cb568c': { encrypted: false, hash: '08cb568c', index: 8, type: 'totp' } },
    'refuse',
    { code: 'unsupported' },
  ),
  file('cells that CryptoJS encrypted', `Name,EncryptedSecret\nShop,U2FsdGVkX1+${'ab12'.repeat(10)}\n`, 'refuse', {
    code: 'unsupported',
  }),
  file(
    'bookmarks',
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p><DT><A HREF="https://shop.example/2fa">Shop 2FA</A></DL>\n',
    'refuse',
    { code: 'unsupported' },
  ),
];
