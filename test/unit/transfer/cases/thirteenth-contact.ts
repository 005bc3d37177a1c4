import { A, B, both, type Case, file, MAIL, SHOP, w } from './case.ts';

const other = [w('Shop', 'me'), w('Mail', 'you', B)];
const note = (title: string, ...lines: string[]) =>
  `<note><title>${title}</title><content><![CDATA[<?xml version="1.0"?><en-note>${lines.map((line) => `<div>${line}</div>`).join('')}</en-note>]]></content></note>`;

/** What users bring after notes, messengers, spreadsheets and screens of other programs have had it. */
export const thirteenthContact: Case[] = [
  file(
    'a page of notes: a line is a block',
    `<html><body><div>user: me</div><div>secret key: ${A}</div><div><br></div><div>user: you</div><div>secret key: ${B}</div></body></html>`,
    [w('', 'me'), w('', 'you', B)],
  ),
  file('a column "Site" with names', `Site,User,TOTP key\nShop,me,${A}\nMail,you,${B}\n`, [
    w('Shop', 'me', A, { sites: [] }),
    w('Mail', 'you', B, { sites: [] }),
  ]),
  file('a column "Site" with addresses', `Site,User,TOTP key\nshop.example,me,${A}\n`, [
    w('shop.example', 'me', A, { sites: ['shop.example'] }),
  ]),
  file(
    'the text of a page for setting up',
    `Can't scan the QR code?\nEnter this code in your app:\nJBSW Y3DP EHPK 3PXP\nAccount name: Shop (me@shop.example)\nTime based: Yes\n[ Cancel ] [ Next ]\n`,
    [w('Shop', 'me@shop.example')],
  ),
  file(
    'two tables, the first without codes',
    `name,url,username,password,note\nA,https://a.example,me,x,\nissuer,account,secret\nShop,me,${A}\nMail,you,${B}\n`,
    other,
    { problems: 1 },
  ),
  file(
    'tables of two programs',
    `name,login_uri,login_username,login_password,login_totp\nShop,,me,p,${A}\nissuer,account,secret\nMail,you,${B}\n`,
    other,
  ),
  file(
    'a row that looks like a header',
    `name,username,password,totp\nShop,me,secret,${A}\nMail,you,totp,${B}\n`,
    other,
  ),
  file(
    'notes of Evernote',
    `<?xml version="1.0"?><!DOCTYPE en-export SYSTEM "x"><en-export>${note('Shop 2FA', 'user: me', `secret: ${A}`)}${note('Milk', 'buy some')}${note('codes', MAIL.replaceAll('&', '&amp;'))}</en-export>`,
    [w('Shop', ''), w('Mail', 'you', B)],
  ),
  file('notes of Evernote without a key', `<en-export>${note('Milk', 'buy some')}</en-export>`, 'refuse'),
  file(
    'a chat with a key in words and a link',
    `03.03.25, 10:22 - Ann: Shop 2fa key ${A}\n03.03.25, 10:23 - Bob: ok thanks\n03.03.25, 10:24 - Ann: ${MAIL}\n`,
    [w('Shop', ''), w('Mail', 'you', B)],
  ),
  file(
    'links with a key beside each, and codes for recovery',
    `${SHOP}\nkey: ${A}\n${MAIL}\nrecovery key: ABCD2EFGH3IJKLMN\n`,
    both,
  ),
  file(
    'a password list with a key in its comments',
    `"account","login name","password","web site","comments"\n"Shop","me","p","https://shop.example","2FA: ${A}"\n"Mail","you","p","","no code"\n`,
    [w('Shop', 'me')],
  ),
  file(
    'entries with passwords, and keys under a longer name',
    `Shop\nUsername: me\nPassword: hunter2\nOne-time password secret: ${A}\n\nMail\nUsername: you\nPassword: s3cret\nOne-time password secret: ${B}\n`,
    [w('', 'me'), w('', 'you', B)],
  ),
  file('a key over two lines', `Your 2FA setup\n\nSecret key:   JBSWY3DP\n              EHPK3PXP\nAccount: me\n`, [
    w('', 'me'),
  ]),
  file('a key over two lines, alone', `Secret key: GEZDGNBVGY3TQOJQGEZD\n            GNBVGY3TQOJQ\n`, [w('', '', B)]),
  file(
    'a key above a recovery code in capitals',
    `Account: me\nSecret key: ${A}\nRecovery codes:\n  ABCD2EFG\n  HIJK3LMN\n`,
    [w('', 'me')],
  ),
];
