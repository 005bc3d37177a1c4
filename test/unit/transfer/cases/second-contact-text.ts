import { A, B, both, type Case, file, HEX, link, MAIL, O, SHOP, shop, w } from './case.ts';

const odd = { digits: 8, period: 60, algorithm: 'SHA256' };

/** A second set of texts and links, written down before anyone had tried them. */
export const secondContactText: Case[] = [
  link('an image', `${SHOP}&image=https%3A%2F%2Fshop.example%2Flogo.png`, [
    w('Shop', 'me', A, { image: 'https://shop.example/logo.png' }),
  ]),
  link('entities of HTML', SHOP.replaceAll('&', '&amp;'), shop),
  link('an address as label', O('me@shop.example'), [w('', 'me@shop.example')]),
  link('no label', `otpauth://totp/?secret=${A}&issuer=Shop`, [w('Shop', '')]),
  link('a mark and white space around', `\ufeff  ${SHOP} \r\n`, shop),
  link('padding', `otpauth://totp/Shop:me?secret=${A}%3D%3D%3D%3D&issuer=Shop`, shop),
  link('HOTP without a counter', `otpauth://hotp/Shop:me?secret=${A}&issuer=Shop`, [
    w('Shop', 'me', A, { type: 'hotp', counter: 0 }),
  ]),
  link('no period', `${SHOP}&period=0`, 'refuse'),
  link('no digits', `${SHOP}&digits=0`, 'refuse'),
  link('a wireless network', 'WIFI:T:WPA;S:Home;P:correct horse;;', 'refuse'),
  link(
    'a passkey',
    'FIDO:/13086400838107303667332719012595115747821895775708323189557153075146383351399743589971313508078026948312026786722471666005727649643501784024544726574771401798171307406596245',
    'refuse',
  ),
  link('tiqr', 'tiqrenroll://https://tiqr.example/enroll?key=abc', 'refuse'),
  link('Entrust', 'igmobileotp://?action=secactivate&enc=abc&mac=def', 'refuse'),
  file(
    'text of KeePass',
    `Title: Shop\nUser Name: me\nPassword: x\nURL: https://shop.example\notp: ${SHOP}\n\nTitle: Mail\nUser Name: you\notp: ${MAIL}\n`,
    both,
  ),
  file(
    'text of Enpass',
    `Title : Shop\nUsername : me\nPassword : x\nOne-time code : ${A}\n\nTitle : Mail\nUsername : you\nOne-time code : ${B}\n`,
    both,
  ),
  file('blocks of fields', `Account: Shop\nUser: me\nSecret: ${A}\n\nAccount: Mail\nUser: you\nSecret: ${B}\n`, [
    { s: A, issuer: 'Shop', account: 'me' },
    { s: B, issuer: 'Mail', account: 'you' },
  ]),
  file(
    'a block with parameters',
    `Service: Shop\nLogin: me\nSecret: ${A}\nDigits: 8\nPeriod: 60\nAlgorithm: SHA256\n`,
    [w('Shop', 'me', A, odd)],
  ),
  file('sections with users', `[Shop]\nuser=me\nsecret=${A}\ndigits=8\n[Mail]\nuser=you\nsecret=${B}\n`, [
    w('Shop', 'me', A, { digits: 8 }),
    w('Mail', 'you', B),
  ]),
  file(
    'a list of YAML',
    `- issuer: Shop\n  account: me\n  secret: ${A}\n  digits: 8\n- issuer: Mail\n  account: you\n  secret: "${B}"\n`,
    [w('Shop', 'me', A, { digits: 8 }), w('Mail', 'you', B)],
  ),
  file(
    'tables of TOML',
    `[[accounts]]\nissuer = "Shop"\nname = "me"\nsecret = "${A}"\nperiod = 60\n\n[[accounts]]\nissuer = "Mail"\nname = "you"\nsecret = "${B}"\n`,
    [w('Shop', 'me', A, { period: 60 }), w('Mail', 'you', B)],
  ),
  file('three columns by tabs', `Shop\tme\t${A}\nMail\tyou\t${B}\n`, both),
  file(
    'a table of Markdown with keys',
    `| Service | User | Key |\n|---|---|---|\n| Shop | me | ${A} |\n| Mail | you | ${B} |\n`,
    both,
  ),
  file(
    'an email as it was sent',
    `Subject: codes\nContent-Transfer-Encoding: quoted-printable\n\nYour link: otpauth://totp/Shop:me?secret=3D${A}&is=\nsuer=3DShop\n`,
    shop,
  ),
  file(
    'an email as it was sent, with a name that is not plain letters',
    `Content-Transfer-Encoding: quoted-printable\n\notpauth://totp/B=C3=BCro:me?issuer=3DB=C3=\n=BCro&secret=3D${A}\n`,
    [w('Büro', 'me', A)],
  ),
  file('lines of oathtool', `alias shop='oathtool --totp -b "${A}"'\nalias mail='oathtool -b --totp -d 8 ${B}'\n`, [
    { s: A, digits: 6 },
    { s: B, digits: 8 },
  ]),
  file('the file of 2fa', `shop 6 ${A}\nmail 8 ${B}\nbank 6 ${B} 00000000000000000005\n`, [
    w('shop', '', A),
    w('mail', '', B, { digits: 8 }),
    w('bank', '', B, { type: 'hotp', counter: 5 }),
  ]),
  file(
    'a shortcut of macOS',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict><key>URL</key><string>${SHOP.replaceAll('&', '&amp;')}</string></dict></plist>`,
    shop,
  ),
  file(
    'a property list',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><array><dict><key>issuer</key><string>Shop</string><key>account</key><string>me</string><key>secret</key><string>${A}</string><key>digits</key><integer>8</integer></dict><dict><key>issuer</key><string>Mail</string><key>account</key><string>you</string><key>secret</key><string>${B}</string></dict></array></plist>`,
    [w('Shop', 'me', A, { digits: 8 }), w('Mail', 'you', B)],
  ),
  file(
    'attributes of XML',
    `<?xml version="1.0"?><accounts><account issuer="Shop" name="me" secret="${A}" digits="8"/><account issuer="Mail" name="you" secret="${B}"/></accounts>`,
    [w('Shop', 'me', A, { digits: 8 }), w('Mail', 'you', B)],
  ),
  file(
    'KeePass XML with a key in base32',
    `<?xml version="1.0" encoding="utf-8"?><KeePassFile><Root><Group><Name>Root</Name><Entry><String><Key>Title</Key><Value>Shop</Value></String><String><Key>UserName</Key><Value>me</Value></String><String><Key>TimeOtp-Secret-Base32</Key><Value>${A}</Value></String><String><Key>TimeOtp-Length</Key><Value>8</Value></String></Entry></Group></Root></KeePassFile>`,
    [w('Shop', 'me', A, { digits: 8 })],
  ),
  file('a token list by tabs', `2600123456789\t${HEX}\n2600123456790\t${HEX}\n`, [
    { s: B, account: '2600123456789' },
    { s: B, account: '2600123456790' },
  ]),
  file(
    'passwords of Kaspersky',
    `Websites\n\nWebsite name: Shop\nWebsite URL: https://shop.example\nLogin name: \nLogin: me\nPassword: correct horse\nComment: \n\n---\n`,
    'refuse',
    { code: 'unsupported' },
  ),
  file('sealed by OpenSSL', `U2FsdGVkX1+${'QUJDREVGR0hJSktMTU5PUA'.repeat(6)}==\n`, 'refuse'),
  file('sealed by Ansible', `$ANSIBLE_VAULT;1.1;AES256\n${'66383439383437366337643636383133'.repeat(5)}\n`, 'refuse'),
  file('a dict of Python', `[{'issuer': 'Shop', 'account': 'me', 'secret': '${A}'}]\n`, [w('Shop', 'me')]),
  file(
    'recovery codes of a site',
    `GitHub recovery codes\n\na1b2c-3d4e5\nf6g7h-8i9j0\nk1l2m-3n4o5\np6q7r-8s9t0\nu1v2w-3x4y5\n`,
    'refuse',
    { code: 'unsupported' },
  ),
  file('a link in prose', `Hello,\n\nplease set up two-step sign-in with ${SHOP} and write back.\n\nThanks`, shop),
  file('a link broken over two lines', `otpauth://totp/Shop:me?secret=${A}\n&issuer=Shop\n`, [{ s: A }]),
];
