import { gzipSync } from 'node:zlib';
import { fromBase32 } from '../../../../lib/otp/base32.ts';
import { zipOf } from '../make-zip.ts';
import { A, B, both, type Case, file, link, MAIL, SHOP, shop, w } from './case.ts';

const base64 = (data: string | Uint8Array) => Buffer.from(data).toString('base64');
const item = (more: object) => ({ encrypted: false, folders: [], items: [{ type: 1, name: 'Shop', ...more }] });
const maFile = (account_name: string) => JSON.stringify({ shared_secret: base64(fromBase32(B)), account_name });
/** A transfer code of one account, whose base64 has `+` and `/`. */
const TRANSFER = 'CiYKFH7+/+/6//7/z/8//v/v+v/+/8//EgJtZRoEU2hvcCABKAEwAhABGAEgAA==';
const TRANSFERRED = [w('Shop', 'me', 'P37P7372777P7T77H77P7372777P7T77')];

/** A fourth set, written down before anyone had tried it: those that came out wrong at first. */
export const fourthContact: Case[] = [
  file(
    'one broken maFile in a folder of them',
    await zipOf({ 'maFiles/1.maFile': maFile('gamer'), 'maFiles/2.maFile': '{"shared_secr' }),
    [{ s: B, type: 'steam', account: 'gamer' }],
    { problems: 1 },
  ),
  file(
    'commands of ykman',
    `ykman oath accounts add -i Shop -o TOTP -d 8 -P 60 -a SHA256 me ${A}\nykman oath accounts add --issuer Mail --oath-type HOTP --counter 5 you ${B}\n`,
    [
      w('Shop', 'me', A, { digits: 8, period: 60, algorithm: 'SHA256' }),
      { s: B, type: 'hotp', counter: 5, issuer: 'Mail' },
    ],
  ),
  file('oathtool with a hash', `oathtool --totp=sha256 --digits=8 --time-step-size=60s -b ${A}\n`, [
    { s: A, digits: 8, period: 60, algorithm: 'SHA256' },
  ]),
  file('oathtool that counts', `oathtool -b -c 7 -d 8 ${A}\n`, [{ s: A, type: 'hotp', counter: 7, digits: 8 }]),
  file(
    'a key in a field called TOTP',
    item({ login: { username: 'me', totp: null }, fields: [{ name: 'TOTP', value: A }] }),
    shop,
  ),
  file('formulas that are a text', `name;user;secret\r\nShop;me;"=""${A}"""\r\nMail;you;="${B}"\r\n`, both),
  file('an apostrophe before the key', `name,account,secret\nShop,me,'${A}\n`, shop),
  file('numbers with a decimal comma', `issuer;account;secret;digits;period\nShop;me;${A};8,0;60,00\n`, [
    w('Shop', 'me', A, { digits: 8, period: 60 }),
  ]),
  file(
    'numbers with their units',
    `issuer,account,secret,digits,period\nShop,me,${A},8 digits,60 s\nMail,you,${B},6,30 sec\n`,
    [w('Shop', 'me', A, { digits: 8, period: 60 }), w('Mail', 'you', B)],
  ),
  file('names and keys the wrong way round', `name,secret\n${A},Shop\nMail,${B}\n`, [w('Mail', '', B)], {
    problems: 1,
  }),
  file('two tables in one', `name,account,secret\nShop,me,${A}\nName,Account,Secret\nMail,you,${B}\n`, both, {
    problems: 0,
  }),
  file('bold names and keys as code', `# Codes\n\n**Shop**: \`${A}\`\n\n**Mail**: \`${B}\`\n`, [
    w('Shop', '', A),
    w('Mail', '', B),
  ]),
  file(
    'an HTML table of its own',
    `<!doctype html><table><tr><th>Name</th><th>User</th><th>Secret</th><th>Digits</th></tr><tr><td>Shop</td><td>me</td><td>${A}</td><td>8</td></tr></table>`,
    [w('Shop', 'me', A, { digits: 8 })],
  ),
  file('a piece of a page', `<table><tr><th>Name</th><th>Secret</th></tr><tr><td>Shop</td><td>${A}</td></tr></table>`, [
    w('Shop', ''),
  ]),
  file(
    'JSON Lines with a broken one',
    `{"issuer":"Shop","account":"me","secret":"${A}"}\n{"issuer":"Bro\n{"issuer":"Mail","account":"you","secret":"${B}"}\n`,
    both,
    { problems: 1 },
  ),
  file(
    'a .env with other keys',
    `AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nexport GITHUB_TOTP_SECRET="${A}"\nDEBUG=true\n`,
    [w('GITHUB', '')],
  ),
  file(
    'a transfer link encoded twice',
    `otpauth-migration://offline?data=${encodeURIComponent(encodeURIComponent(TRANSFER))}`,
    TRANSFERRED,
  ),
  file(
    'a transfer link with spaces for its plus signs',
    `otpauth-migration://offline?data=${TRANSFER.replaceAll('+', ' ')}\n`,
    TRANSFERRED,
  ),
  file('links in base64', base64(`${SHOP}\n${MAIL}\n`), both),
  file(
    'JSON in lines of base64',
    base64(JSON.stringify([{ issuer: 'Shop', account: 'me', secret: A }])).replace(/.{40}/g, '$&\n'),
    shop,
  ),
  file('gzip cut off', new Uint8Array(gzipSync(`${SHOP}\n${MAIL}`)).slice(0, 50), 'refuse', { code: 'damaged' }),
  file('a zip in a zip', await zipOf({ 'outer/inner.zip': await zipOf({ 'a.txt': SHOP }) }), shop),
  file('a name and a key by a tab', `Shop\t${A}`, [w('Shop', '')]),
  file('a name and a key by a space', `GITHUB ${A}\n`, [w('GITHUB', '')]),
  file('a key without a digit', 'Shop: JBSWYZDPEHPKXPXP\n', [{ s: 'JBSWYZDPEHPKXPXP', issuer: 'Shop' }]),
  link('a name before the key', `GitHub ${A}`, 'refuse'),
  file('a key in quotes, in a file', `"${A}"\n`, [{ s: A }]),
  link('a key in quotes', `"${A}"`, [{ s: A }]),
];
