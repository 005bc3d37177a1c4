import { A, B, both, type Case, file, HEX, link, MAIL, O, SHOP, steam, w } from './case.ts';

const shop = [both[0]!];

/** Texts and links written down before anyone had tried them: where users keep keys, and what servers hand out. */
export const firstContactText: Case[] = [
  file('two links with a word between', `${SHOP} and ${MAIL}`, both),
  file('Markdown links', `* [Shop](${SHOP})\n* [Mail](${MAIL})\n`, both),
  file('a quoted email', `> <${SHOP}>\n> <${MAIL}>\n`, both),
  file('an Org file', `* Shop\n:PROPERTIES:\n:OTP: ${SHOP}\n:END:\n* Mail\n:PROPERTIES:\n:OTP: ${MAIL}\n:END:\n`, both),
  file('a shortcut of Windows', `[InternetShortcut]\r\nURL=${SHOP}\r\n`, shop),
  file('a line of the shell', `qrencode -t ansiutf8 '${SHOP}'\nqrencode -o mail.png "${MAIL}"\n`, both),
  file(
    'XML that nobody knows',
    `<tokens><t uri="${SHOP.replaceAll('&', '&amp;')}"/><t uri="${MAIL.replaceAll('&', '&amp;')}"/></tokens>`,
    both,
  ),
  file(
    'a chart address',
    `https://chart.googleapis.com/chart?chs=200x200&cht=qr&chl=${encodeURIComponent(SHOP)}`,
    shop,
  ),
  file('links of Apple', `apple-${SHOP}\napple-${MAIL}\n`, both),
  file('TOML', `[[account]]\nname = "Shop"\nuri = "${SHOP}"\n\n[[account]]\nname = "Mail"\nuri = "${MAIL}"\n`, both),
  file('lines of a chat', `[12:01, 3.4.2025] Me: ${SHOP}\n[12:02, 3.4.2025] Me: ${MAIL}\n`, both),
  file('a JavaScript file', `const keys = {\n  shop: '${SHOP}', // mine\n  mail: \`${MAIL}\`,\n};\n`, both),
  file(
    'ipa otptoken-add',
    `------------------\nAdded OTP token ""\n------------------\n  Unique ID: 9d1ab2d4-5ab4-4d7d-8a4c-1f0b3ac6a0f1\n  Type: TOTP\n  Owner: alice\n  Key: KQ5VTcqe5VpxsxZZhHKlAw7TAVQ=\n  Algorithm: sha1\n  Digits: 6\n  Clock interval: 30\n  URI: otpauth://totp/alice@EXAMPLE.COM:9d1ab2d4?issuer=alice%40EXAMPLE.COM&secret=${B}&digits=6&algorithm=SHA1&period=30\n`,
    [{ s: B, issuer: 'alice@EXAMPLE.COM' }],
  ),
  file(
    'a two-step token in a list',
    `${SHOP}\n${O('corp', A, '&issuer=privacyIDEA&2step_salt=8&2step_output=20&2step_difficulty=10000')}\n`,
    shop,
    { problems: 1 },
  ),
  file(
    'a push token in a list',
    `otpauth://pipush/PIPU0001?url=https%3A//pi.example/ttype/push&ttl=10&issuer=privacyIDEA&enrollment_credential=abc\n${SHOP}\n`,
    shop,
    { problems: 1 },
  ),
  file(
    'a setup page copied',
    `Can't scan the code?\nEnter this key in your app:\nJBSW Y3DP EHPK 3PXP\nTime-based: Yes\n`,
    [{ s: A, type: 'totp' }],
  ),
  file('a key with its label', `Secret key: jbsw y3dp ehpk 3pxp`, [{ s: A }]),
  file('lines with an equals sign', `GITHUB=${A}\nGITLAB=${B}\n`, [{ s: A }, { s: B }]),
  file('a key with characters of no width', `Shop: JBSW\u200bY3DP\u00adEHPK\u20603PXP\n`, [{ s: A, issuer: 'Shop' }]),
  file('lines of gopass', `pass123\n---\nuser: me\nurl: https://shop.example\ntotp: ${A}\n`, [{ s: A }]),
  file(
    'a file of totp-cli',
    `- name: default\n  accounts:\n    - name: Shop\n      token: ${A}\n      prefix: ""\n      length: 6\n    - name: Mail\n      token: ${B}\n      algorithm: sha256\n      length: 8\n`,
    [
      { s: A, digits: 6 },
      { s: B, digits: 8, algorithm: 'SHA256' },
    ],
  ),
  file('users.oath with a period', `HOTP/T60/6\talice\t-\t${HEX}\n`, [w('', 'alice', B, { period: 60 })]),
  file(
    'recovery codes alone',
    `Save these codes:\n1. 4821-9921\n2. 1832-0031\n3. 0183-7741\n4. 6627-1182\n5. 9120-3348\n`,
    'refuse',
  ),
  file(
    'a PGP message',
    `-----BEGIN PGP MESSAGE-----\n\nhQEMA1234567890abcAQf/abcdefghijklmnopqrstuvwxyz\n=abcd\n-----END PGP MESSAGE-----\n`,
    'refuse',
  ),
  file(
    'a file locked by age',
    `age-encryption.org/v1\n-> X25519 abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG\nxyz\n--- abc\nbinary`,
    'refuse',
  ),
  file(
    'an SSH key',
    `-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtz\n-----END OPENSSH PRIVATE KEY-----\n`,
    'refuse',
  ),
  file('an empty file', '', 'refuse'),
  file('white space', ' \n\t\n', 'refuse'),
  file(
    'JSON with comments',
    `{\n  // mine\n  "accounts": [{ "issuer": "Shop", "account": "me", "secret": "${A}" }]\n}\n`,
    'refuse',
    { code: 'json-broken' },
  ),
  file('JSON cut off', `[{"issuer":"Shop","account":"me","secret":"${A}"},\n{"issuer":"Mail","acc`, 'refuse', {
    code: 'damaged',
  }),
  file('JSON with a comma too many', `{"accounts":[\n{"issuer":"Shop","secret":"${A}"},\n]}`, 'refuse', {
    code: 'json-broken',
  }),
  file(
    'JSON lines',
    `{"issuer":"Shop","account":"me","secret":"${A}"}\n{"issuer":"Mail","account":"you","secret":"${B}"}\n`,
    both,
  ),
  link('shouted', `OTPAUTH://TOTP/Shop:me?SECRET=${A}&ISSUER=Shop`, shop),
  link('hyphens in the key', `otpauth://totp/Shop:me?secret=jbsw-y3dp-ehpk-3pxp&issuer=Shop`, shop),
  link('a second link as issuer', `otpauth://totp/Shop:me?secret=${A}&issuer=${MAIL}`, 'refuse'),
  link('a second link in the name', `otpauth://totp/${encodeURIComponent(MAIL)}?secret=${A}`, 'refuse'),
  link('a counter beyond all', `otpauth://hotp/Shop:me?secret=${A}&counter=9223372036854775808`, 'refuse'),
  link(
    'RSA by web address',
    `http://127.0.0.1/securid/ctf?ctfData=228888471301671146201434572133416733234443`,
    'refuse',
  ),
  link('Microsoft', `phonefactor://activate_account?code=123456789&url=https%3A%2F%2Fpf.example%2Fpad`, 'refuse'),
  link('Okta Verify', `oktaverify://email/me@shop.example?t=abcdef&f=00u1&s=https%3A%2F%2Fshop.okta.com`, 'refuse'),
  link('Duo activation', `duo://A1b2C3d4E5f6-YXBpLTEyMzQuZHVvc2VjdXJpdHkuY29t`, 'refuse'),
  link('Steam by encoder', `otpauth://totp/Steam:gordon?secret=${A}&issuer=Steam&encoder=steam`, [
    steam({ account: 'gordon' }),
  ]),
  link('steam link', `steam://${A}`, [steam({ issuer: 'Steam' })]),
  link('an algorithm that does not exist', `otpauth://totp/Shop:me?secret=${A}&algorithm=SHA3-256`, 'refuse'),
  link('yes in place of digits', `otpauth://totp/Shop:me?secret=${A}&digits=six`, 'refuse'),
  file(
    'mOTP with a key of text',
    {
      Authenticators: [
        {
          Type: 3,
          Issuer: 'VPN',
          Username: 'me',
          Secret: 'correct horse',
          Pin: '1234',
          Algorithm: 0,
          Digits: 6,
          Period: 10,
          Counter: 0,
        },
      ],
      Categories: [],
      AuthenticatorCategories: [],
      CustomIcons: [],
    },
    [],
    { problems: 1 },
  ),
];
