import { A, B, both, type Case, file, MAIL, SHOP, w } from './case.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const western = (text: string) => Uint8Array.from([...text].map((one) => (one === '’' ? 0x92 : one.charCodeAt(0))));
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
    'Windows-1252 with apostrophes',
    western(
      `issuer,account,secret\r\n${['Macy’s', 'Lowe’s', 'Kohl’s', 'McDonald’s'].map((name) => `${name},me,${A}\r\n`).join('')}`,
    ),
    [w('Macy’s', 'me'), w('Lowe’s', 'me'), w('Kohl’s', 'me'), w('McDonald’s', 'me')],
  ),
  file(
    'the columns of KeePass, with KeeTrayTOTP',
    `"Account","Login Name","Password","Web Site","Comments","TOTP Seed","TOTP Settings"\n"Shop","me","pw","https://shop.example","","${A}","60;8"\n`,
    [w('Shop', 'me', A, { period: 60, digits: 8 })],
  ),
  file(
    'the settings of KeeTrayTOTP beside an algorithm',
    `Title,UserName,TOTP Seed,TOTP Settings,Algorithm\nShop,me,${A},30;8,SHA256\n`,
    [w('Shop', 'me', A, { digits: 8, algorithm: 'SHA256' })],
  ),
  file('Steam by KeeTrayTOTP', `Title,UserName,TOTP Seed,TOTP Settings\nSteam,me,${A},30;S\n`, [
    { type: 'steam', digits: 5, issuer: 'Steam', account: 'me', s: A },
  ]),
  file(
    'the settings of KeeTrayTOTP with spaces',
    `Title,User Name,TOTP Seed,TOTP Settings\nShop,me,${A},60; 8\nMail,you,${B}, 60 ; 8 ; time.example\n`,
    [w('Shop', 'me', A, { period: 60, digits: 8 }), w('Mail', 'you', B, { period: 60, digits: 8 })],
  ),
  file('Steam by KeeTrayTOTP with a space', `Title,User Name,TOTP Seed,TOTP Settings\nSteam,me,${A},30; S\n`, [
    { type: 'steam', digits: 5, issuer: 'Steam', account: 'me', s: A },
  ]),
  file(
    'the settings of KeeTrayTOTP with a space in JSON',
    [{ issuer: 'Shop', account: 'me', secret: A, totpSettings: '60; 8' }],
    [w('Shop', 'me', A, { period: 60, digits: 8 })],
  ),
  file(
    'the settings of KeeTrayTOTP beside others',
    `issuer,account,secret,totp settings,digits,period\nShop,me,${A},30;6,8,60\nMail,you,${B},60;8,8,60\n`,
    [w('Mail', 'you', B, { digits: 8, period: 60 })],
    { problems: 1 },
  ),
  file(
    'the settings of KeeTrayTOTP beside a counter',
    [{ name: 'Shop', username: 'me', secret: A, type: 'hotp', counter: 5, 'totp settings': '30;8' }],
    [w('Shop', 'me', A, { type: 'hotp', counter: 5, digits: 8 })],
  ),
  file(
    'other words under the name of settings',
    [{ issuer: 'Shop', account: 'me', secret: A, totpSettings: '6 digits' }],
    [w('Shop', 'me')],
  ),
  ...['section', 'main', 'article', 'figure', 'a', 'span', 'pre', 'h1', 'img'].map((root) =>
    file(
      `XML whose root is ${root}`,
      `<${root}>\n<entry><title>Shop</title><user>me</user><secret>${A}</secret></entry>\n<entry><title>Mail</title><user>you</user><secret>${B}</secret></entry>\n</${root}>`,
      both,
    ),
  ),
  file('XML of attributes whose root is a', `<a issuer="Shop" account="me" secret="${A}"/>`, [w('Shop', 'me')]),
  file(
    'XML with a link whose root is section',
    `<section><entry><otp>${SHOP.replaceAll('&', '&amp;')}</otp></entry></section>`,
    [w('Shop', 'me')],
  ),
  file(
    'XML with labels whose root is section',
    `<section><entry><label>Shop</label><user>me</user><secret>${A}</secret></entry></section>`,
    [w('Shop', 'me')],
  ),
  file(
    'a section of a page with a link in a field',
    `<section class="mfa"><label>Key</label><input readonly value="${SHOP.replaceAll('&', '&amp;')}"></section>`,
    [w('Shop', 'me')],
  ),
  file(
    'a heading of a page and a centered link',
    `<h2>Codes</h2><center><a href="${SHOP.replaceAll('&', '&amp;')}">Open</a></center>`,
    [w('Shop', 'me')],
  ),
  file(
    'a heading of a page and details',
    `<h2>Codes</h2><details><summary>All</summary><p>Shop: ${A}</p><p>Mail: ${B}</p></details>`,
    [w('Shop', ''), w('Mail', '', B)],
  ),
  file('a heading and paragraphs of a page', `<h1>Codes</h1><p>Shop: ${A}</p><p>Mail: ${B}</p>`, [
    w('Shop', ''),
    w('Mail', '', B),
  ]),
  file('a router in a list', `Router admin TOTP: ${A}\nMail: ${B}\n`, [w('Router admin', ''), w('Mail', '', B)]),
  file('names with pass', `Xbox Game Pass: ${A}\nPass Culture: ${B}\n`, [
    w('Xbox Game Pass', ''),
    w('Pass Culture', '', B),
  ]),
  file('a name that begins with pass', `pass Culture,${A}\nMail,${B}\n`, [w('pass Culture', ''), w('Mail', '', B)]),
  file('two keys on a line', `Shop: ${A} Mail ${B}\nBank: ${A}\n`, [w('', '', B), w('Bank', '')]),
  file('a name and an issuer in French', `Nom;Identifiant;Clé secrète;Émetteur\nperso;me;${A};Shop\n`, [
    w('Shop', 'me'),
  ]),
  file('a known name above each record', `GitHub\nuser: me\nkey: ${A}\n\nGitLab\nuser: you\nkey: ${B}\n`, [
    w('GitHub', 'me'),
    w('GitLab', 'you', B),
  ]),
  file(
    'the name of its site above each record',
    `Shop\nuser: me\nurl: https://www.shop.example\nkey: ${A}\n\nMail\nuser: you\nurl: https://mail.example\nkey: ${B}\n`,
    both,
  ),
  file('a password above each record', `hunter2\nuser: me\ntotp: ${A}\n\ncorrecthorse\nuser: you\ntotp: ${B}\n`, [
    w('', 'me'),
    w('', 'you', B),
  ]),
  file(
    'a name above one and a password above the other',
    `GitHub\nuser: me\ntotp: ${A}\n\nhunter\nuser: you\ntotp: ${B}\n`,
    [w('', 'me'), w('', 'you', B)],
  ),
  file(
    'a name and a password above each',
    `GitHub\nApple\nuser: me\ntotp: ${A}\n\nGitLab\nChase\nuser: you\ntotp: ${B}\n`,
    [w('', 'me'), w('', 'you', B)],
  ),
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
  file(
    'a link beside its picture with other words',
    `<p>${SHOP.replaceAll('&', '&amp;')}</p><img src="https://chart.example/?data=${encodeURIComponent(`${SHOP}&period=30`)}">`,
    [w('Shop', 'me')],
  ),
  file(
    'a picture whose address has plus signs for spaces',
    `<img src="https://chart.example/?data=otpauth%3A%2F%2Ftotp%2FMy+Shop%3Ame%3Fsecret%3D${A}">`,
    [w('My Shop', 'me')],
  ),
  file('a link that was encoded twice', `${encodeURIComponent(encodeURIComponent(SHOP))}\n`, [w('Shop', 'me')]),
  file('cells in single quotes', `'issuer','account','secret'\n'Shop','me','${A}'\n`, [w('Shop', 'me')]),
  file('a note of an app', { title: 'codes', textContent: `Shop: ${A}\nMail: ${B}` }, [
    w('Shop', ''),
    w('Mail', '', B),
  ]),
  file('a note of one line', { title: 'x', text: `Shop 2fa: ${A}` }, [w('Shop', '')]),
  file(
    'a note with a password',
    { text: `Shop: ${A}\nMail: ${B}\nWork pw: HUNTERTWOHUNTER2\nRouter: ABCDEFGHIJKLMNOP` },
    [w('Shop', ''), w('Mail', '', B)],
  ),
  file('a note with a code of a router', { text: `Router admin TOTP: ${A}\nMail: ${B}` }, [
    w('Router admin', ''),
    w('Mail', '', B),
  ]),
  file('tokens of an own JSON', { tokens: [{ name: 'Shop', username: 'me', secret: A }] }, [w('Shop', 'me')]),
  file(
    'a chat as HTML',
    `<div class="text">${SHOP.replaceAll('&', '&amp;')}</div><div class="text">${MAIL.replaceAll('&', '&amp;')}</div>`,
    both,
  ),
];
