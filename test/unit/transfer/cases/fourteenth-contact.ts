import { A, B, base32OfHex, type Case, file, HEX, MAIL, SHOP, steam, w } from './case.ts';

const DEVICE = '9f3c5a7be1d204886ac1f0e2b3d4c5a697887766';
const KEY = base32OfHex(DEVICE);
const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64');
const both = [w('Shop', 'me'), w('Mail', 'you', B)];
const FLIPPER = 'Filetype: Flipper TOTP plugin config file\nVersion: 2\nTimezone: 2.000000\n';

/** Devices, servers and programming languages; what holds no codes, or sealed ones. */
export const fourteenthContact: Case[] = [
  file(
    'the settings of a Flipper Zero',
    `${FLIPPER}TokenName: Shop\nTokenSecret: ${A}\nTokenAlgo: sha1\nTokenDigits: 6\nTokenDuration: 30\nTokenName: Mail\nTokenSecret: ${B}\nTokenAlgo: sha256\nTokenDigits: 8\nTokenDuration: 60\n`,
    [w('Shop', ''), w('Mail', '', B, { algorithm: 'SHA256', digits: 8, period: 60 })],
  ),
  file(
    'the same, sealed by the device',
    `${FLIPPER}TokenName: Shop\nTokenSecret: C7 F5 35 9D 77 B6 99 8A 5F 05 71 EB 9F DD A4 07\nTokenAlgo: 0\nTokenDigits: 6\n`,
    'refuse',
    { code: 'sealed-by-program' },
  ),
  file(
    'Keysmith, sealed',
    `[f5c8a7be]\naccount=me\nissuer=Shop\nnonce=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ\npinLength=6\nsecret=${base64(DEVICE + HEX)}\ntimeStep=30\ntype=totp\n`,
    'refuse',
    { code: 'sealed-by-program' },
  ),
  file(
    'Open Authenticator, sealed',
    { passwordSignature: base64(HEX), salt: base64(HEX), totps: [{ secret: base64(DEVICE), issuer: base64(HEX) }] },
    'refuse',
    { code: 'sealed-by-program' },
  ),
  file(
    'what Blizzard answers',
    { serial: 'US2308', restoreCode: 'A1B2C3D4E5', deviceSecret: DEVICE, timeMs: 1, requireHealup: false },
    [w('Battle.net', 'US2308', KEY, { digits: 8 })],
  ),
  file(
    "ArchiSteamFarm's database of a bot",
    { BackingAccessToken: 'x', _MobileAuthenticator: { shared_secret: base64(DEVICE), identity_secret: base64(HEX) } },
    [steam({ s: KEY })],
  ),
  file(
    'devices of Django',
    [
      { model: 'otp_totp.totpdevice', pk: 1, fields: { user: 1, name: 'default', key: DEVICE, step: 60, digits: 8 } },
      { model: 'otp_hotp.hotpdevice', pk: 2, fields: { user: 1, name: 'fob', key: HEX, digits: 6, counter: 41 } },
    ],
    [
      w('default', '1', KEY, { digits: 8, period: 60 }),
      { s: B, type: 'hotp', issuer: 'fob', account: '1', counter: 41 },
    ],
  ),
  file(
    'dashes, quotes and wide spaces of a word processor',
    `2FA keys\n\n\u201cShop\u201d \u2013 me@shop.example \u2013 JBSW\u00a0Y3DP\u00a0EHPK\u00a03PXP\n\u201cMail\u201d \u2013 you@mail.example \u2013 ${B}\n`,
    [w('Shop', 'me@shop.example'), w('Mail', 'you@mail.example', B)],
  ),
  file('tags in brackets', `---\ntitle: Shop\ntags: [login, work]\nusername: me\n2fa: ${A}\n---\n`, [
    w('Shop', 'me', A, { tags: ['login', 'work'] }),
  ]),
  file('the meta of a user of WordPress', `user_id,meta_key,meta_value\n1,nickname,me\n1,_two_factor_totp_key,${A}\n`, [
    w('', ''),
  ]),
  file(
    'Ruby: keys in three styles',
    `KEYS = [\n  { name: 'Shop', :user => 'me', "secret" => '${A}' },\n  { :name => "Mail", user: "you", secret: "${B}" },\n]\n`,
    both,
  ),
  file(
    'Ruby: maps of two styles',
    `keys = {\n  Shop: { :secret => "${A}", user: "me" },\n  "Mail" => { secret: "${B}", :user => "you" }\n}\n`,
    both,
  ),
  file(
    'Ruby: as it is printed',
    `{:Shop=>{:secret=>"${A}", "user"=>"me"}, Mail: {secret: "${B}", user: "you"}}\n`,
    both,
  ),
  file('Ruby: one account', `{ name: "Shop", :user => "me", :secret => "${A}", digits: 6 }\n`, [w('Shop', 'me')]),
  file('links of games beside those of codes', `steam://rungameid/440\n${SHOP}\nsteam://downloads\n${MAIL}\n`, both, {
    problems: 0,
  }),
  file("a server's secret beside a key", { jwt: { secret: B, expiresIn: 60 }, shop: { secret: A, user: 'me' } }, [
    w('shop', 'me'),
  ]),
  file("a server's secret in TOML", `[Shop]\nsecret = "${A}"\nuser = "me"\n\n[jwt]\nsecret = "${B}"\n`, [
    w('Shop', 'me'),
  ]),
  file(
    'a spreadsheet of XML',
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook><Row><Cell><Data>${A}</Data></Cell></Row></Workbook>`,
    'refuse',
    { code: 'unsupported' },
  ),
  file('a password before the key', `Shop 2fa ${A}\nShop pass ABCDEFGH23456723\nWi-Fi pw: ABCDEFGH23456724\n`, [
    w('Shop', ''),
  ]),
  file('a program whose name ends so', `Proton Pass: ${A}\nShop: ${B}\n`, [w('Proton Pass', ''), w('Shop', '', B)]),
  file('users, passwords and keys', `me@shop.example:hunter2Ab:${A}\nyou@mail.example:ABCDEFGH23456723:${B}\n`, [
    w('', 'me@shop.example'),
    w('', 'you@mail.example', B),
  ]),
  file(
    'numbers of users, passwords, keys and mailboxes',
    `100012345678|hunter2Ab|${A}|me@mail.example|sEcret99\n100012345679|hunter3Ab|${B}|you@mail.example|sEcret98\n`,
    [w('', '100012345678', A, { note: '' }), w('', '100012345679', B, { note: '' })],
  ),
  file('one user, a password like a key, and a key', `me@shop.example | ABCDEFGH23456723 | ${A}\n`, [
    w('', 'me@shop.example'),
  ]),
  file('a password like a key between names and keys', `shop|me|ABCDEFGH23456723|${A}\nmail|you|hunter2|${B}\n`, [
    { s: A, issuer: 'shop', account: 'me' },
    { s: B, issuer: 'mail', account: 'you' },
  ]),
  file('fields in a line, the last of which is called 2FA', `Email: me@x.example | Pass: hunter2 | 2FA: ${A}\n`, [
    w('', 'me@x.example'),
  ]),
  file(
    'keys of Rails and Mastodon',
    `SECRET_KEY_BASE=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567\nOTP_SECRET=${B}${B}\nSHOP_TOTP_KEY=${A}\n`,
    [{ s: A }],
  ),
  file(
    'a page for setting up, with its hidden fields',
    `<html><body><p>Key: <code>JBSW Y3DP EHPK 3PXP</code></p><form><input type="hidden" name="csrf" value="ABCDEFGHIJKLMNOP234567"><input name="secret" type="hidden" value="${A}"></form></body></html>`,
    [{ s: A }],
  ),
  file(
    'a key that was read wrongly from a picture',
    `Shop: ${A}\nMail: GEZDGNBVGY3TQ0JQGEZDGNBVGY3TQ0JQ\n`,
    [w('Shop', '')],
    {
      problems: 1,
    },
  ),
  file(
    'a chat with a link and a key in words',
    { messages: [{ content: `Shop 2fa: \`${A}\`` }, { content: MAIL }, { content: `password: ${B}` }] },
    [w('Mail', 'you', B), w('Shop', '')],
  ),
  file('a link behind itself', `see ${SHOP} <${SHOP}>\n`, [w('Shop', 'me')]),
];
