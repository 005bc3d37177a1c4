import { writeMigration } from '../../../../lib/otp/migration.ts';
import { parseOtpauthUri } from '../../../../lib/otp/otpauth-uri.ts';
import { zipOf } from '../make-zip.ts';
import { A, B, both, type Case, file, HEX, link, MAIL, O, SHOP, steam, w } from './case.ts';

const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const colons = HEX.replace(/..(?=.)/g, '$&:');
const maFile = JSON.stringify({ account_name: 'me', shared_secret: 'SGVsbG8h3q2+7w==' });
const [transfer = ''] = writeMigration([SHOP, MAIL].map((uri) => parseOtpauthUri(uri).account));
const broken = transfer.replace(/.{60}/g, '$&\n');
const totp = (value: string) => ({ name: 'One-Time Password', type: 'totp', value });
const user = { name: 'Username', type: 'username', value: 'me' };

/** Exports and habits that were written down before the readers were looked at. */
export const sixthContact: Case[] = [
  // Names that were lost.
  file(
    'PSKC: a key without a user is known by its device',
    `<KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc"><KeyPackage><DeviceInfo><Manufacturer>Maker</Manufacturer><SerialNo>77</SerialNo></DeviceInfo><Key Id="k1" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp"><Data><Secret><PlainValue>SGVsbG8h3q2+7w==</PlainValue></Secret></Data></Key></KeyPackage></KeyContainer>`,
    [w('Maker', '77')],
  ),
  file('Padloc: items have names', { items: [{ name: 'Shop', fields: [user, totp(A)] }] }, [w('Shop', 'me')]),
  file(
    'a name in the description of an entry',
    { entries: { b1: { meta: { title: 'Shop' }, login: { user: 'me', otp: { value: A, digits: 8 } } } } },
    [w('Shop', 'me', A, { digits: 8 })],
  ),
  file(
    'CXF draft: user names in camel case, items in collections',
    {
      version: 0,
      accounts: [
        {
          items: [{ title: 'Shop', credentials: [{ type: 'Totp', secret: A, userName: 'me', issuer: 'Shop' }] }],
          collections: [
            {
              items: [
                {
                  title: 'Mail',
                  credentials: [
                    { type: 'BasicAuth', userName: { value: 'you' } },
                    { type: 'TOTP', secret: B, issuer: '' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    both,
  ),
  file(
    'a password manager that names itself in the link',
    `Title,Username,Password,OTPAuth\nShop,me,x,"${O('Strongbox', A, '&issuer=Strongbox')}"\n`,
    [w('Shop', 'me')],
  ),
  file('headings in Chinese', `名称,账号,密钥\n支付宝,me,${A}\n`, [w('支付宝', 'me')]),
  file('headings in Polish', `nazwa;konto;sekret\nBank;me;${A}\n`, [w('Bank', 'me')]),
  file('headings in Swedish', `tjänst;konto;hemlig nyckel\nBank;me;${A}\n`, [w('Bank', 'me')]),
  file(
    'Authy: a name that is the issuer is no account',
    {
      decrypted_authenticator_tokens: [
        { account_type: 'shop', decrypted_seed: A, digits: 7, issuer: 'Shop', name: 'Shop' },
      ],
    },
    [w('Shop', '', A, { digits: 7 })],
  ),
  // Settings and keys that were lost.
  file(
    'OTPClient as plain JSON',
    [{ type: 'HOTP', label: 'me', issuer: 'Shop', secret: A, digits: 8, algo: 'SHA512', counter: 3 }],
    [w('Shop', 'me', A, { type: 'hotp', digits: 8, algorithm: 'SHA512', counter: 3 })],
  ),
  file('a kind that is called OTP', [{ secret: A, label: 'Shop - me', type: 'OTP', digits: 6 }], [w('Shop', 'me')]),
  file(
    'the size of a code',
    [{ name: 'Shop', user: 'me', otpKey: A, otpCodeSize: 8, otpTimeStep: 60 }],
    [w('Shop', 'me', A, { digits: 8, period: 60 })],
  ),
  file(
    'WinAuth: the counter of HOTP stands behind a bar',
    `<WinAuth version="3.5"><WinAuthAuthenticator type="WinAuth.HOTPAuthenticator"><name>Shop</name><authenticatordata><secretdata>${HEX}\t6\tHMACSHA1\t30|9</secretdata></authenticatordata></WinAuthAuthenticator></WinAuth>`,
    [w('Shop', '', B, { type: 'hotp', counter: 9 })],
  ),
  file('a key in hexadecimal with colons in a table', `name,secret key\nShop,${colons}\n`, [w('Shop', '', B)]),
  file(
    'settings in words',
    `issuer,account,secret,algorithm,digits,period\nShop,me,${A},SHA-1 (default),eight,30 seconds\n`,
    [w('Shop', 'me', A, { digits: 8 })],
  ),
  link('a period with its unit', `${SHOP}&period=60s`, [w('Shop', 'me', A, { period: 60 })]),
  link('a period in minutes', `${SHOP}&period=1m`, 'refuse', 'not-a-number'),
  file(
    'what a list calls a key in one entry',
    [
      { label: 'Shop', seed: A },
      { label: 'Mail', seed: 'A1' },
    ],
    [{ account: 'Shop', s: A }],
    {
      problems: 1,
    },
  ),
  // What took the wrong reader.
  file(
    'Buttercup',
    `"!group_name","!type","title","username","password","url","n","One Time Code"\n"Main","login","Shop","me","pw","https://shop.example","","${SHOP}"\n`,
    [w('Shop', 'me')],
  ),
  file(
    'a dump of SQL in one line',
    `INSERT INTO t (service, account, secret, digits) VALUES ('Shop','me','${A}',6);\n`,
    [w('Shop', 'me')],
  ),
  ...[
    'phonefactor://activate_account?code=1',
    'duo://ABC-DEF',
    'oktaverify://me@shop.example/?t=abc',
    'http://127.0.0.1/securid/ctf?ctfData=2001',
  ].map((text) => file(`the link of a vendor: ${text}`, `${text}\n`, 'refuse', { code: 'uri-is-push' })),
  file(
    'an item in the trash of Bitwarden',
    {
      encrypted: false,
      folders: [],
      items: [
        { type: 1, name: 'Shop', login: { username: 'me', totp: A } },
        { type: 1, name: 'Gone', deletedDate: '2025-01-01T00:00:00.000Z', login: { username: 'x', totp: B } },
      ],
    },
    [w('Shop', 'me')],
  ),
  file(
    'a Steam account in clear among sealed ones',
    await zipOf({
      'maFiles/manifest.json': JSON.stringify({
        encrypted: true,
        entries: [{ filename: '1.maFile', encryption_iv: 'x', encryption_salt: 'y' }],
      }),
      'maFiles/2.maFile': maFile,
    }),
    [steam({ account: 'me' })],
  ),
  file(
    'a zip in a zip with others',
    await zipOf({ 'a.txt': SHOP, 'b.zip': await zipOf({ 'b.txt': MAIL, 'c.txt': 'x' }) }),
    [w('Shop', 'me')],
    {
      problems: 1,
    },
  ),
  file(
    'an export of a program in a zip with others',
    await zipOf({
      'a.txt': SHOP,
      'b.1pux': await zipOf({
        'export.data': JSON.stringify({
          accounts: [
            {
              vaults: [
                {
                  items: [
                    {
                      overview: { title: 'Mail' },
                      details: {
                        loginFields: [{ designation: 'username', value: 'you' }],
                        sections: [{ fields: [{ value: { totp: B } }] }],
                      },
                    },
                  ],
                },
              ],
            },
          ],
        }),
      }),
    }),
    both,
  ),
  // What stands around.
  file('a transfer link that is broken over lines', broken, both),
  file('a word below a transfer link', `${transfer}\nThanks\n`, both),
  file(
    'JSON in a fence within an email',
    `Here it is:\n\n\`\`\`json\n[{"issuer":"Shop","account":"me",\n "secret":"${A}"}]\n\`\`\`\nBye\n`,
    [w('Shop', 'me')],
  ),
  file(
    'JSON below a sentence',
    `My export, see below.\n{"accounts":[{"issuer":"Shop","account":"me","secret":"${A}"}]}\n-- \nme\n`,
    [w('Shop', 'me')],
  ),
  file('a link beside JSON', `${MAIL}\n{"theme":"dark","language":"en"}\n`, [w('Mail', 'you', B)]),
  file(
    'a table of Markdown with marks in its cells',
    `| Service | Account | Secret |\n|---|:---:|---|\n| **Shop** | me | \`${A}\` |\n| [Mail](https://mail.example) | you | ${B} |\n`,
    both,
    { problems: 0 },
  ),
  file(
    'Rich Text of TextEdit',
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl\\f0\\fswiss Helvetica;}{\\*\\expandedcolortbl;;}\\f0\\fs24 \\cf0 M\\'fcll: Codes \\u8211 ?\\\n${SHOP}\\\n${MAIL}\\par}`,
    both,
  ),
  file('Rich Text of something else', '{\\rtf1\\ansi Dear Sir,\\par I write to you.}', 'refuse', {
    code: 'unsupported',
  }),
  // Encodings.
  file('Windows-1250, Polish', latin1(`nazwa;sekret\r\n\xafabka;${A}\r\n`), [w('Żabka', '')]),
  file('Windows-1250, Czech', latin1(`name;secret\r\n\x8ekoda plus Po\xe8et;${A}\r\n`), [w('Žkoda plus Počet', '')]),
  file('Windows-1254', latin1(`name;secret\r\n\xdeirket Kay\xfdt;${A}\r\n`), [w('Şirket Kayıt', '')]),
  file('one letter of Shift-JIS', latin1(`name,secret\r\nVisa \x8b\xe2,${A}\r\n`), [w('Visa 銀', '')]),
];
