import { A, B, base32OfHex, both, type Case, file, HEX, link, MAIL, SHOP, w } from './case.ts';

const HB = base32OfHex(HEX);
const octal = [...Buffer.from(HEX, 'hex')].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
const MFAUTH = 'mfauth://totp/Shop:me?a=aHR0cHM6Ly9zaG9w&b=519387&s=O9JHEGfOsaZqc5JT0DHM0hYFA8jofohw5vAP0EpG4JU';

/** What servers, command lines, notes and links of other schemes look like. */
export const twelfthContact: Case[] = [
  file(
    'openldap: settings and user in other entries',
    [
      'dn: ou=totp-params,dc=example,dc=com\nobjectClass: oathTOTPParams\noathOTPLength: 8',
      'oathTOTPTimeStepPeriod: 60\noathHMACAlgorithm: 1.2.840.113549.2.9\n',
      'dn: ou=token-1,dc=example,dc=com\nobjectClass: oathTOTPToken',
      'oathTOTPParams: ou=totp-params,dc=example,dc=com',
      `oathSecret:: ${Buffer.from(HEX, 'hex').toString('base64')}\n`,
      'dn: uid=alice,dc=example,dc=com\nobjectClass: oathTOTPUser\nuid: alice\noathTOTPToken: ou=token-1,dc=example,dc=com\n',
    ].join('\n'),
    [w('', 'alice', HB, { digits: 8, period: 60, algorithm: 'SHA256' })],
  ),
  file(
    'openldap: HOTP goes on behind the last code',
    [
      'dn: ou=hotp-params,dc=example,dc=com\nobjectClass: oathHOTPParams\noathOTPLength: 6\noathHMACAlgorithm: 1.2.840.113549.2.7\n',
      'dn: ou=hotp,uid=bob,dc=example,dc=com\nobjectClass: oathHOTPToken\noathHOTPParams: ou=hotp-params,dc=example,dc=com',
      `oathSecret:: ${Buffer.from(HEX, 'hex').toString('base64')}\noathHOTPCounter: 3\n`,
    ].join('\n'),
    [{ type: 'hotp', s: HB, account: 'bob', digits: 6, counter: 4 }],
  ),
  file(
    'yubikey log',
    [
      'LOGGING START,11/03/2024 10:20',
      'Yubico OTP,11/03/2024 10:22,1,vvcccccccccb,010203040506,000102030405060708090a0b0c0d0e0f,,,0,0,0,0,0,0,0,0,0,0',
      `OATH-HOTP,"11/03/2024, 10:25",2,ubhe12345678,,${HEX},,,0,0,0,8,16,0,0,0,0,0`,
      'Static Password: Scan Code,11/03/2024 10:30,2,,,,,,0,0,0,0,0,0,0,0,0,0\n',
    ].join('\n'),
    [{ type: 'hotp', s: HB, issuer: 'YubiKey', account: 'ubhe12345678', digits: 8, counter: 16 }],
    { problems: 1 },
  ),
  file(
    'protoc --decode',
    `otp_parameters {\n  secret: "${octal}"\n  name: "me"\n  issuer: "Shop"\n  algorithm: ALGORITHM_SHA1\n  digits: DIGIT_COUNT_EIGHT\n  type: OTP_TYPE_TOTP\n}\notp_parameters {\n  secret: "Hello!\\336\\255\\276\\357"\n  name: "you"\n  issuer: "Mail"\n  digits: DIGIT_COUNT_SIX\n  type: OTP_TYPE_TOTP\n}\nversion: 1\n`,
    [w('Shop', 'me', HB, { digits: 8 }), w('Mail', 'you', A)],
  ),
  file('two keys of one object', { totp_secret_key: A, mfa_seed_key: B, digits: 8 }, [
    w('', '', A, { digits: 8 }),
    w('', '', B, { digits: 8 }),
  ]),
  file('two keys of a named object', { issuer: 'Shop', account: 'me', totp_secret: A, admin_totp_secret: B }, [
    w('Shop', 'me'),
    w('Shop', 'me', B),
  ]),
  file('one key under two names', { issuer: 'Shop', account: 'me', totp_secret: A, otp_secret_key: A }, [
    w('Shop', 'me'),
  ]),
  link('mfauth', `${MFAUTH}&secret=${A}======&period=30&digits=6&issuer=U2hvcA`, [w('Shop', 'me')]),
  file('mfauth, issuer first', `${MFAUTH.replace('a=', 'issuer=U2hvcA&a=')}&secret=${A}&digits=8\n`, [
    w('Shop', 'me', A, { digits: 8 }),
  ]),
  link('mfauth for push alone', MFAUTH, 'refuse'),
  link('intent', `intent://${SHOP.slice(10)}#Intent;scheme=otpauth;package=com.example;end`, [w('Shop', 'me')]),
  link('intent of another scheme', `intent://${SHOP.slice(10)}#Intent;scheme=https;package=com.example;end`, 'refuse'),
  file(
    'psql, expanded',
    `-[ RECORD 1 ]---\nissuer  | Shop\naccount | me\nsecret  | ${A}\n-[ RECORD 2 ]---\nissuer  | Mail\naccount | you\nsecret  | ${B}\n`,
    both,
  ),
  file(
    'an array of PHP',
    `<?php\n$twofactor = array(\n  array('id' => '1','issuer' => 'Shop','account' => 'me','secret' => '${A}'),\n  array('id' => '2','issuer' => 'Mail','account' => 'you','secret' => '${B}')\n);\n`,
    both,
  ),
  file('an attribute set of Nix', `{ totp = { shop = { secret = "${A}"; user = "me"; }; }; }\n`, [w('shop', 'me')]),
  file(
    'functions of a shell',
    `otp_shop() { oathtool --base32 --totp ${A}; }\notp_mail() { oathtool -b --totp=sha256 -d 8 -s 60s "${B}"; }\n`,
    [w('otp_shop', ''), w('otp_mail', '', B, { digits: 8, period: 60, algorithm: 'SHA256' })],
  ),
  file('leaders', `1) Shop .......... JBSW Y3DP EHPK 3PXP\n2) Mail ____ ${B}\n`, [w('Shop', ''), w('Mail', '', B)]),
  file(
    'a list in a list',
    `* Shop\n    * user: me\n    * 2FA key: jbsw y3dp ehpk 3pxp\n* Mail\n    * user: you\n    * 2FA key: ${B}\n`,
    both,
  ),
  file(
    'a note of Google Keep',
    { color: 'DEFAULT', title: 'Shop 2FA', textContent: `secret: ${A}\nuser: me`, isTrashed: false },
    [w('Shop', '')],
  ),
  file('a chat with two links', `[12.03.24, 10:22:40] Ann: ${SHOP}\n[12.03.24, 10:23:02] Bob: and ${MAIL}\n`, both),
  file('a redacted row', `issuer,account,secret\nShop,me,${A}\nMail,you,****************\n`, [w('Shop', 'me')], {
    problems: 1,
  }),
  file(
    'a list of backup codes below an account',
    `Shop\nuser: me\nkey: ${A}\n- Backup codes\n  - 11111-22222\n\nMail\nuser: you\nkey: ${B}\n`,
    [w('', 'me'), w('', 'you', B)],
  ),
  file(
    'a list of backup codes in an account',
    `- Shop\n  - Secret: ${A}\n  - Backup codes\n    - 1234-5678\n  - Digits: 8\n  - Period: 60\n`,
    [w('Shop', '', A, { digits: 8, period: 60 })],
  ),
  file(
    'a list of settings beside a name',
    `- name: Shop\n- Settings\n  - digits: 8\n  - period: 60\n- secret: ${A}\n`,
    [w('Shop', '', A, { digits: 8, period: 60 })],
  ),
  file('a list of the second factor alone', `Shop\n- username: me\n- Two-factor\n  - secret: ${A}\n`, [w('', 'me')]),
  file(
    'a group in a list in a list',
    `* Shop\n  * user: me\n  * Security\n    * TOTP secret: ${A}\n* Mail\n  * user: you\n  * Security\n    * TOTP secret: ${B}\n`,
    both,
  ),
  file('a list in a list of a list', `- Work\n  - Shop\n    - secret: ${A}\n  - Mail\n    - secret: ${B}\n`, [
    w('Shop', ''),
    w('Mail', '', B),
  ]),
  file(
    'yubikey log: an access code is no name',
    `OATH-HOTP,11/29/2026 2:01 PM,1,,,${HEX},,112233445566,0,0,0,6,0,0,0,0,0,0\n`,
    [{ type: 'hotp', s: HB, issuer: 'YubiKey', account: '' }],
  ),
  file('psql: a column without a value', `-[ RECORD 1 ]---\nissuer  | \nsecret  | ${A}\nowner   | me\n`, [w('', 'me')]),
  file(
    'protoc --decode: names beyond ASCII',
    `otp_parameters {\n  secret: "Hello!\\336\\255\\276\\357"\n  name: "M\\303\\274ller"\n  issuer: "Z\\303\\274rich"\n}\notp_parameters {\n  secret: "${octal}"\n  name: "O\\'Neil \\"X\\""\n  issuer: "Mail"\n}\n`,
    [w('Zürich', 'Müller'), w('Mail', 'O\'Neil "X"', HB)],
  ),
  file('a note with a password in its title', { title: 'hunter2 pass Shop 2FA', content: `secret ${A}` }, [w('', '')]),
  file('a note without a name', { title: '2FA', content: `secret ${A}` }, [w('', '')]),
  file(
    'openldap: a key of printable bytes',
    'dn: ou=t,uid=bob,dc=example\nobjectClass: oathTOTPToken\noathSecret: 12345678901234567890\n\ndn: ou=t,uid=eve,dc=example\nobjectClass: oathTOTPToken\noathSecret: abcdefghijklmnopqrst\n',
    [w('', 'bob', B), w('', 'eve', base32OfHex(Buffer.from('abcdefghijklmnopqrst').toString('hex')))],
  ),
  file(
    'php: arrays and a key alone, by name',
    `$keys = [\n 'Shop' => ['user'=>'me','secret'=>'${A}'],\n 'Mail' => ['user'=>'you','secret'=>'${B}'],\n 'Other' => '${A}${A}',\n];\n`,
    [...both, w('Other', '', `${A}${A}`)],
  ),
  file('php: arrays with few fields', `'Shop' => ['secret'=>'${A}','digits'=>8],\n'Mail' => ['secret'=>'${B}'],\n`, [
    w('Shop', '', A, { digits: 8 }),
    w('Mail', '', B),
  ]),
  file(
    'php: all in a line',
    `['Shop'=>['secret'=>'${A}','digits'=>8],'Mail'=>['user'=>'you','otp'=>['secret'=>'${B}','digits'=>6]]]\n`,
    [w('Shop', '', A, { digits: 8 }), w('Mail', 'you', B)],
  ),
  file(
    'php: a quote in a name',
    `$x = array(\n  array('issuer' => 'O\\'Neil', 'account' => 'me', 'secret' => '${A}'),\n);\n`,
    [w("O'Neil", 'me')],
  ),
  file('nix: a set and a key alone', `shop = { secret = "${A}"; digits = 8; };\nmail = "${B}";\n`, [
    w('shop', '', A, { digits: 8 }),
    w('mail', '', B),
  ]),
  file('nix: all in a line', `{ shop = { secret = "${A}"; digits = 8; }; mail = { secret = "${B}"; }; }\n`, [
    w('shop', '', A, { digits: 8 }),
    w('mail', '', B),
  ]),
];
