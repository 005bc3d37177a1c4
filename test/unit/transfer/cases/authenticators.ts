import { fromBase32 } from '../../../../lib/otp/base32.ts';
import { A, B, base32OfHex, type Case, file, SHOP, w } from './case.ts';

/** One account as Raivo writes it. */
export const RAIVO = [
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
];

export const authenticators: Case[] = [
  file(
    'freeotp+ hotp',
    {
      tokenOrder: ['a'],
      tokens: [
        {
          algo: 'SHA1',
          counter: 41,
          digits: 6,
          issuerExt: 'Shop',
          label: 'me',
          period: 30,
          secret: [...new Int8Array(fromBase32(A))],
          type: 'HOTP',
        },
      ],
    },
    [w('Shop', 'me', A, { type: 'hotp' })],
  ),
  file(
    'authenticator.cc text',
    `{"abc":{"account":"me","encrypted":false,"hash":"abc","index":0,"issuer":"Shop","secret":"${A}","type":"totp","counter":0,"digits":6,"period":30,"algorithm":"SHA1"}}`,
    [w('Shop', 'me')],
  ),
  file('raivo', RAIVO, [w('Shop', 'me')]),
  file(
    'lastpass auth',
    {
      deviceId: '',
      deviceSecret: '',
      localDeviceId: '',
      deviceName: 'x',
      version: 3,
      accounts: [
        {
          accountID: '1',
          issuerName: 'Shop',
          originalIssuerName: 'Shop',
          userName: 'me',
          originalUserName: 'me',
          pushNotification: false,
          secret: A,
          timeStep: 30,
          digits: 6,
          algorithm: 'SHA1',
          creationTimestamp: 1,
          isFavorite: false,
        },
      ],
      folders: [],
    },
    [w('Shop', 'me')],
  ),
  file(
    'proton auth',
    { version: 1, entries: [{ id: 'x', content: { uri: SHOP, entry_type: 'Totp', name: 'me' }, note: null }] },
    [w('Shop', 'me')],
  ),
  file(
    '2fauth',
    {
      app: '2fauth_v5.4.1',
      schema: 1,
      datetime: 'x',
      data: [
        {
          otp_type: 'totp',
          account: 'me',
          service: 'Shop',
          icon: null,
          secret: A,
          digits: 6,
          algorithm: 'sha1',
          period: 30,
          counter: null,
          legacy_uri: SHOP,
        },
      ],
    },
    [w('Shop', 'me')],
  ),
  file('duo', [{ name: 'Shop', accountType: 'OtpAccount', otpGenerator: { otpSecret: A } }], [{ s: A, digits: 6 }]),
  file(
    'enpass json',
    {
      folders: [],
      items: [
        {
          title: 'Shop',
          category: 'login',
          trashed: 0,
          fields: [
            { type: 'username', value: 'me' },
            { type: 'totp', value: A, label: 'One-time code' },
          ],
        },
      ],
    },
    [w('Shop', 'me')],
  ),
  file(
    '1password cxf',
    {
      version: { major: 1, minor: 0 },
      exporterRpId: '1password.com',
      accounts: [
        {
          id: 'a',
          items: [
            {
              id: 'i',
              title: 'Shop',
              credentials: [
                { type: 'basic-auth', username: { fieldType: 'string', value: 'me' } },
                { type: 'totp', secret: A, period: 30, digits: 6, algorithm: 'sha1', username: 'me', issuer: 'Shop' },
              ],
            },
          ],
        },
      ],
    },
    [w('Shop', 'me')],
  ),
  file(
    'authy json',
    {
      authenticator_tokens: [],
      decrypted_authenticator_tokens: [
        {
          account_type: 'authenticator',
          decrypted_seed: A,
          digits: 6,
          issuer: 'Shop',
          logo: null,
          name: 'Shop: me',
          original_name: 'Shop:me',
          unique_id: '1',
        },
      ],
    },
    [w('Shop', 'me')],
  ),
  file(
    'graph list',
    {
      value: [
        {
          serialNumber: '1',
          manufacturer: 'Contoso',
          model: 'x',
          secretKey: B,
          timeIntervalInSeconds: 60,
          hashFunction: 'hmacsha256',
        },
      ],
    },
    [{ s: B, period: 60, algorithm: 'SHA256' }],
  ),
  file(
    'json one short secret',
    [
      { name: 'Shop', secret: 'A' },
      { name: 'Mail', secret: B },
    ],
    [w('Mail', '', B)],
    { problems: 1 },
  ),
  file(
    'motp json',
    [{ name: 'VPN', type: 'motp', secret: '0123456789abcdef', pin: '1234' }],
    [{ type: 'motp', issuer: 'VPN', s: base32OfHex('0123456789abcdef') }],
  ),
  file(
    'hotp json',
    [{ issuer: 'Shop', account: 'me', type: 'HOTP', secret: A, counter: 7 }],
    [w('Shop', 'me', A, { type: 'hotp', counter: 7 })],
  ),
];
