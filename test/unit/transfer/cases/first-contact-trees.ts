import { RAIVO } from './authenticators.ts';
import { A, B, both, type Case, file, HEX, SHOP, shop, steam, w } from './case.ts';
import { firstContactManagers } from './first-contact-managers.ts';

/** JSON written down before anyone had tried it, by what is publicly known of each program. */
export const firstContactTrees: Case[] = [
  ...firstContactManagers,
  file('Raivo', RAIVO, shop),
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
