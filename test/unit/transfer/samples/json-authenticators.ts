import { bytesToHex } from '@noble/hashes/utils.js';
import { concat, utf8 } from '../../../../lib/crypto/bytes.ts';
import { sha256 } from '../../../../lib/crypto/cipher.ts';
import { toBase32 } from '../../../../lib/otp/base32.ts';
import { sealGcm } from '../../../../lib/transfer/codecs/cipher.ts';
import { pbkdf2 } from '../../../../lib/transfer/codecs/kdf.ts';
import { bank, core, github, json, motp, odd, PASSWORD, type Sample, sealCbc, secret, steam } from '../sample.ts';
import { b32, cryptoJs } from '../sample-tools.ts';

const andOtp = [github, odd, bank, steam, motp].map((account) => ({
  secret: account.type === 'motp' ? toBase32(utf8(bytesToHex(account.secret))) : b32(account),
  issuer: account.issuer,
  label: account.account,
  digits: account.digits,
  type: account.type.toUpperCase(),
  algorithm: account.type === 'motp' ? 'SHA1' : account.algorithm,
  ...(account.type === 'hotp' ? { counter: account.counter } : { period: account.period }),
  ...(account.pin ? { pin: account.pin } : {}),
  tags: ['work'],
}));
const andOtpAccounts = [github, odd, bank, steam, motp].map((account) => ({
  ...core(account),
  pin: account.pin,
  tags: ['work'],
}));

const stratumRows = [github, odd, bank, steam, motp].map((account) => ({
  Type: { totp: 2, hotp: 1, steam: 4, motp: 3, yandex: 5 }[account.type],
  Icon: null,
  Issuer: account.issuer,
  Username: account.account,
  Secret: account.type === 'motp' ? bytesToHex(account.secret) : b32(account),
  Pin: account.pin || null,
  Algorithm: account.algorithm === 'SHA256' ? 1 : 0,
  Digits: account.digits,
  Period: account.period,
  Counter: account.counter,
  Ranking: 0,
}));
const stratumBackup = {
  Authenticators: stratumRows,
  Categories: [{ Id: 'aaaaaaaa', Name: 'Private', Ranking: 0 }],
  AuthenticatorCategories: [{ CategoryId: 'aaaaaaaa', AuthenticatorSecret: b32(github), Ranking: 0 }],
};
const stratumAccounts = [
  { ...core(github), tags: ['Private'] },
  core(odd),
  core(bank),
  core(steam),
  { ...core(motp), pin: '1234' },
];

const extensionEntries = {
  a: {
    type: 'totp',
    secret: b32(github),
    issuer: 'GitHub::github.com',
    account: github.account,
    index: 0,
    pinned: true,
  },
  b: {
    type: 'totp',
    secret: b32(odd),
    issuer: odd.issuer,
    account: odd.account,
    algorithm: 'SHA256',
    digits: 8,
    period: 60,
    index: 1,
  },
  c: { type: 'hotp', secret: b32(bank), issuer: 'Bank', account: 'token', counter: 42, index: 2 },
  d: { type: 'totp', secret: `stm-${b32(steam)}`, issuer: 'Steam', account: 'gordon', index: 3 },
  e: { type: 'hex', secret: bytesToHex(github.secret), issuer: 'Hex', account: 'h', index: 4 },
};
const extensionAccounts = [
  { ...core(github), favorite: true, sites: ['github.com'] },
  core(odd),
  core(bank),
  core(steam),
  { secret: github.secret, issuer: 'Hex', type: 'totp' as const },
];
const sealEntries = async (passphrase: string) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(extensionEntries).map(async ([id, entry]) => [
        id,
        {
          ...entry,
          hash: id,
          encrypted: true,
          dataType: 'OTPStorage',
          secret: await cryptoJs(entry.secret, passphrase),
        },
      ]),
    ),
  );

const salt = secret(8, 16);
const gcmSealed = async (key: Uint8Array<ArrayBuffer>, value: unknown) => sealGcm(key, secret(7, 12), json(value));
const andOtpKey = await pbkdf2('SHA-1', PASSWORD, salt.slice(0, 12), 1000, 32);
const rounds = new Uint8Array([0, 0, 0x03, 0xe8]);
const legacySalt = secret(6, 20);
const legacyKey = await pbkdf2('SHA-1', PASSWORD, legacySalt, 64_000, 32);
const innerKey = 'a key that the extension made';
const keyBytes = utf8(innerKey);

/** Authenticators whose exports are JSON. */
export const samples: Sample[] = [
  { format: 'andotp', name: 'otp_accounts.json', bytes: json(andOtp), accounts: andOtpAccounts },
  {
    format: 'andotp-encrypted',
    name: 'otp_accounts.json.aes',
    password: PASSWORD,
    bytes: concat(rounds, salt.slice(0, 12), secret(7, 12), await gcmSealed(andOtpKey, andOtp)),
    accounts: andOtpAccounts,
  },
  {
    format: 'andotp-encrypted',
    name: 'old andOTP backup',
    password: PASSWORD,
    bytes: concat(secret(7, 12), await gcmSealed(await sha256(utf8(PASSWORD)), andOtp)),
    accounts: andOtpAccounts,
  },
  { format: 'stratum', name: 'backup.stratum', bytes: json(stratumBackup), accounts: stratumAccounts },
  {
    format: 'stratum-encrypted-legacy',
    name: 'backup.authpro',
    password: PASSWORD,
    bytes: concat(
      utf8('AuthenticatorPro'),
      legacySalt,
      secret(7, 16),
      await sealCbc(legacyKey, secret(7, 16), json(stratumBackup)),
    ),
    accounts: stratumAccounts,
  },
  {
    format: 'authenticator-extension',
    name: 'authenticator.json',
    bytes: json(
      Object.fromEntries(
        Object.entries(extensionEntries).map(([id, entry]) => [
          id,
          { ...entry, hash: id, encrypted: false, dataType: 'OTPStorage' },
        ]),
      ),
    ),
    accounts: extensionAccounts,
  },
  {
    format: 'authenticator-extension-v1-encrypted',
    name: 'authenticator.json',
    password: PASSWORD,
    bytes: json(await sealEntries(PASSWORD)),
    accounts: extensionAccounts,
  },
  {
    format: 'authenticator-extension-v2-encrypted',
    name: 'authenticator.json',
    password: PASSWORD,
    bytes: json({
      key: { enc: await cryptoJs(innerKey, PASSWORD), hash: 'x' },
      ...(await sealEntries(bytesToHex(keyBytes))),
    }),
    accounts: extensionAccounts,
  },
  {
    format: 'battlenet-json',
    name: 'battlenet.json',
    bytes: json({ serial: 'US2308', restoreCode: 'A1B2C3D4E5', deviceSecret: bytesToHex(github.secret) }),
    accounts: [{ ...core(github), issuer: 'Battle.net', account: 'US2308', digits: 8 }],
  },
];
