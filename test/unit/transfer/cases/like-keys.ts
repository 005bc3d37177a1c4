import { zipOf } from '../make-zip.ts';
import { A, B, type Case, file, MAIL, O, SHOP, w } from './case.ts';

const one = [w('', '')];
const two = [w('', ''), w('', '', B)];
const shop = [w('Shop', 'me')];

const onePassword = (fields: object[], note = '') =>
  zipOf({
    'export.data': JSON.stringify({
      accounts: [
        {
          vaults: [
            {
              items: [
                { overview: { title: 'Other' }, details: { sections: [{ fields }], notesPlain: note } },
                { overview: { title: 'Shop' }, details: { sections: [{ fields: [{ value: { totp: A } }] }] } },
              ],
            },
          ],
        },
      ],
    }),
  });
const text = (title: string, string: string) => ({ title, value: { string } });
const keePass = (fields: Record<string, string>) =>
  `<?xml version="1.0"?><KeePassFile><Root><Group><Name>Root</Name>${entry({ Title: 'Other', ...fields })}${entry({ Title: 'Shop', UserName: 'me', otp: O('x') })}</Group></Root></KeePassFile>`.replaceAll(
    '&',
    '&amp;',
  );
const entry = (fields: Record<string, string>) =>
  `<Entry>${Object.entries(fields)
    .map(([name, value]) => `<String><Key>${name}</Key><Value>${value}</Value></String>`)
    .join('')}</Entry>`;
const bitwarden = (...items: object[]) => ({ encrypted: false, items: items.map((item) => ({ type: 1, ...item })) });
const login = (totp: string | null) => ({ username: 'me', totp });

