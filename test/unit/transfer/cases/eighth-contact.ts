import { A, B, base32OfHex, both, type Case, file, HEX, link, O, SHOP, w } from './case.ts';

const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64');
const B64 = base64(HEX);

const BYTES: Readonly<Record<string, number>> = {
  ő: 0xf5,
  Ő: 0xd5,
  á: 0xe1,
  é: 0xe9,
  ó: 0xf3,
  í: 0xed,
  ě: 0xec,
  ř: 0xf8,
};

/** A text in Windows-1250, of the letters that the cases need. */
function windows1250(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => BYTES[letter] ?? letter.charCodeAt(0)));
}

const [first, rest] = [B64.slice(0, 9), B64.slice(9)];

/** Exports and habits that were written down after the seventh, before the readers were looked at again. */
export const eighthContact: Case[] = [
  file('a name with its encoding', `Website,Email,Password,TOTP Secret (base32)\nShop,me,pw,${A}\n`, [w('Shop', 'me')]),
  file('a name with 2FA behind it', `Título;Usuário;Senha;Segredo 2FA\nShop;me;pw;${A}\n`, [w('Shop', 'me')]),
  file('a column of base64', `issuer,account,secret_base64\nShop,me,${B64}\n`, [w('Shop', 'me', B)]),
  file(
    'an encoding beside the key: base64',
    { tokens: [{ issuer: 'Shop', account: 'me', encoding: 'base64', key: B64 }] },
    [w('Shop', 'me', B)],
  ),
  file(
    "fields of the user's own in an object",
    { entries: [{ name: 'Shop', login: 'me', customFields: { '2FA Seed (base32)': A, Recovery: 'abcd-efgh' } }] },
    [w('Shop', 'me')],
  ),
  file(
    "fields of the user's own under key and val",
    {
      entries: [
        {
          name: 'Shop',
          login: 'me',
          custom: [
            { key: '2FA Seed', val: A },
            { key: 'colour', val: 'red' },
          ],
        },
      ],
    },
    [w('Shop', 'me')],
  ),
  file(
    'several codes in one item',
    {
      items: [
        {
          title: 'Shop',
          fields: [
            { label: 'User', value: 'me' },
            { label: 'OTP', value: A },
            { label: '2FA Seed', value: B },
            { label: 'password', value: 'pw' },
          ],
        },
      ],
    },
    [w('Shop', 'me'), w('Shop', 'me', B)],
  ),
  file(
    'Bitwarden: a key in a field and a link in the notes',
    {
      encrypted: false,
      folders: [],
      items: [
        {
          name: 'Shop',
          notes: `old: ${O('Mail:you', B, '&issuer=Mail')}`,
          fields: [{ name: '2FA Seed', value: A }],
          login: { username: 'me', totp: null },
        },
      ],
    },
    [w('Mail', 'you', B), w('Shop', 'me')],
  ),
  file(
    'Bitwarden: the same key twice',
    {
      encrypted: false,
      folders: [],
      items: [
        { name: 'Shop', notes: SHOP, fields: [{ name: '2FA Seed', value: A }], login: { username: 'me', totp: A } },
      ],
    },
    [w('Shop', 'me')],
  ),
  file(
    'SafeInCloud: a text field that is called so',
    `<database><card title="Shop"><field name="Login">me</field><field name="Password">pw</field><field name="2FA Seed">${A}</field></card></database>`,
    [w('Shop', 'me')],
  ),
  file(
    'a list of a server with the names of andOTP',
    [{ label: 'Shop:me', secret: A, type: 'HOTP', movingFactor: 99 }],
    [w('Shop', 'me', A, { type: 'hotp', counter: 99 })],
  ),
  file(
    'links in the notes of a password list',
    `name,username,password,notes\nShop,me,pw,"${SHOP} and ${O('Mail:you', B, '&issuer=Mail')}"\n`,
    both,
  ),
  file('a table with a column for each account', `Issuer,Shop,Mail\nAccount,me,you\nSecret,${A},${B}\n`, both),
  file('the same with tabs and a time step', `name\tShop\tMail\nuser\tme\tyou\nkey\t${A}\t${B}\nperiod\t30\t60\n`, [
    w('Shop', 'me'),
    w('Mail', 'you', B, { period: 60 }),
  ]),
  file('a table of two columns', `Name,Secret\nShop,${A}\nMail,${B}\n`, [w('Shop', ''), w('Mail', '', B)]),
  file('a known issuer and a user before the key', `GitHub octo ${A}\nBlue shop ${B}\n`, [
    w('GitHub', 'octo'),
    w('Blue shop', '', B),
  ]),
  file(
    'blocks with a password above the key',
    `Shop\nme@example.org\nhunter2\n${A}\n\nMail\nyou@example.org\nhunter3\n${B}\n`,
    [w('', 'me@example.org'), w('', 'you@example.org', B)],
  ),
  file('a link without slashes', `otpauth:totp/Shop:me?secret=${A}&issuer=Shop\n`, [w('Shop', 'me')]),
  link('the same in the field for one', `otpauth:totp/Shop:me?secret=${A}&issuer=Shop`, [w('Shop', 'me')]),
  file('names of keys with an account', { 'Shop:me': A, Mail: B }, [w('Shop', 'me'), w('Mail', '', B)]),
  file('Hungarian in Windows-1250', windows1250(`Szolgáltatás;Felhasználónév;Titkos kulcs\nŐr;győző;${A}\n`), [
    w('Őr', 'győző'),
  ]),
  file('Czech in Windows-1250', windows1250(`issuer;user;secret\nPříměří;jiří;${A}\n`), [w('Příměří', 'jiří')]),
  file(
    'FreeIPA: tokens as LDIF',
    `dn: ipatokenuniqueid=1,cn=otp,dc=example\nobjectClass: ipatoken\nobjectClass: ipatokentotp\nipatokenUniqueID: 1\nipatokenOwner: uid=me,cn=users,dc=example\nipatokenOTPkey:: ${first}\n ${rest}\nipatokenOTPalgorithm: sha256\nipatokenOTPdigits: 8\nipatokenTOTPtimeStep: 60\n\ndn: ipatokenuniqueid=2,cn=otp,dc=example\nobjectClass: ipatokenhotp\nipatokenOwner: uid=you,cn=users,dc=example\nipatokenOTPkey:: ${base64('48656c6c6f21deadbeef')}\nipatokenOTPdigits: 6\nipatokenHOTPcounter: 5\n`,
    [
      w('', 'me', B, { algorithm: 'SHA256', digits: 8, period: 60 }),
      w('', 'you', base32OfHex('48656c6c6f21deadbeef'), { type: 'hotp', counter: 5 }),
    ],
  ),
  file(
    "SQL of Google Authenticator's table",
    `CREATE TABLE accounts (_id INTEGER PRIMARY KEY, email TEXT NOT NULL, secret TEXT, counter INTEGER DEFAULT (0), type INTEGER, provider INTEGER, issuer TEXT, original_name TEXT);\nINSERT INTO "accounts" VALUES(1,'me','${A}',0,0,0,'Shop','Shop:me');\nINSERT INTO accounts VALUES(2,'o''neil','${B}',7,1,0,'Mail',NULL);\n`,
    [w('Shop', 'me'), w('Mail', "o'neil", B, { type: 'hotp', counter: 7 })],
  ),
  file(
    'SQL with a number for the kind',
    `INSERT INTO \`accounts\` (\`issuer\`,\`username\`,\`secret\`,\`type\`) VALUES ('Shop','me','${A}',0),('Mail','you','${B}',2);\n`,
    [w('Shop', 'me')],
    { problems: 1 },
  ),
];
