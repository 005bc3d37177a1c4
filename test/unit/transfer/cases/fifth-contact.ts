import { A, B, both, type Case, file, MAIL, SHOP, w } from './case.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const ascii = (text: string) => new TextEncoder().encode(text);
/** A table in an encoding of spreadsheets: its header, and a name beside a key. */
const table = (header: string, name: string) =>
  new Uint8Array([...bytes(header), ...ascii('\r\n'), ...bytes(name), ...ascii(`,you,${B}\r\n`)]);

/** Exports and habits that were written down before the readers were looked at. */
export const fifthContact: Case[] = [
  file(
    'Shift-JIS',
    table('8354815b837283582c8341834a8345839383672c8356815b834e838c83628367834c815b', '8a7993568be28d73'),
    [w('楽天銀行', 'you', B)],
  ),
  file('GBK', table('b7fecef12cd5cbbac52cc3dcd4bf', 'b0a2c0efd4c6'), [w('阿里云', 'you', B)]),
  file('CP949', table('bcadbaf1bdba2cb0e8c1a42cbaf1b9d0c5b0', 'b3d7c0ccb9f6'), [w('네이버', 'you', B)]),
  file('Windows-1251', table('d1e5f0e2e8f12ccbeee3e8ed2cd1e5eaf0e5f2edfbe920eaebfef7', 'cfeef7f2e0'), [
    w('Почта', 'you', B),
  ]),
  file(
    'the columns of KeePass, with KeeTrayTOTP',
    `"Account","Login Name","Password","Web Site","Comments","TOTP Seed","TOTP Settings"\n"Shop","me","pw","https://shop.example","","${A}","60;8"\n`,
    [w('Shop', 'me', A, { period: 60, digits: 8 })],
  ),
  file('a name and an issuer in French', `Nom;Identifiant;Clé secrète;Émetteur\nperso;me;${A};Shop\n`, [
    w('Shop', 'me'),
  ]),
  file('a name above the fields of each record', `Shop\nuser: me\nkey: ${A}\n\nMail\nuser: you\nkey: ${B}\n`, both),
  file('a password above the fields of one record', `hunter\nuser: me\nkey: ${A}\n`, [w('', 'me')]),
  file('a hyphen before the key', `Shop (me) - ${A}\nMail (you@example.org) - ${B}\n`, [
    w('Shop', 'me'),
    w('Mail', 'you@example.org', B),
  ]),
  file('an address of email before the key', `1. Mail you@example.org ${B}\n`, [w('Mail', 'you@example.org', B)]),
  file(
    'the picture of a service that draws QR codes',
    `<img src="https://chart.example/chart?cht=qr&amp;chl=${encodeURIComponent(SHOP)}">`,
    [w('Shop', 'me')],
  ),
  file('a link that was encoded twice', `${encodeURIComponent(encodeURIComponent(SHOP))}\n`, [w('Shop', 'me')]),
  file('cells in single quotes', `'issuer','account','secret'\n'Shop','me','${A}'\n`, [w('Shop', 'me')]),
  file('a note of an app', { title: 'codes', textContent: `Shop: ${A}\nMail: ${B}` }, [
    w('Shop', ''),
    w('Mail', '', B),
  ]),
  file('tokens of an own JSON', { tokens: [{ name: 'Shop', username: 'me', secret: A }] }, [w('Shop', 'me')]),
  file(
    'a chat as HTML',
    `<div class="text">${SHOP.replaceAll('&', '&amp;')}</div><div class="text">${MAIL.replaceAll('&', '&amp;')}</div>`,
    both,
  ),
];
