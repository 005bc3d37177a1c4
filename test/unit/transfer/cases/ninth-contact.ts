import { A, B, base32OfHex, both, type Case, file, HEX, link, MAIL, O, SHOP, w } from './case.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const B64 = Buffer.from(HEX, 'hex').toString('base64');
const MAIL8 = w('', 'mail', B, { digits: 8, period: 60 });

/** Files of servers, wikis, chats and scripts, written down from public sources before the readers were looked at again. */
export const ninthContact: Case[] = [
  file('links of MediaWiki and Jira', `[${SHOP} Shop]\n[Mail|${MAIL}]\n`, both),
  file('links of BBCode and AsciiDoc', `[url=${SHOP}]Shop[/url]\nlink:${MAIL}[Mail]\n`, both),
  file(
    'links of LaTeX',
    `\\href{${SHOP.replaceAll('&', '\\&')}}{Shop} and \\href{${MAIL.replaceAll('&', '\\&')}}{Mail}\n`,
    both,
  ),
  file('links in spoilers and in bold', `||${SHOP}||\n**${MAIL}**\n`, both),
  link('an issuer with brackets of its own', O('Shop%20%5BEU%5D:me', A, '&issuer=Shop%20[EU]'), [w('Shop [EU]', 'me')]),
  file(
    'what google-authenticator prints',
    `Warning: pasting this exposes the secret:\n  https://www.google.com/chart?cht=qr&chl=otpauth://totp/me@shop%3Fsecret%3D${B}%26issuer%3Dshop\n\nYour secret key is: ${B}\nYour emergency scratch codes are:\n  12345678\n`,
    [w('shop', 'me@shop', B)],
  ),
  file('a key in base64 around base32', `tokens:\n  - username: me\n    issuer: Shop\n    secret: ${base64(B)}\n`, [
    w('Shop', 'me', B),
  ]),
  file('bytes of a key in base64', { users: [{ email: 'me@shop.example', methods: [{ secret: B64 }] }] }, [
    w('', 'me@shop.example', B),
  ]),
  file(
    'transfer codes that a program decoded',
    {
      otpParameters: [
        {
          secret: B64,
          name: 'Mail:you',
          issuer: 'Mail',
          algorithm: 'ALGORITHM_SHA1',
          digits: 'DIGIT_COUNT_SIX',
          type: 'OTP_TYPE_TOTP',
        },
        { secret: B64, name: 'Vpn', algorithm: 'ALGORITHM_UNSPECIFIED', digits: 2, type: 'OTP_HOTP', counter: '7' },
      ],
    },
    [w('Mail', 'you', B), { s: B, type: 'hotp', digits: 8, counter: 7, algorithm: 'SHA1' }],
  ),
  file('a key among the facts of a user', { me: { pvt_google_auth_secret: A }, you: { google2fa_secret: B } }, [
    w('me', ''),
    w('you', '', B),
  ]),
  file('no key of a user', { me: { encryption_mfa_key: A, password: 'x' } }, 'refuse'),
  file(
    'codes for recovery beside a code',
    { users: { root: { totp: [{ entry: SHOP }], recovery: { secret: 'deadbeefdeadbeef' } } } },
    [w('Shop', 'me')],
  ),
  file('a link twice in one message', { messages: [{ text: ['see ', { text: SHOP }], entities: [{ text: SHOP }] }] }, [
    w('Shop', 'me'),
  ]),
  file('a checksum that is called a key', { entries: [{ name: 'x', key: HEX.slice(0, 32), password: 'y' }] }, 'refuse'),
  file(
    'hexadecimal under key with a period',
    { fields: { name: 'Shop', key: HEX.slice(0, 32), step: 30, digits: 6 } },
    [{ s: base32OfHex(HEX.slice(0, 32)), issuer: 'Shop' }],
  ),
  file('what Duo answers', { response: { pkey: 'x', customer_name: 'Acme', hotp_secret: HEX.slice(0, 32) } }, [
    { s: base32OfHex(Buffer.from(HEX.slice(0, 32)).toString('hex')), type: 'hotp', issuer: 'Duo', account: 'Acme' },
  ]),
  file(
    'a list of a company',
    `organization,name,username,password,otp_secret\nAcme,Shop,me,pw,${A}\nAcme,Mail,you,pw,${B}\n`,
    both,
  ),
  file(
    'a second code in the notes of a row',
    `name,notes,login_username,login_password,login_totp\nShop,"bot: ${O('Mail:you', B, '&issuer=Mail')}",me,pw,${A}\n`,
    both,
  ),
  file(
    'a dump of MySQL',
    `CREATE TABLE \`mfa\` (\n  \`label\` varchar(64),\n  \`key\` varchar(64),\n  PRIMARY KEY (\`label\`)\n);\nINSERT INTO \`mfa\` VALUES ('shop, eu','${A}'),('mail','${B}');\n`,
    [w('', 'shop, eu'), w('', 'mail', B)],
  ),
  file(
    'a dump of PostgreSQL',
    `COPY public.totp (id, label, secret, digits, period) FROM stdin;\n1\tshop\t${A}\t6\t30\n2\tmail\t${B}\t8\t60\n3\tempty\t\\N\t6\t30\n\\.\nSELECT 1;\n`,
    [w('', 'shop'), MAIL8],
  ),
  file(
    'settings of a user in a dump',
    `INSERT INTO wp_usermeta (id, meta_key, meta_value) VALUES (1,'nickname','me'),(2,'_two_factor_totp_key','${A}');\n`,
    [{ s: A, type: 'totp' }],
  ),
  file(
    'secrets of clients in a dump',
    `INSERT INTO oauth_clients (id, name, secret) VALUES (1,'app','${HEX}');\n`,
    'refuse',
  ),
  file(
    'fields behind another',
    `/user add name=shop otp-secret=${A} password=x\n/user add name=mail otp-secret=${B} password=y\n`,
    [w('shop', ''), w('mail', '', B)],
  ),
  file('fields with commas', `Service: Shop, User: me, Key: ${A}\nService: Mail, User: you, Key: ${B}\n`, both),
  file('lists of programs', `const keys = {\n  Shop: '${A}',\n  "Mail": "${B}",\n};\n`, [
    w('Shop', ''),
    w('Mail', '', B),
  ]),
  file('pairs of programs', `TOKENS = [\n    ("Shop", "${A}"),\n    ("Mail", "${B}"),\n]\n`, [
    w('Shop', ''),
    w('Mail', '', B),
  ]),
  file('a map of the shell', `declare -A KEYS=(\n  [Shop]="${A}"\n  [Mail]="${B}"\n)\n`, [
    w('Shop', ''),
    w('Mail', '', B),
  ]),
  file('a saved chat', `12/03/2024, 10:11 - Ann: Shop 2FA key: ${A}\n12/03/2024, 10:12 - Bob: thanks\n`, [
    w('Shop', ''),
  ]),
  file('a note whose heading says what it is', { title: 'Notes', textContent: `Shop 2FA key\n${A}` }, [w('Shop', '')]),
  file('settings above a list', `All codes: 8 digits, 60 seconds\nShop: ${A}\nMail: ${B}\n`, [
    w('Shop', '', A, { digits: 8, period: 60 }),
    w('Mail', '', B, { digits: 8, period: 60 }),
  ]),
  file('a sentence above a list', `The PIN has 8 digits.\nShop: ${A}\nMail: ${B}\n`, [w('Shop', ''), w('Mail', '', B)]),
  file(
    'XML with names of a space',
    `<?xml version="1.0"?><t:list xmlns:t="urn:x"><t:token><t:issuer>Shop</t:issuer><t:secret>${A}</t:secret></t:token></t:list>`,
    [w('Shop', '')],
  ),
  file('a secret of a session', `JWT_SECRET=${B}\nSHOP_TOTP_SECRET=${A}\n`, [{ s: A }]),
  file(
    'a batch of SecurID',
    '<?xml version="1.0"?>\n<TKNBatch><TKN><SN>1</SN><Seed>=AAAA</Seed></TKN></TKNBatch>',
    'refuse',
    {
      code: 'uri-is-push',
    },
  ),
  file('a token of stoken', `version 3\ntoken ${'20'.repeat(30)}\n`, 'refuse', { code: 'uri-is-push' }),
  file(
    'PGP, binary',
    new Uint8Array([0x8c, 0x0d, 4, 9, 3, 2, ...Array.from({ length: 90 }, (_, i) => (i * 37) & 255)]),
    'refuse',
    {
      code: 'unsupported',
    },
  ),
  file(
    'keys of a cloud',
    '[default]\naws_access_key_id = AKIAABCDEFGHIJKLMNOP\naws_secret_access_key = x/y\n',
    'refuse',
  ),
  file('backup codes of letters', 'Shop backup codes\nABCDEFGH23456723\nQRSTUVWX23456745\n', 'refuse', {
    code: 'unsupported',
  }),
  file('a password for an app', 'App password for mail: abcd efgh ijkl mnop\n', 'refuse', { code: 'unsupported' }),
  link('a link of ForgeRock for push', 'pushauth://push/acme:me?a=aHR0&s=abc', 'refuse', 'uri-is-push'),
];
