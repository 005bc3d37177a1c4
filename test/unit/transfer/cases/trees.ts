import { fromBase32 } from '../../../../lib/otp/base32.ts';
import { A, B, both, type Case, file, MAIL, SHOP, w } from './case.ts';

export const trees: Case[] = [
  file('plain object name->secret', { Shop: A, Mail: B }, [w('Shop', ''), w('Mail', '', B)]),
  file('plain object name->uri', { a: SHOP, b: MAIL }, both),
  file('array of uris', [SHOP, MAIL], both),
  file('mfa object nested', { sites: [{ title: 'Shop', login: { username: 'me', otp: A } }] }, [w('Shop', 'me')]),
  file(
    'bw list items',
    [
      {
        object: 'item',
        type: 1,
        name: 'Shop',
        login: { username: 'me', totp: A, uris: [{ uri: 'https://shop.example' }] },
      },
    ],
    [w('Shop', 'me')],
  ),
  file(
    'bitwarden json w/o encrypted',
    { folders: [], items: [{ type: 1, name: 'Shop', login: { username: 'me', totp: A, uris: null } }] },
    [w('Shop', 'me')],
  ),
  file(
    'bitwarden deleted item',
    {
      encrypted: false,
      folders: [],
      items: [
        { type: 1, name: 'Shop', deletedDate: null, login: { username: 'me', totp: A } },
        { type: 2, name: 'n', notes: 'x', secureNote: {} },
      ],
    },
    [w('Shop', 'me')],
  ),
  file(
    'bitwarden totp in custom field',
    {
      encrypted: false,
      folders: [],
      items: [
        {
          type: 1,
          name: 'Shop',
          fields: [{ name: '2fa', value: SHOP, type: 1 }],
          login: { username: 'me', totp: null },
        },
      ],
    },
    [w('Shop', 'me')],
  ),
  file(
    'op item',
    {
      id: 'x',
      title: 'Shop',
      category: 'LOGIN',
      fields: [
        { id: 'username', type: 'STRING', purpose: 'USERNAME', label: 'username', value: 'me' },
        { id: 'TOTP_1', type: 'OTP', label: 'one-time password', value: SHOP, totp: '123456' },
      ],
    },
    [w('Shop', 'me')],
  ),
  file(
    'aegis plain v2 string group',
    {
      version: 1,
      header: { slots: null, params: null },
      db: {
        version: 2,
        entries: [
          {
            type: 'totp',
            uuid: '3deaf849-8f2a-4b9d-8a2e-6e5d8ac0c9ef',
            name: 'me',
            issuer: 'Shop',
            group: 'Work',
            icon: null,
            info: { secret: A, algo: 'SHA1', digits: 6, period: 30 },
          },
        ],
      },
    },
    [w('Shop', 'me', A, { tags: ['Work'] })],
  ),
  file(
    'aegis md5',
    {
      version: 1,
      header: { slots: null, params: null },
      db: {
        version: 3,
        entries: [
          { type: 'totp', name: 'me', issuer: 'Shop', info: { secret: A, algo: 'SHA256', digits: 7, period: 10 } },
        ],
        groups: [],
      },
    },
    [w('Shop', 'me', A, { algorithm: 'SHA256', digits: 7, period: 10 })],
  ),
  file(
    '2fas v1',
    {
      services: [
        {
          name: 'Shop',
          secret: A,
          otp: { label: 'me', account: 'me', issuer: 'Shop', digits: 6, period: 30, algorithm: 'SHA1' },
        },
      ],
      schemaVersion: 1,
      groups: [],
    },
    [w('Shop', 'me')],
  ),
  file(
    '2fas steam',
    {
      services: [
        {
          name: 'Steam',
          secret: A,
          otp: { account: 'gordon', issuer: 'Steam', tokenType: 'STEAM', digits: 5, period: 30 },
        },
      ],
      schemaVersion: 4,
      groups: [],
    },
    [{ type: 'steam', s: A, issuer: 'Steam' }],
  ),
  file(
    'stratum steam as totp',
    {
      Authenticators: [
        { Type: 2, Issuer: 'Steam', Username: 'gordon', Secret: A, Algorithm: 0, Digits: 5, Period: 30, Counter: 0 },
      ],
      Categories: [],
      AuthenticatorCategories: [],
    },
    [{ type: 'steam', s: A }],
  ),
  file(
    'stratum motp nonhex',
    {
      Authenticators: [
        {
          Type: 3,
          Issuer: 'VPN',
          Username: 'me',
          Secret: 'zz top secret',
          Pin: '1234',
          Algorithm: 0,
          Digits: 6,
          Period: 10,
          Counter: 0,
        },
      ],
      Categories: [],
      AuthenticatorCategories: [],
    },
    [],
    { problems: 1 },
  ),
  file(
    'andotp no issuer',
    [
      {
        secret: A,
        label: 'Shop - me',
        period: 30,
        digits: 6,
        type: 'TOTP',
        algorithm: 'SHA1',
        thumbnail: 'Default',
        last_used: 0,
        used_frequency: 0,
        tags: [],
      },
    ],
    [w('Shop', 'me')],
  ),
  file(
    'freeotp+',
    {
      tokenOrder: ['a'],
      tokens: [
        {
          algo: 'SHA1',
          counter: 0,
          digits: 6,
          issuerExt: 'Shop',
          issuerInt: 'Shop',
          label: 'me',
          period: 30,
          secret: [...new Int8Array(fromBase32(A))],
          type: 'TOTP',
        },
      ],
    },
    [w('Shop', 'me')],
  ),
];
