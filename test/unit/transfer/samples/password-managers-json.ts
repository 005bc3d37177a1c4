import { formatOtpauthUri } from '../../../../lib/otp/otpauth-uri.ts';
import { core, github, json, odd, plainTotp, type Sample, secretText } from '../sample.ts';

const key = secretText(github);
const item = {
  title: 'GitHub',
  location: 'https://github.com',
  secureContents: {
    fields: [{ designation: 'username', value: github.account }],
    sections: [{ fields: [{ n: 'TOTP_0123', v: formatOtpauthUri(github) }] }],
  },
};

/** JSON of password managers. */
export const samples: Sample[] = [
  {
    format: '1password-1pif',
    name: 'data.1pif',
    bytes: new TextEncoder().encode(`${JSON.stringify(item)}\n***5642bee8-a5ff-11dc-8314-0800200c9a66***\n`),
    accounts: [{ ...core(github), sites: ['github.com'] }],
  },
  {
    format: '1password-cli',
    name: 'item.json',
    bytes: json({
      title: 'GitHub',
      fields: [
        { id: 'username', type: 'STRING', purpose: 'USERNAME', value: github.account },
        { id: 'TOTP_1', type: 'OTP', value: key, totp: '123456' },
      ],
    }),
    accounts: [plainTotp(github)],
  },
  {
    format: 'psono-json',
    name: 'psono.json',
    bytes: json({
      folders: [
        {
          name: 'Work',
          items: [
            {
              type: 'website_password',
              website_password_title: odd.issuer,
              website_password_username: odd.account,
              website_password_totp_code: secretText(odd),
              website_password_totp_period: odd.period,
              website_password_totp_digits: odd.digits,
              website_password_totp_algorithm: odd.algorithm,
            },
          ],
        },
      ],
      items: [{ type: 'totp', totp_title: 'GitHub', totp_code: key }],
    }),
    accounts: [
      { ...plainTotp(github), account: '' },
      { ...core(odd), tags: ['Work'] },
    ],
  },
  {
    format: 'passman-json',
    name: 'passman.json',
    bytes: json([
      {
        credential_id: 1,
        label: 'GitHub',
        username: github.account,
        tags: [{ text: 'Work' }],
        otp: { type: 'totp', secret: key },
      },
      { credential_id: 2, label: 'None', otp: {} },
    ]),
    accounts: [{ ...plainTotp(github), tags: ['Work'] }],
  },
  {
    format: 'cxf',
    name: 'draft.json',
    bytes: json({
      accounts: [
        {
          items: [
            {
              title: odd.issuer,
              credentials: [
                { type: 'BasicAuth', username: { value: odd.account } },
                {
                  type: 'Totp',
                  secret: secretText(odd),
                  period: 60,
                  digits: 8,
                  algorithm: 'sha256',
                  issuer: odd.issuer,
                },
              ],
            },
          ],
        },
      ],
    }),
    accounts: [core(odd)],
  },
];
