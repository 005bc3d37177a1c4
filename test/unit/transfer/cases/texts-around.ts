import { A, B, both, type Case, file, MAIL, O, SHOP, w } from './case.ts';

/** JSON of an API in the notes of another file: no account. */
const NOTE = '{"service":"api","secret":"ABCDEFGHIJKLMNOP"}';
const JSON_MAIL = JSON.stringify({ issuer: 'Mail', account: 'you', secret: B });
const shop = [w('Shop', 'me')];
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const rtf = (codePage: string, name: string) =>
  file(
    `Rich Text in code page ${codePage}`,
    latin1(`{\\rtf1\\ansi\\ansicpg${codePage} issuer,account,secret\\par ${name},me,${A}\\par}`),
    [w({ '1251': 'Почта', '932': '日本サービス', '950': '臺灣', '437': 'Café' }[codePage] ?? '', 'me')],
  );

/** Files in which one thing stands within another: JSON in notes, links in a dump, letters in Rich Text. */
export const textsAround: Case[] = [
  file(
    'JSON in the notes of fields',
    `Title: Shop\nUser: me\nTOTP: ${A}\nNotes:\n${NOTE}\n\nTitle: Mail\nUser: you\nTOTP: ${B}\n`,
    both,
  ),
  file(
    'JSON in a note of XML',
    `<entries><entry><name>Shop</name><user>me</user><secret>${A}</secret><note>\n${NOTE}\n</note></entry></entries>`,
    shop,
  ),
  file(
    'JSON in the notes of a table',
    `name;username;totp;notes\nShop;me;${A};"a\n{'"x'}\n"\nMail;you;${B};"see\n[{""a"":1}]\n"\n`,
    both,
  ),
  file(
    'JSON between the rows of a table',
    `name;username;totp\nShop;me;${A}\n${NOTE.replaceAll(',', ' ,')}\nMail;you;${B}\n`,
    both,
  ),
  file('a list of keys and an account in JSON', `Shop: ${A}\n${JSON_MAIL}\n`, [w('Shop', ''), w('Mail', 'you', B)]),
  file(
    'a list of keys and JSON without one',
    `Shop: ${A}\n{"theme":"dark","language":"en"}\nMail: ${B}\n`,
    [w('Shop', ''), w('Mail', '', B)],
    { problems: 0 },
  ),
  file(
    'many accounts in JSON below a sentence, one a line',
    `My codes:\n${Array.from({ length: 60 }, (_, i) => JSON.stringify({ issuer: `Shop ${i}`, account: 'me', secret: A.replace(/..$/, `${'ABCDEFGHIJ'[i % 10]}${'ABCDEFGHIJ'[Math.floor(i / 10)]}`) })).join('\n')}\n`,
    Array.from({ length: 60 }, (_, i) =>
      w(`Shop ${i}`, 'me', A.replace(/..$/, `${'ABCDEFGHIJ'[i % 10]}${'ABCDEFGHIJ'[Math.floor(i / 10)]}`)),
    ),
  ),
  file('links below a dump', `CREATE TABLE notes (a);\n${SHOP}\n${MAIL}\n`, both),
  file(
    'links in the rows of a dump',
    `INSERT INTO notes VALUES (1, '${SHOP}');\nINSERT INTO notes VALUES (2, '${MAIL}');\n`,
    both,
  ),
  file('a dump with a broken link', `CREATE TABLE notes (a);\n-- ${O('Shop:me', '1')}\n`, 'refuse', {
    code: 'unsupported',
  }),
  rtf('1251', "\\'cf\\'ee\\'f7\\'f2\\'e0"),
  rtf('932', "\\'93\\'fa\\'96{\\'83T\\'81[\\'83r\\'83X".replace('{', "\\'7b")),
  rtf('950', "\\'bb\\'4f\\'c6W"),
  rtf('437', "Caf\\'e9"),
];
