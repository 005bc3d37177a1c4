import { formatOtpauthUri } from '../../../../lib/otp/otpauth-uri.ts';
import { csv, github, plainTotp, type Sample, secretText } from '../sample.ts';

const key = secretText(github);
const link = formatOtpauthUri(github);
const site = 'https://github.com/login';
const accounts = [{ ...plainTotp(github), sites: ['github.com'] }];

/** Tables of password managers, each with columns of its own. */
export const samples: Sample[] = [
  {
    format: 'roboform-csv',
    name: 'roboform.csv',
    bytes: csv(
      ['Name', 'Url', 'MatchUrl', 'Login', 'Pwd', 'Note', 'Folder', 'RfFieldsV2'],
      ['GitHub', site, site, github.account, 'pw', '', '/Work', 'User ID$,,,txt,me', `TOTP KEY$,,,txt,${key}`],
    ),
    accounts,
  },
  {
    format: 'enpass-csv',
    name: 'enpass.csv',
    bytes: csv([
      'GitHub',
      'Username',
      github.account,
      '*Password',
      'pw',
      'Website',
      site,
      'One-time code',
      key,
      'a note',
    ]),
    accounts: [{ ...accounts[0], note: 'a note' }],
  },
  {
    format: 'zoho-vault-csv',
    name: 'zoho.csv',
    bytes: csv(
      [
        'Password Name',
        'Description',
        'Password URL',
        'SecretData',
        'Notes',
        'Tags',
        'Favorite',
        'login_totp',
        'Folder Name',
      ],
      ['GitHub', '', site, `SecretType:Web Account\nUser Name:${github.account}\nPassword:x`, '', '', '0', key, ''],
    ),
    accounts,
  },
  {
    format: 'synology-c2-csv',
    name: 'c2.csv',
    bytes: csv(
      ['Display_Name', 'Login_Username', 'Login_Password', 'Login_URLs', 'Login_TOTP', 'Notes', 'Favorite'],
      ['GitHub', github.account, 'pw', site, key, '', '1'],
    ),
    accounts: [{ ...accounts[0], favorite: true }],
  },
  {
    format: 'nordpass-csv',
    name: 'nordpass.csv',
    bytes: csv(
      ['name', 'url', 'username', 'password', 'note', 'cardholdername', 'folder', 'custom_fields'],
      ['GitHub', site, github.account, 'pw', '', '', '', JSON.stringify([{ type: 'text', label: '2FA', value: link }])],
    ),
    accounts,
  },
  {
    format: 'password-list',
    name: 'Chrome Passwords.csv',
    bytes: csv(
      ['name', 'url', 'username', 'password', 'note'],
      ['GitHub', site, github.account, 'pw', link],
      ['Other', site, 'me', 'pw', ''],
    ),
    accounts,
  },
  {
    format: 'generic-csv',
    name: 'sep.csv',
    bytes: new TextEncoder().encode(`sep=;\r\nissuer;account;secret\r\nGitHub;${github.account};${key}\r\n`),
    accounts: [plainTotp(github)],
  },
];
