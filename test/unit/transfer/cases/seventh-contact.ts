import { A, B, both, type Case, file, HEX, O, SHOP, w } from './case.ts';

/** Exports and habits that were written down after the sixth, before the readers were looked at again. */
export const seventhContact: Case[] = [
  file('links that end a sentence', `My code is ${SHOP}. Keep it!\n(see ${O('Mail:you', B, '&issuer=Mail')})\n`, both),
  file('a link with digits that ends a sentence', `Use ${SHOP}&digits=8.\n`, [w('Shop', 'me', A, { digits: 8 })]),
  file('an issuer that ends in a full stop', `${O('Shop%20Inc.:me', A, '&issuer=Shop%20Inc.')}\n`, [
    w('Shop Inc.', 'me'),
  ]),
  file(
    "Nextcloud Passwords: a user's own fields as JSON in a text",
    {
      passwords: [
        { label: 'Shop', username: 'me', customFields: JSON.stringify([{ label: 'TOTP', type: 'secret', value: A }]) },
      ],
    },
    [w('Shop', 'me')],
  ),
  file(
    'privacyIDEA: settings of the code in an object below',
    { tokens: [{ username: 'me', otpkey: HEX, otplen: 8, info: { timeStep: '60', hashlib: 'sha256' } }] },
    [w('', 'me', B, { digits: 8, period: 60, algorithm: 'SHA256' })],
  ),
  file('1Password 7 in German', `"Titel","Benutzername","Passwort","Einmalpasswort"\n"Shop","me","pw","${A}"\n`, [
    w('Shop', 'me'),
  ]),
  file(
    '1Password 7 in French',
    `"Titre","Nom d’utilisateur","Mot de passe","Mot de passe à usage unique"\n"Shop","me","pw","${A}"\n`,
    [w('Shop', 'me')],
  ),
  file('blanks behind the commas', `"issuer", "account", "secret", "digits"\n"Shop", "me", "${A}", 8\n`, [
    w('Shop', 'me', A, { digits: 8 }),
  ]),
  file(
    'Kaspersky: a field that is empty is no heading',
    `Website name: Shop\nWebsite URL: https://shop.example\nLogin: me\nPassword: pw\nComment: \nOne-time password: ${A}\n`,
    [w('Shop', 'me')],
  ),
  file(
    'a map of YAML with a name that fields have',
    `shop:\n  user: me\n  totp: ${A}\nemail:\n  user: you\n  totp: ${B}\n`,
    [w('shop', 'me'), w('email', 'you', B)],
  ),
  file('pages with a title', `# Shop\n\nSecret: \`${A}\`\nUser: me\n\n# Mail\n\nSecret: \`${B}\`\nUser: you\n`, both),
  file(
    'XML with a label and a code in a section',
    `<vault><section name="Shop"><label>me</label><code>${A}</code></section><section name="Mail"><label>you</label><code>${B}</code></section></vault>`,
    both,
  ),
  file(
    'the code of a coupon beside an account',
    [
      { name: 'Shop', username: 'me', secret: A },
      { name: 'Gift', code: B },
    ],
    [w('Shop', 'me')],
  ),
  file(
    'XML with attributes in capitals',
    `<Accounts><Account Name="Shop"><CustomFields><Field Name="TOTP" Value="${A}"/></CustomFields></Account></Accounts>`,
    [w('Shop', '')],
  ),
];
