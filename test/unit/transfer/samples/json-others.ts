import { bytesToHex } from '@noble/hashes/utils.js';
import { toBase64 } from '../../../../lib/base64.ts';
import { utf8 } from '../../../../lib/crypto/bytes.ts';
import { toBase32 } from '../../../../lib/otp/base32.ts';
import { formatOtpauthUri } from '../../../../lib/otp/otpauth-uri.ts';
import { bank, core, github, json, odd, PASSWORD, plainTotp, type Sample, steam } from '../sample.ts';
import { authySeed, b32, freeOtpToken, gzip, protonPass, raivo } from '../sample-tools.ts';

const lastPass = {
  a: [github, odd].map(({ issuer, account, algorithm, digits, period, secret: bytes }, i) => ({
    iN: issuer,
    uN: account,
    s: toBase32(bytes),
    a: algorithm,
    d: digits,
    tS: period,
    iF: i === 0,
    fD: { fI: i },
  })),
  f: [
    { i: 0, n: 'Other accounts' },
    { i: 1, n: 'Friends' },
  ],
};
/** More that is told by its JSON. */
export const samples: Sample[] = [
  {
    format: 'duo-accounts',
    name: 'duo.json',
    bytes: json([
      { name: 'alice@example.com', accountType: 'OtpAccount', otpGenerator: { otpSecret: b32(github) } },
      { name: 'token', otpGenerator: { otpSecret: b32(bank), counter: 42 } },
    ]),
    accounts: [
      { ...plainTotp(github), issuer: '' },
      { ...core(bank), issuer: '' },
    ],
  },
  {
    format: 'freeotpplus-json',
    name: 'freeotp-backup.json',
    bytes: json({ tokenOrder: ['a'], tokens: [github, odd, bank].map(freeOtpToken) }),
    accounts: [core(github), core(odd), core(bank)],
  },
  {
    format: 'lastpass-json',
    name: 'lastpass.json',
    bytes: json({
      version: 3,
      accounts: [github, odd].map(({ issuer, account, algorithm, digits, period, secret: bytes }, i) => ({
        issuerName: issuer,
        userName: account,
        secret: toBase32(bytes),
        timeStep: period,
        digits,
        algorithm,
        isFavorite: i === 0,
        folderData: { folderId: i, position: 0 },
      })),
      folders: [{ id: 1, name: 'Friends' }],
    }),
    accounts: [
      { ...core(github), favorite: true },
      { ...core(odd), tags: ['Friends'] },
    ],
  },
  {
    format: 'lastpass-qr',
    name: 'transfer.txt',
    bytes: utf8(
      `lpaauth-migration://offline?data=${encodeURIComponent(
        await gzip(JSON.stringify({ batchSize: 1, batchIndex: 0, content: await gzip(JSON.stringify(lastPass)) })),
      )}`,
    ),
    accounts: [
      { ...core(github), favorite: true },
      { ...core(odd), tags: ['Friends'] },
    ],
  },
  {
    format: '2fauth-json',
    name: '2fauth.json',
    bytes: json({
      app: '2fauth_v5.6.0',
      schema: 1,
      data: [github, odd, bank, steam].map((account) => ({
        otp_type: account.type === 'steam' ? 'steamtotp' : account.type,
        service: account.issuer,
        account: account.account,
        secret: b32(account),
        digits: account.digits,
        algorithm: account.algorithm.toLowerCase(),
        period: account.type === 'hotp' ? null : account.period,
        counter: account.type === 'hotp' ? account.counter : null,
      })),
    }),
    accounts: [core(github), core(odd), core(bank), core(steam)],
  },
  {
    format: 'enpass-json',
    name: 'enpass.json',
    bytes: json({
      folders: [{ uuid: 'f', title: 'Work' }],
      items: [
        {
          title: 'GitHub',
          folders: ['f'],
          favorite: 1,
          fields: [
            { type: 'username', value: github.account },
            { type: 'totp', value: b32(github) },
            { type: 'totp', value: b32(bank), deleted: 1 },
          ],
        },
        { title: 'Gone', trashed: 1, fields: [{ type: 'totp', value: b32(odd) }] },
      ],
    }),
    accounts: [{ ...plainTotp(github), tags: ['Work'], favorite: true }],
  },
  {
    format: 'steam-mafile',
    name: '1.maFile',
    bytes: json({ shared_secret: toBase64(steam.secret), account_name: 'gordon', identity_secret: 'x' }),
    accounts: [core(steam)],
  },
  {
    format: 'raivo-json',
    name: 'raivo-otp-export.json',
    bytes: json(raivo()),
    accounts: [core(github), core(odd), core(bank)],
  },
  {
    format: 'authy-json-encrypted',
    name: 'authy.json',
    password: PASSWORD,
    bytes: json({
      authenticator_tokens: [
        {
          original_name: 'GitHub:alice@example.com',
          issuer: 'GitHub',
          encrypted_seed: await authySeed(github, 'salty', '', 1000),
          salt: 'salty',
          digits: 6,
          key_derivation_iterations: 1000,
        },
      ],
    }),
    accounts: [plainTotp(github)],
  },
  {
    format: 'authy-json',
    name: 'authy.json',
    bytes: json({
      decrypted_authenticator_tokens: [
        { name: 'GitHub:alice@example.com', issuer: 'GitHub', decrypted_seed: b32(github), digits: 6 },
      ],
      authy_tokens: [{ name: 'Twilio', accountType: 'authy', secretSeed: bytesToHex(bank.secret) }],
    }),
    accounts: [plainTotp(github), { account: 'Twilio', secret: bank.secret, digits: 7, period: 10, type: 'totp' }],
  },
  {
    format: 'generic-json',
    name: 'unknown.json',
    bytes: json({
      vault: {
        entries: [{ Service: 'GitHub', Login: github.account, 'Secret-Key': b32(github) }, formatOtpauthUri(odd)],
      },
    }),
    accounts: [plainTotp(github), core(odd)],
  },
  {
    format: 'proton-pass-json',
    name: 'data.json',
    bytes: json(protonPass()),
    accounts: [
      { ...core(github), tags: ['Personal'] },
      { ...plainTotp(bank), type: 'totp', counter: 0 },
    ],
  },
];
