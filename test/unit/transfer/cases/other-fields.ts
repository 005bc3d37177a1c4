import { zipOf } from '../make-zip.ts';
import { A, B, type Case, file, O, w } from './case.ts';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const icon = `data:image/png;base64,${PNG}`;
const LINK = O('Shop:me', A, '&issuer=Shop');
const shop = [w('Shop', 'me')];
const shopTwice = [w('Shop', 'me'), w('Shop', 'me', B)];

const onePassword = async (more: object, fields: object[], isNested = false) => {
  const item = {
    overview: { title: 'Shop', subtitle: 'me', icons: null },
    details: { loginFields: [{ designation: 'username', name: 'u', value: 'me' }], sections: [{ fields }] },
    ...more,
  };
  const items = [isNested ? { item } : item];
  return zipOf({ 'export.data': JSON.stringify({ accounts: [{ vaults: [{ items }] }] }) });
};
const protonPass = (extraFields: object[], note = '') => ({
  vaults: {
    v: {
      items: [{ state: 1, data: { metadata: { name: 'Shop', note }, extraFields, content: { itemUsername: 'me' } } }],
    },
  },
});
const keePass = (more: string) =>
  `<?xml version="1.0"?><KeePassFile><Meta><CustomIcons><Icon><UUID>a=</UUID><Data>${PNG}</Data></Icon></CustomIcons></Meta><Root><Group><Name>Root</Name><Entry><CustomIconUUID>a=</CustomIconUUID><String><Key>Title</Key><Value>Shop</Value></String><String><Key>UserName</Key><Value>me</Value></String>${more.replaceAll('&', '&amp;')}</Entry></Group></Root></KeePassFile>`;
const passman = (more: object) => [
  {
    credential_id: 1,
    vault_id: 1,
    label: 'Shop',
    username: 'me',
    icon: { type: 'png', content: PNG },
    otp: {},
    ...more,
  },
];

/** Codes that users keep in other fields of a password manager's items than the one for codes, and icons of their own. */
export const otherFields: Case[] = [
  file('1Password: a hidden field', await onePassword({}, [{ title: '2FA', value: { concealed: LINK } }]), shop),
  file(
    '1Password: a code and a field that is called so',
    await onePassword({}, [
      { title: 'code', value: { totp: A } },
      { title: 'MFA key', value: { string: B } },
      { title: 'again', value: { string: LINK } },
      { title: 'note', value: { string: 'GEZDGNBVGY3TQOJQ' } },
    ]),
    shopTwice,
  ),
  file('1Password: an item in an object', await onePassword({}, [{ title: 'x', value: { totp: A } }], true), shop),
  file(
    '1Password: the older format',
    `${JSON.stringify({ title: 'Shop', secureContents: { fields: [{ designation: 'username', value: 'me' }], sections: [{ fields: [{ n: 'x', t: 'TOTP secret', v: A }] }] } })}\n***5642bee8-a5ff-11dc-8314-0800200c9a66***\n`,
    shop,
  ),
  file(
    '1Password: the command line',
    {
      title: 'Shop',
      fields: [
        { id: 'username', type: 'STRING', label: 'username', value: 'me' },
        { id: 'x', type: 'CONCEALED', label: '2FA secret', value: A },
      ],
    },
    shop,
  ),
  file(
    'Proton Pass: a hidden field',
    protonPass([{ fieldName: 'TOTP secret', type: 'hidden', data: { content: A } }]),
    shop,
  ),
  file('Proton Pass: the note', protonPass([], `code ${LINK}`), shop),
  file('KeePass: another field', keePass(`<String><Key>2FA</Key><Value>${LINK}</Value></String>`), [
    w('Shop', 'me', A, { icon }),
  ]),
  file('KeePass: the notes', keePass(`<String><Key>Notes</Key><Value>see ${LINK}</Value></String>`), shop),
  file(
    'KeePass: a key under two names',
    keePass(
      `<String><Key>otp</Key><Value>${LINK}</Value></String><String><Key>TOTP Seed</Key><Value>${A}</Value></String>`,
    ),
    shop,
  ),
  file('Passman: a field', passman({ custom_fields: [{ label: 'TOTP key', value: A }] }), [
    w('Shop', 'me', A, { icon }),
  ]),
  file('Passman: the description', passman({ description: LINK }), shop),
  file(
    'Psono: the notes',
    {
      items: [
        { website_password_title: 'Shop', website_password_username: 'me', website_password_notes: `second: ${LINK}` },
      ],
    },
    shop,
  ),
  file(
    'Keeper: a list of records',
    [
      {
        title: 'Shop',
        login: 'me',
        $type: 'login',
        custom_fields: { 'TOTP secret': A },
        folders: [{ folder: 'Work' }],
      },
    ],
    [w('Shop', 'me', A, { tags: ['Work'] })],
  ),
  file(
    'Zoho Vault: the notes',
    `Password Name,Notes,Password URL,SecretData,login_totp\nShop,${LINK},,"SecretType:Web Account\nUser Name:me\nPassword:x",\n`,
    shop,
  ),
  file(
    'RoboForm: the note',
    `Url,Name,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\nhttps://shop.example,Shop,,me,x,"${LINK}",,\n`,
    shop,
  ),
  file(
    '2FAuth: an icon',
    { app: '2fauth_v5', data: [{ otp_type: 'totp', service: 'Shop', account: 'me', icon_file: PNG, secret: A }] },
    [w('Shop', 'me', A, { icon })],
  ),
  file(
    'WinAuth: an icon',
    `<?xml version="1.0"?><WinAuth><WinAuthAuthenticator type="WinAuth.GoogleAuthenticator"><name>Shop</name><skin>base64:${PNG}</skin><authenticatordata><secretdata>48656c6c6f21deadbeef\t6\tHMACSHA1\t30</secretdata></authenticatordata></WinAuthAuthenticator></WinAuth>`,
    [w('Shop', '', A, { icon })],
  ),
];
