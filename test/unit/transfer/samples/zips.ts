import { toBase64 } from '../../../../lib/base64.ts';
import { formatOtpauthUri } from '../../../../lib/otp/otpauth-uri.ts';
import { zipOf } from '../make-zip.ts';
import { bank, core, github, odd, PASSWORD, plainTotp, type Sample, steam } from '../sample.ts';
import { b32, protonPass, raivo } from '../sample-tools.ts';

const uri = formatOtpauthUri(github);
const onePassword = {
  accounts: [
    {
      vaults: [
        {
          items: [
            {
              favIndex: 1,
              overview: { title: 'GitHub', tags: ['Work'], url: 'https://github.com' },
              details: {
                loginFields: [{ designation: 'username', value: 'alice@example.com' }],
                sections: [{ fields: [{ value: { totp: b32(github) } }, { value: { phone: '1' } }] }],
              },
            },
          ],
        },
      ],
    },
  ],
};

/** Formats in zips. */
export const samples: Sample[] = [
  {
    format: '1password-1pux',
    name: 'export.1pux',
    bytes: await zipOf({ 'export.attributes': '{}', 'export.data': JSON.stringify(onePassword) }),
    accounts: [{ ...plainTotp(github), tags: ['Work'], favorite: true, sites: ['github.com'] }],
  },
  {
    format: 'proton-pass-zip',
    name: 'proton.zip',
    bytes: await zipOf({ 'Proton Pass/data.json': JSON.stringify(protonPass()) }),
    accounts: [core(github), { ...plainTotp(bank), type: 'totp', counter: 0 }],
  },
  {
    format: 'raivo-zip',
    name: 'raivo.zip',
    password: PASSWORD,
    bytes: await zipOf({ 'raivo-otp-export.json': JSON.stringify(raivo()) }, PASSWORD),
    accounts: [core(github), core(odd), core(bank)],
  },
  {
    format: 'authenticator-plus-zip',
    name: 'plus.zip',
    password: PASSWORD,
    bytes: await zipOf({ 'Accounts.txt': `${uri}\n` }, PASSWORD, true),
    accounts: [core(github)],
  },
  {
    format: 'winauth-zip',
    name: 'w.zip',
    bytes: await zipOf({ 'winauth-2024.txt': `${uri}\n` }),
    accounts: [core(github)],
  },
  {
    format: 'steam-sda',
    name: 'sda.zip',
    bytes: await zipOf({
      'maFiles/manifest.json': JSON.stringify({ encrypted: false, entries: [] }),
      'maFiles/1.maFile': JSON.stringify({ shared_secret: toBase64(steam.secret), account_name: 'gordon' }),
    }),
    accounts: [core(steam)],
  },
  {
    format: 'uri-list',
    name: 'any.zip',
    bytes: await zipOf({ 'read me.md': '# hello', 'codes.txt': `${uri}\n` }),
    accounts: [core(github)],
  },
];
