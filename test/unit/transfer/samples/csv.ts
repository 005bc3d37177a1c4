import { utf8 } from '../../../../lib/crypto/bytes.ts';
import { formatOtpauthUri } from '../../../../lib/otp/otpauth-uri.ts';
import { core, csv, github, plainTotp, type Sample } from '../sample.ts';
import { b32 } from '../sample-tools.ts';

const uri = formatOtpauthUri(github);

/** Tables of password managers. */
export const samples: Sample[] = [
  {
    format: 'bitwarden-csv',
    name: 'bitwarden.csv',
    bytes: csv(
      [
        'folder',
        'favorite',
        'type',
        'name',
        'notes',
        'fields',
        'login_uri',
        'login_username',
        'login_password',
        'login_totp',
      ],
      [
        'Work',
        '1',
        'login',
        'GitHub',
        'a "note",\nin two lines',
        '',
        'https://github.com/login',
        'alice@example.com',
        'x',
        b32(github),
      ],
      ['', '', 'note', 'No code', '', '', '', '', '', ''],
    ),
    accounts: [
      {
        ...plainTotp(github),
        tags: ['Work'],
        favorite: true,
        note: 'a "note",\nin two lines',
        sites: ['github.com'],
      },
    ],
  },
  {
    format: '1password-csv',
    name: '1password.csv',
    bytes: csv(
      ['Title', 'Url', 'Username', 'Password', 'OTPAuth', 'Favorite', 'Archived', 'Tags', 'Notes'],
      ['GitHub', '', 'alice@example.com', '', uri, 'true', 'false', 'a;b', ''],
    ),
    accounts: [{ ...core(github), tags: ['a', 'b'], favorite: true }],
  },
  {
    format: 'apple-passwords-csv',
    name: 'Passwords.csv',
    bytes: csv(['Title', 'URL', 'Username', 'Password', 'Notes', 'OTPAuth'], ['github.com', '', '', '', '', uri]),
    accounts: [core(github)],
  },
  {
    format: 'dashlane-csv',
    name: 'credentials.csv',
    bytes: csv(
      ['username', 'username2', 'username3', 'title', 'password', 'note', 'url', 'category', 'otpUrl'],
      ['', '', '', 'X', '', '', '', 'Work', uri],
    ),
    accounts: [{ ...core(github), tags: ['Work'] }],
  },
  {
    format: 'lastpass-csv',
    name: 'lastpass.csv',
    bytes: csv(
      ['url', 'username', 'password', 'totp', 'extra', 'name', 'grouping', 'fav'],
      ['https://github.com', 'alice@example.com', '', b32(github), '', 'GitHub', 'Work', '1'],
    ),
    accounts: [{ ...plainTotp(github), tags: ['Work'], favorite: true }],
  },
  {
    format: 'proton-pass-csv',
    name: 'proton.csv',
    bytes: csv(
      ['type', 'name', 'url', 'email', 'username', 'password', 'note', 'totp', 'createTime', 'modifyTime', 'vault'],
      ['login', 'GitHub', '', '', 'alice@example.com', '', '', b32(github), '', '', 'Personal'],
    ),
    accounts: [{ ...plainTotp(github), tags: ['Personal'] }],
  },
  {
    format: 'generic-csv',
    name: 'accounts.tsv',
    bytes: utf8(
      `\uFEFFname\tsecret\tdigits\r\nGitHub\t${b32(github)
        .toLowerCase()
        .replace(/(.{4})/g, '$1 ')}\t6\r\n`,
    ),
    accounts: [{ ...plainTotp(github), account: '' }],
  },
];