/** What stands beside keys and looks like one, a header or another program's file. */
export const likeKeys: Case[] = [
  file('codes for recovery below a key', `GitHub\nuser: alice\nsecret: ${B}\n  BACKUP CODES\n  1234-5678\n`, [
    w('', 'alice', B),
  ]),
  file('names in capitals between keys', `  AMAZON\n  secret: ${A}\n  PAYPAL\n  secret: ${B}\n`, two),
  file('a heading in capitals below a key', `\tSecret key: ${A}\n\t\tROOT\n`, one),
  file('codes for recovery like the parts of a key', `Secret: ${A}\n    ABCD2345\n    EFGH6722\n`, one),
  file('a word below the first part of a key', `Secret key: JBSWY3DPEHPK\n            ROOT\n`, [
    w('', '', 'JBSWY3DPEHPA'),
  ]),
  file(
    'Bitwarden: the same key in a note, above a heading',
    bitwarden({ name: 'Shop', login: login(A), notes: `2FA key: ${A}\n  BACKUP CODES` }),
    shop,
  ),
  file(
    '1Password: a note with a header in words',
    `Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\nOther,,x,y,,false,false,,"Write down the following\nname, email, secret key\nand keep it"\nShop,,me,p,${SHOP},false,false,,\n`,
    shop,
  ),
  file(
    'LastPass: a note with a header',
    `url,username,password,totp,extra,name,grouping,fav\nhttps://other.example,x,p,,"a\nUsername, Password, Secret Key\nb, c, ${B}",Other,,0\nhttps://shop.example,me,p,${A},,Shop,,0\n`,
    shop,
  ),
  file(
    'Bitwarden: a note with a header',
    `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n,,login,Other,"a\nusername;password;totp\nb",,0,,x,p,\n,,login,Shop,,,0,,me,p,${A}\n`,
    shop,
  ),
  file('a note with a header', `name,username,secret,note\nShop,me,${A},"a\nname,secret\nb"\nMail,you,${B},\n`, [
    w('Shop', 'me'),
    w('Mail', 'you', B),
  ]),
  file(
    'Chrome: a note with a table',
    `name,url,username,password,note\nOther,https://other.example,x,p,"name,secret\nfoo,bar"\nShop,https://shop.example,me,p,${SHOP}\n`,
    shop,
  ),
  file('a row of words for names', `name,username,totp\nAccount,login,secret\nShop,me,${A}\n`, shop),
  file(
    'inches before a second table',
    `name,username,password,note\nScreen,x,p,27" wide\n\nissuer,account,secret\nShop,me,${A}\n`,
    shop,
    { problems: 1 },
  ),
  file(
    'KeePass: other secrets',
    keePass({ Secret: 'Bluebird', 'Shared secret': 'vpn psk letmein', '2FA secret': 'in Authy', otpauth: 'none' }),
    shop,
    { problems: 0 },
  ),
  file(
    'KeePass: notes with other secrets',
    keePass({ Notes: `secret: letmeinletmein22\nseed: ABCDEFGHIJKLMN23\nsecret key: ${B}` }),
    shop,
    { problems: 0 },
  ),
  file(
    '1Password: the keys of an API',
    await onePassword([text('Secret Key', B), text('API secret', B), text('clave secreta', B), text('Secret', 'No')]),
    [w('Shop', '')],
    { problems: 0 },
  ),
  file(
    '1Password: a link under such a name, and a key in a note',
    await onePassword([text('Secret', MAIL)], `2FA key: ${A}`),
    [w('Mail', 'you', B), w('Other', ''), w('Shop', '')],
  ),
  file(
    'Proton Pass: the key of an API',
    {
      vaults: {
        v: {
          items: [
            {
              state: 1,
              data: {
                metadata: { name: 'Shop', note: '' },
                extraFields: [{ fieldName: 'Secret key', type: 'hidden', data: { content: 'sk_live_51Hxyz' } }],
                content: { itemUsername: 'me', totpUri: A },
              },
            },
          ],
        },
      },
    },
    shop,
    { problems: 0 },
  ),
  file(
    'Keeper: the answer to a question',
    { records: [{ title: 'Shop', login: 'me', custom_fields: { $oneTimeCode: A, Secret: 'My answer is no' } }] },
    shop,
    { problems: 0 },
  ),
  file(
    'JSON of .NET',
    [{ $type: 'App.Entry, App', title: 'GitHub', username: 'alice', secret: A }],
    [w('GitHub', 'alice')],
  ),
  file(
    'links with keys in comments',
    `${SHOP}\n# old key ${B}\n// Shop key ${B}\n-- disabled key ${B}\n; key ${B}\n<!-- key ${B} -->\n`,
    shop,
    { problems: 0 },
  ),
  file(
    'links beside keys of other things',
    `${SHOP}\nSSH key: ABCDEFGHIJKLMNOPQRSTUVWXYZ\nMy PGP key ABCD EFGH 2345 6723 ABCD\nWEP key: ABCDEF2345ABCDEF2345ABCDEF\nAWS secret key: ${B}\n`,
    shop,
    { problems: 0 },
  ),
  file('a key in words that stands twice', `${SHOP}\nMail 2fa key ${B}\nMail 2fa key again ${B}\n`, [
    ...shop,
    w('Mail', '', B),
  ]),
  file(
    'notes with what is no key, and a remark on links',
    bitwarden(
      {
        name: 'Other',
        login: { ...login(null) },
        notes: '2FA: iPhone12\nMFA: yubikey5nfc\ntotp: a1b2c3d4e5f6\notp: 48213908',
      },
      { name: 'Shop', login: { ...login(A) }, notes: 'see otpauth://totp/X?issuer=Y' },
    ),
    shop,
    { problems: 0 },
  ),
  file('a link and words like a key', `${SHOP}\nSetup: run install and then press key ENTERENTERENTER2\n`, shop),
  file(
    'accounts with an IV and keys in clear',
    { iv: 'abc', accounts: [{ issuer: 'Shop', account: 'me', secret: A }] },
    shop,
  ),
  file(
    'accounts with an IV as long as that of a cipher',
    { iv: '0'.repeat(32), accounts: [{ issuer: 'Shop', account: 'me', secret: B }] },
    [w('Shop', 'me', B)],
  ),
  file('an address of one word', `name,url,username,totp\nShop,https://nas,me,${A}\nMail,nas,you,${B}\n`, [
    w('Shop', 'me', A, { sites: ['nas:443'] }),
    w('Mail', 'you', B, { sites: ['nas:443'] }),
  ]),
  file('an address of one word in a column "Site"', `Site,User,TOTP key\nhttps://nas,me,${A}\nlocalhost,you,${B}\n`, [
    w('https://nas', 'me', A, { sites: ['nas:443'] }),
    w('localhost', 'you', B, { sites: ['localhost:443'] }),
  ]),
  file('KeePass: an address of one word', keePass({ Title: 'Nas', URL: 'nas', UserName: 'root', otp: O('y', B) }), [
    w('Nas', 'root', B, { sites: ['nas:443'] }),
    w('Shop', 'me', A, { sites: [] }),
  ]),
];
