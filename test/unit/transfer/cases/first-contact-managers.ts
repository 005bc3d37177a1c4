import { A, B, base32OfHex, both, type Case, file, SHOP, shop, steam } from './case.ts';

const ascii = (text: string) => base32OfHex(Buffer.from(text).toString('hex'));

/** Trees of password managers and directories; see `firstContactTrees`. */
export const firstContactManagers: Case[] = [
  file(
    'Graph tokens',
    {
      '@odata.context': 'x',
      value: [
        {
          id: '3dee0e53',
          displayName: null,
          serialNumber: 'TOTP123456',
          manufacturer: 'Contoso',
          model: 'SecTok',
          secretKey: B,
          timeIntervalInSeconds: 60,
          hashFunction: 'hmacsha256',
          assignTo: { id: '0cad', displayName: 'Alice' },
        },
      ],
    },
    [{ s: B, period: 60, algorithm: 'SHA256' }],
  ),
  file(
    'Keycloak realm',
    {
      realm: 'shop',
      users: [
        {
          username: 'alice',
          credentials: [
            { type: 'password', secretData: '{"value":"x","salt":"y"}', credentialData: '{"hashIterations":27500}' },
            {
              type: 'otp',
              userLabel: 'phone',
              secretData: '{"value":"uYw8Wd1aJ0TnCqVQbq3X"}',
              credentialData: '{"subType":"totp","digits":8,"counter":0,"period":60,"algorithm":"HmacSHA256"}',
            },
          ],
        },
      ],
    },
    [{ s: ascii('uYw8Wd1aJ0TnCqVQbq3X'), account: 'alice', digits: 8, period: 60, algorithm: 'SHA256' }],
  ),
  file(
    'Keeper JSON',
    {
      shared_folders: [],
      records: [
        {
          title: 'Shop',
          login: 'me',
          password: 'x',
          login_url: 'https://shop.example',
          notes: '',
          custom_fields: { '$oneTimeCode::1': SHOP },
          folders: [{ folder: 'Work' }],
        },
      ],
    },
    shop,
  ),
  file(
    'Enpass JSON',
    {
      folders: [],
      items: [
        {
          title: 'Shop',
          subtitle: 'me',
          category: 'login',
          fields: [
            { label: 'Username', type: 'username', value: 'me' },
            { label: 'Website', type: 'url', value: 'https://shop.example' },
            { label: 'One-time code', type: 'totp', value: 'jbsw y3dp ehpk 3pxp' },
          ],
        },
      ],
    },
    shop,
  ),
  file(
    'op item list',
    [
      {
        id: 'abc',
        title: 'Shop',
        category: 'LOGIN',
        fields: [
          { id: 'username', type: 'STRING', purpose: 'USERNAME', label: 'username', value: 'me' },
          { id: 'TOTP_x', type: 'OTP', label: 'one-time password', value: A, totp: '123456' },
        ],
      },
    ],
    shop,
  ),
  file(
    'Psono',
    {
      folders: [
        {
          name: 'Work',
          items: [
            {
              type: 'totp',
              name: 'Shop',
              totp_title: 'Shop',
              totp_code: A,
              totp_period: 60,
              totp_algorithm: 'SHA256',
              totp_digits: 8,
              totp_notes: '',
            },
          ],
        },
      ],
      items: [
        {
          type: 'website_password',
          name: 'Mail',
          website_password_title: 'Mail',
          website_password_username: 'you',
          website_password_totp_code: B,
          website_password_totp_period: 30,
          website_password_totp_algorithm: 'SHA1',
          website_password_totp_digits: 6,
        },
      ],
    },
    [
      { s: B, issuer: 'Mail', account: 'you' },
      { s: A, issuer: 'Shop', period: 60, digits: 8, algorithm: 'SHA256' },
    ],
  ),
  file(
    'Passman',
    [
      {
        vault_id: 1,
        label: 'Shop',
        description: '',
        username: 'me',
        password: 'x',
        url: 'https://shop.example',
        otp: { secret: A, type: 'totp', issuer: 'Shop', label: 'Shop:me', period: 30, digits: 6, algorithm: 'SHA1' },
      },
    ],
    shop,
  ),
  file(
    'Bitwarden without encrypted',
    {
      folders: [],
      items: [
        {
          type: 1,
          name: 'Shop',
          login: { username: 'me', password: 'x', totp: A, uris: [{ uri: 'https://shop.example' }] },
        },
        { type: 1, name: 'Steam', login: { username: 'gordon', totp: `steam://${A}` } },
        { type: 2, name: 'Memo', notes: 'hello' },
      ],
    },
    [both[0]!, steam({ account: 'gordon' })],
  ),
  file(
    'a list of the CLI of Bitwarden',
    [{ object: 'item', id: 'x', name: 'Shop', type: 1, login: { username: 'me', password: 'p', totp: A } }],
    shop,
  ),
  file(
    'Padloc',
    {
      vaults: [
        {
          name: 'My Vault',
          items: [
            {
              name: 'Shop',
              fields: [
                { name: 'Username', type: 'username', value: 'me' },
                { name: 'One-Time Password', type: 'totp', value: A },
              ],
            },
          ],
        },
      ],
    },
    shop,
  ),
];
