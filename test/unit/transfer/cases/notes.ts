import { A, B, both, type Case, file, MAIL, SHOP, w } from './case.ts';

const named = [w('Shop', '', A), w('Mail', '', B)];

/** Notes, pages and emails in which users keep keys. */
export const notes: Case[] = [
  file('boxes to tick', `- [ ] Shop: ${A}\n- [x] Mail: ${B}\n`, named),
  file('keys below their names', `Shop\n${A}\n\nMail\n${B}\n`, named),
  file('dashes between', `Shop – ${A}\nMail — ${B}\n`, named),
  file('keys in brackets', `Shop (${A})\nMail (${B})\n`, named),
  file('numbered lines', `1. Shop ${A}\n2) Mail ${B}\n`, named),
  file('a full-width colon', `Shop：${A}\nMail：${B}\n`, named),
  file('marks of a direction', `\u200fShop: \u202a${A}\u202c\n\u200fMail: \u2066${B}\u2069\n`, named),
  file('a page of notes', `<html><body><div>Shop: ${A}</div><div>Mail: ${B}</div></body></html>`, named),
  file('a password above a key, which is no name', `hunter\n${A}\n`, [w('', '', A)]),
  file('a password above its fields, which is no name', `hunter\nlogin: me\nsecret: ${A}\n`, [w('', 'me', A)]),
  file(
    'headings of Markdown above lists',
    `# Codes\n## Shop\n- user: me\n- secret: ${A}\n## Mail\n- user: you\n- secret: ${B}\n`,
    both,
  ),
  file(
    'properties of Java',
    `shop.issuer=Shop\nshop.account=me\nshop.secret=${A}\nmail.issuer=Mail\nmail.account=you\nmail.secret=${B}\n`,
    both,
  ),
  file(
    'an email in base64',
    `From: a@example.org\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`${SHOP}\r\n${MAIL}\r\n`).toString('base64')}\r\n`,
    both,
  ),
  file('a first item with one field', `- secret: ${A}\n- issuer: Mail\n  secret: ${B}\n`, [
    w('', '', A),
    w('Mail', '', B),
  ]),
  file('fields with the kind of thing in front', `name=Shop\notp.secret=${A}\nname=Mail\notp.secret=${B}\n`, named),
  file(
    'a link in one part of an email, another part in base64',
    `From: a@example.org\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${SHOP}\r\n${MAIL}\r\n--x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('Sent by a mail list\r\n').toString('base64')}\r\n--x--\r\n`,
    both,
  ),
  file(
    'a picture between the notes of a page',
    `<div>Shop: ${A}</div><img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(30_000)}"><div>Mail: ${B}</div>`,
    named,
  ),
  file('passwords between names and keys', `Shop\nSunshine\n${A}\nMail\nRainbow\n${B}\n`, [w('', '', A), w('', '', B)]),
];
