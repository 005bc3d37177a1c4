import { zipOf } from '../make-zip.ts';
import { A, B, both, type Case, file, SHOP, shop, steam, w } from './case.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n and some more of it', 'latin1').toString('base64');
const icon = `data:image/png;base64,${png}`;

/** Trees of programs, in JSON; see `secondContactFiles`. */
export const secondContactTrees: Case[] = [
  file(
    'Aegis with an icon',
    {
      version: 1,
      header: { slots: null, params: null },
      db: {
        version: 3,
        entries: [
          {
            type: 'totp',
            uuid: 'x',
            name: 'me',
            issuer: 'Shop',
            note: '',
            favorite: false,
            icon: png,
            icon_mime: 'image/png',
            info: { secret: A, algo: 'SHA1', digits: 6, period: 30 },
            groups: [],
          },
        ],
        groups: [],
      },
    },
    [w('Shop', 'me', A, { icon })],
  ),
  file(
    'Stratum with an icon',
    {
      Authenticators: [
        {
          Type: 2,
          Icon: '@abcd1234',
          Issuer: 'Shop',
          Username: 'me',
          Secret: A,
          Pin: null,
          Algorithm: 0,
          Digits: 6,
          Period: 30,
          Counter: 0,
          Ranking: 0,
        },
      ],
      Categories: [],
      AuthenticatorCategories: [],
      CustomIcons: [{ Id: 'abcd1234', Data: png }],
    },
    [w('Shop', 'me', A, { icon })],
  ),
  file(
    'andOTP',
    [
      {
        secret: A,
        issuer: 'Shop',
        label: 'me',
        digits: 6,
        type: 'TOTP',
        algorithm: 'SHA1',
        thumbnail: 'Default',
        last_used: 0,
        used_frequency: 0,
        period: 30,
        tags: ['Work'],
      },
    ],
    [w('Shop', 'me', A, { tags: ['Work'] })],
  ),
  file(
    'GNOME Authenticator in clear',
    [
      {
        secret: A,
        issuer: 'Shop',
        label: 'me',
        digits: 6,
        type: 'totp',
        algorithm: 'sha1',
        thumbnail: null,
        last_used: 0,
        used: 0,
        counter: 1,
        tags: [],
        period: 30,
      },
    ],
    shop,
  ),
  file(
    'OTPClient in clear',
    [
      { type: 'TOTP', label: 'me', issuer: 'Shop', secret: A, digits: 6, algo: 'SHA1', period: 30 },
      { type: 'HOTP', label: 'you', issuer: 'Mail', secret: B, digits: 6, algo: 'SHA1', counter: 3 },
    ],
    [both[0]!, w('Mail', 'you', B, { type: 'hotp', counter: 3 })],
  ),
  file(
    'the browser extension',
    {
      abc: {
        account: 'me',
        issuer: 'Shop',
        secret: A,
        type: 'totp',
        hash: 'abc',
        index: 0,
        counter: 0,
        encrypted: false,
      },
    },
    shop,
  ),
  file(
    '2FAuth',
    {
      app: '2fauth_v5.4',
      schema: 1,
      datetime: 'x',
      data: [
        {
          otp_type: 'totp',
          account: 'me',
          service: 'Shop',
          icon: null,
          icon_mime: null,
          icon_file: null,
          secret: A,
          digits: 6,
          algorithm: 'sha1',
          period: 30,
          counter: null,
          legacy_uri: SHOP,
        },
      ],
    },
    shop,
  ),
  file('Duo Mobile', [{ name: 'me', otpGenerator: { otpSecret: A }, logoUri: '' }], [{ s: A, account: 'me' }]),
  file(
    'a maFile',
    {
      shared_secret: Buffer.from('Hello!\xde\xad\xbe\xef', 'latin1').toString('base64'),
      serial_number: '1',
      revocation_code: 'R12345',
      uri: 'otpauth://totp/Steam:gordon?secret=X&issuer=Steam',
      account_name: 'gordon',
      Session: { SteamID: 1 },
    },
    [steam({ account: 'gordon' })],
  ),
  file(
    'Nextcloud Passwords',
    {
      version: 3,
      encrypted: false,
      passwords: [
        {
          id: 'x',
          label: 'Shop',
          username: 'me',
          password: 'x',
          url: 'https://shop.example',
          customFields: [{ label: 'TOTP', type: 'secret', value: A }],
          notes: '',
        },
      ],
    },
    shop,
  ),
  file(
    'Bitwarden with folders',
    {
      encrypted: false,
      folders: [{ id: 'f', name: 'Work' }],
      items: [
        {
          id: 'x',
          folderId: 'f',
          type: 1,
          name: 'Shop',
          favorite: true,
          login: { username: 'me', totp: SHOP, uris: null, fido2Credentials: [] },
        },
      ],
    },
    [w('Shop', 'me', A, { tags: ['Work'], favorite: true })],
  ),
  file(
    'Proton Pass zip',
    await zipOf({
      'Proton Pass/data.json': JSON.stringify({
        version: '1.21.2',
        userId: 'x',
        encrypted: false,
        vaults: {
          v: {
            name: 'Personal',
            items: [
              {
                itemId: 'x',
                data: {
                  metadata: { name: 'Shop', note: '' },
                  extraFields: [],
                  type: 'login',
                  content: { itemEmail: '', itemUsername: 'me', password: 'x', urls: [], totpUri: SHOP, passkeys: [] },
                },
                state: 1,
              },
            ],
          },
        },
      }),
    }),
    shop,
  ),
];
