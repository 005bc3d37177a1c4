import { A, B, base32OfHex, both, type Case, file, HEX, SHOP, steam, w } from './case.ts';

const ascii = (text: string) => base32OfHex(Buffer.from(text).toString('hex'));
const shop = [both[0]!];

/** JSON written down before anyone had tried it, by what is publicly known of each program. */
export const firstContactTrees: Case[] = [
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
  file(
    'Raivo',
    [
      {
        issuer: 'Shop',
        account: 'me',
        secret: A,
        algorithm: 'SHA1',
        digits: '6',
        kind: 'TOTP',
        timer: '30',
        counter: '0',
        pinned: 'false',
        iconType: '',
        iconValue: '',
      },
    ],
    shop,
  ),
  file(
    '2FAS',
    {
      services: [
        {
          name: 'Shop',
          secret: A,
          updatedAt: 1,
          otp: {
            label: 'me',
            account: 'me',
            digits: 8,
            period: 60,
            algorithm: 'SHA512',
            tokenType: 'TOTP',
            source: 'Link',
          },
          order: { position: 0 },
        },
        {
          name: 'Steam',
          secret: A,
          otp: { account: 'gordon', tokenType: 'STEAM', digits: 5, period: 30, algorithm: 'SHA1' },
          order: { position: 1 },
        },
      ],
      groups: [],
      schemaVersion: 4,
      appVersionCode: 50000,
      appOrigin: 'android',
    },
    [w('Shop', 'me', A, { digits: 8, period: 60, algorithm: 'SHA512' }), steam({ account: 'gordon' })],
  ),
  file(
    'Proton Authenticator',
    {
      version: 1,
      entries: [
        { id: 'x', content: { uri: SHOP, entry_type: 'Totp', name: 'me' }, note: null },
        { id: 'y', content: { uri: `steam://${A}`, entry_type: 'Steam', name: 'gordon' }, note: null },
      ],
    },
    [both[0]!, steam({ account: 'gordon' })],
  ),
  file(
    'LastPass Authenticator',
    {
      deviceId: '',
      deviceSecret: '',
      localDeviceId: 'x',
      deviceName: 'Pixel',
      version: 3,
      accounts: [
        {
          accountID: 'a',
          lmiUserId: '',
          issuerName: 'Shop',
          originalIssuerName: 'Shop',
          userName: 'me',
          originalUserName: 'me',
          pushNotification: false,
          secret: A,
          timeStep: 30,
          digits: 6,
          creationTimestamp: 1,
          isFavorite: false,
          algorithm: 'SHA1',
          folderData: null,
        },
      ],
      folders: [],
    },
    shop,
  ),
  file(
    'Bitwarden locked to an account',
    {
      encrypted: true,
      passwordProtected: false,
      items: [{ id: 'x', name: '2.abc|def|ghi', login: { totp: '2.abc|def|ghi' } }],
    },
    'refuse',
  ),
  file(
    'F-Secure KEY',
    {
      data: {
        a1: {
          color: '',
          creationDate: 1,
          favorite: 0,
          notes: '',
          password: 'x',
          passwordList: [],
          rev: 1,
          service: 'Shop',
          style: 'global',
          type: 1,
          url: 'https://shop.example',
          username: 'me',
        },
      },
    },
    'refuse',
  ),
  file(
    'names by the object around',
    { services: { Shop: { login: 'me', otp: { secret: A, digits: 8 } }, Mail: { login: 'you', otp: { secret: B } } } },
    [
      { s: A, issuer: 'Shop', account: 'me', digits: 8 },
      { s: B, issuer: 'Mail', account: 'you' },
    ],
  ),
  file('hex keys in JSON', { tokens: [{ name: 'Shop', key: HEX, type: 'totp' }] }, [{ s: B }]),
  file(
    'one bad of three',
    [
      { issuer: 'Shop', account: 'me', secret: A },
      { issuer: 'Bad', account: 'x', secret: 'not a key!' },
      { issuer: 'Mail', account: 'you', secret: B },
    ],
    both,
    { problems: 1 },
  ),
  file(
    'CXF by a draft',
    {
      version: { major: 1, minor: 0 },
      exporterRpId: 'x',
      exporterDisplayName: 'x',
      timestamp: 1,
      accounts: [
        {
          id: 'x',
          username: '',
          email: '',
          collections: [],
          items: [
            {
              id: 'y',
              title: 'Shop',
              credentials: [
                { type: 'basic-auth', username: { fieldType: 'string', value: 'me' } },
                { type: 'totp', secret: A, period: 30, digits: 6, algorithm: 'sha1', issuer: 'Shop', username: 'me' },
              ],
            },
          ],
        },
      ],
    },
    shop,
  ),
  file(
    'Nextcloud OTP Manager',
    {
      accounts: [
        {
          name: 'me',
          issuer: 'Shop',
          secret: A,
          type: 'totp',
          digits: 6,
          period: 30,
          algorithm: 0,
          counter: 0,
          position: 0,
        },
      ],
    },
    shop,
  ),
];
