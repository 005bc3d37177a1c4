import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { toBase64 } from '../../../lib/base64.ts';
import { concat, utf8 } from '../../../lib/crypto/bytes.ts';
import { sha256 } from '../../../lib/crypto/cipher.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { formatOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import { sealGcm } from '../../../lib/transfer/codecs/cipher.ts';
import { pbkdf2 } from '../../../lib/transfer/codecs/kdf.ts';
import { zipOf } from './make-zip.ts';
import {
  bank,
  core,
  csv,
  github,
  json,
  motp,
  odd,
  PASSWORD,
  plainTotp,
  type Sample,
  sealCbc,
  secret,
  steam,
} from './sample.ts';

const b32 = (account: Account) => toBase32(account.secret);
const signed = (bytes: Uint8Array) => [...new Int8Array(bytes)];
const xml = (strings: Record<string, string>) =>
  utf8(
    `<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n${Object.entries(strings)
      .map(([name, value]) => `<string name="${escapeXml(name)}">${escapeXml(value)}</string>`)
      .join('\n')}\n<int name="x" value="1" /></map>`,
  );
export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

async function cryptoJs(text: string, passphrase: string): Promise<string> {
  const salt = secret(9, 8);
  let derived = new Uint8Array();
  let block = new Uint8Array();
  while (derived.length < 48) {
    block = new Uint8Array(md5(concat(block, utf8(passphrase), salt)));
    derived = concat(derived, block);
  }
  const sealed = await sealCbc(derived.slice(0, 32), derived.slice(32, 48), utf8(text));
  return toBase64(concat(utf8('Salted__'), salt, sealed));
}

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
async function gzip(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return toBase64(new Uint8Array(await new Response(stream).arrayBuffer()));
}

async function authySeed(account: Account, salt: string, iv: string, rounds: number) {
  const key = await pbkdf2('SHA-1', PASSWORD, utf8(salt), rounds, 32);
  const bytes = iv ? Uint8Array.from(iv.match(/../g)!, (pair) => Number.parseInt(pair, 16)) : new Uint8Array(16);
  return toBase64(await sealCbc(key, bytes, utf8(b32(account))));
}

/** Formats told by their JSON. */
async function jsonSamples(): Promise<Sample[]> {
  const salt = secret(8, 16);
  const gcmSealed = async (key: Uint8Array<ArrayBuffer>, value: unknown) => sealGcm(key, secret(7, 12), json(value));
  const andOtpKey = await pbkdf2('SHA-1', PASSWORD, salt.slice(0, 12), 1000, 32);
  const rounds = new Uint8Array([0, 0, 0x03, 0xe8]);
  const legacySalt = secret(6, 20);
  const legacyKey = await pbkdf2('SHA-1', PASSWORD, legacySalt, 64_000, 32);
  const innerKey = 'a key that the extension made';
  const keyBytes = utf8(innerKey);
  return [
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
}

function freeOtpToken({ type, issuer, account, algorithm, digits, period, counter, secret: bytes }: Account) {
  return {
    algo: algorithm,
    counter,
    digits,
    issuerExt: issuer,
    issuerInt: issuer,
    label: account,
    period,
    secret: signed(bytes),
    type: type.toUpperCase(),
  };
}

function raivo() {
  return [github, odd, bank].map(({ type, issuer, account, algorithm, digits, period, counter, secret: bytes }) => ({
    issuer,
    account,
    secret: toBase32(bytes),
    algorithm,
    digits: String(digits),
    kind: type.toUpperCase(),
    timer: String(type === 'hotp' ? 0 : period),
    counter: String(counter),
    iconValue: '',
  }));
}

function protonPass() {
  return {
    version: '1.29.0',
    vaults: {
      one: {
        name: 'Personal',
        items: [
          {
            state: 1,
            data: {
              metadata: { name: 'GitHub', note: '' },
              type: 'login',
              content: { itemUsername: github.account, totpUri: formatOtpauthUri(github), urls: [] },
              extraFields: [],
            },
          },
          {
            state: 1,
            data: {
              metadata: { name: 'Bank', note: '' },
              type: 'login',
              content: { itemUsername: 'token', totpUri: '' },
              extraFields: [{ fieldName: 'x', type: 'totp', data: { totpUri: b32(bank) } }],
            },
          },
          { state: 2, data: { metadata: { name: 'Gone' }, content: { totpUri: b32(odd) } } },
        ],
      },
    },
  };
}

/** Formats in text: CSV, XML, HTML, URIs. */
async function textSamples(): Promise<Sample[]> {
  const uri = formatOtpauthUri(github);
  const totpKey = await sha256(utf8('TotpAuthenticator'));
  const totpEntries = [
    {
      issuer: 'GitHub',
      name: 'alice@example.com',
      key: bytesToHex(github.secret),
      base: 16,
      digits: '6',
      period: '30',
    },
  ];
  const totpBlob = await sealCbc(totpKey, new Uint8Array(16), json({ [JSON.stringify(totpEntries)]: '1' }));
  return [
    {
      format: 'bitwarden-csv',
      name: 'bitwarden.csv',
      bytes: csv(
        [
          'folder',
          'favorite',
          'type',
          'name',
          'notes',
          'fields',
          'login_uri',
          'login_username',
          'login_password',
          'login_totp',
        ],
        [
          'Work',
          '1',
          'login',
          'GitHub',
          'a "note",\nin two lines',
          '',
          'https://github.com/login',
          'alice@example.com',
          'x',
          b32(github),
        ],
        ['', '', 'note', 'No code', '', '', '', '', '', ''],
      ),
      accounts: [
        {
          ...plainTotp(github),
          tags: ['Work'],
          favorite: true,
          note: 'a "note",\nin two lines',
          sites: ['github.com'],
        },
      ],
    },
    {
      format: '1password-csv',
      name: '1password.csv',
      bytes: csv(
        ['Title', 'Url', 'Username', 'Password', 'OTPAuth', 'Favorite', 'Archived', 'Tags', 'Notes'],
        ['GitHub', '', 'alice@example.com', '', uri, 'true', 'false', 'a;b', ''],
      ),
      accounts: [{ ...core(github), tags: ['a', 'b'], favorite: true }],
    },
    {
      format: 'apple-passwords-csv',
      name: 'Passwords.csv',
      bytes: csv(['Title', 'URL', 'Username', 'Password', 'Notes', 'OTPAuth'], ['github.com', '', '', '', '', uri]),
      accounts: [core(github)],
    },
    {
      format: 'dashlane-csv',
      name: 'credentials.csv',
      bytes: csv(
        ['username', 'username2', 'username3', 'title', 'password', 'note', 'url', 'category', 'otpUrl'],
        ['', '', '', 'X', '', '', '', 'Work', uri],
      ),
      accounts: [{ ...core(github), tags: ['Work'] }],
    },
    {
      format: 'lastpass-csv',
      name: 'lastpass.csv',
      bytes: csv(
        ['url', 'username', 'password', 'totp', 'extra', 'name', 'grouping', 'fav'],
        ['https://github.com', 'alice@example.com', '', b32(github), '', 'GitHub', 'Work', '1'],
      ),
      accounts: [{ ...plainTotp(github), tags: ['Work'], favorite: true }],
    },
    {
      format: 'proton-pass-csv',
      name: 'proton.csv',
      bytes: csv(
        ['type', 'name', 'url', 'email', 'username', 'password', 'note', 'totp', 'createTime', 'modifyTime', 'vault'],
        ['login', 'GitHub', '', '', 'alice@example.com', '', '', b32(github), '', '', 'Personal'],
      ),
      accounts: [{ ...plainTotp(github), tags: ['Personal'] }],
    },
    {
      format: 'generic-csv',
      name: 'accounts.tsv',
      bytes: utf8(
        `\uFEFFname\tsecret\tdigits\r\nGitHub\t${b32(github)
          .toLowerCase()
          .replace(/(.{4})/g, '$1 ')}\t6\r\n`,
      ),
      accounts: [{ ...plainTotp(github), account: '' }],
    },
    {
      format: 'authy-gdpr-csv-encrypted',
      name: 'authy.csv',
      password: PASSWORD,
      bytes: utf8(
        `name,encrypted_seed,salt,iv\nGitHub:alice@example.com,${await authySeed(github, 's', '00112233445566778899aabbccddeeff', 1000)},s,00112233445566778899aabbccddeeff\n`,
      ),
      accounts: [plainTotp(github)],
    },
    {
      format: 'authy-prefs',
      name: 'authy.xml',
      bytes: xml({
        'com.authy.storage.tokens.authenticator.key': JSON.stringify([
          {
            accountType: 'authenticator',
            decryptedSecret: b32(github),
            digits: 6,
            originalIssuer: 'GitHub',
            originalName: 'GitHub:alice@example.com',
          },
        ]),
      }),
      accounts: [plainTotp(github)],
    },
    {
      format: 'freeotp-v1-prefs',
      name: 'tokens.xml',
      bytes: xml({
        'GitHub:alice': JSON.stringify(freeOtpToken(github)),
        'Bank:token': JSON.stringify(freeOtpToken(bank)),
        tokenOrder: '[]',
      }),
      accounts: [core(github), core(bank)],
    },
    {
      format: 'totp-authenticator-prefs',
      name: 'TOTP_Authenticator_Preferences.xml',
      bytes: xml({ STATIC_TOTP_CODES_LIST: JSON.stringify(totpEntries) }),
      accounts: [plainTotp(github)],
    },
    {
      format: 'keepass2-xml',
      name: 'keepass.xml',
      bytes: utf8(
        `<?xml version="1.0"?><KeePassFile><Meta><RecycleBinUUID>YmluYmluYmluYmluYmluYg==</RecycleBinUUID></Meta><Root><Group><Name>Root</Name><Group><Name>Work</Name><Entry><String><Key>Title</Key><Value>GitHub</Value></String><String><Key>UserName</Key><Value>alice@example.com</Value></String><String><Key>otp</Key><Value>${escapeXml(uri)}</Value></String></Entry></Group><Group><UUID>YmluYmluYmluYmluYmluYg==</UUID><Entry><String><Key>otp</Key><Value>${b32(odd)}</Value></String></Entry></Group></Group></Root></KeePassFile>`,
      ),
      accounts: [{ ...core(github), tags: ['Work'] }],
    },
    {
      format: 'aegis-html',
      name: 'aegis.html',
      bytes: utf8(
        `<html><head><title>Aegis Authenticator Export</title></head><body><table><tr><th>Issuer</th><th>Name</th><th>Type</th><th>Secret</th><th>Note</th></tr><tr><td>GitHub</td><td>alice@example.com</td><td>totp</td><td>${b32(github)}</td><td>a &amp; b</td></tr></table></body></html>`,
      ),
      accounts: [{ ...core(github), note: 'a & b' }],
    },
    {
      format: 'stratum-html',
      name: 'backup.html',
      bytes: utf8(
        `<!doctype html><html><title>Stratum Backup</title><body><code>${escapeXml(uri)}</code><code>${formatOtpauthUri(odd)}</code></body></html>`,
      ),
      accounts: [core(github), core(odd)],
    },
    {
      format: 'winauth-text',
      name: 'winauth.txt',
      bytes: utf8(`# WinAuth\n\n${uri}\nnothing\n`),
      accounts: [core(github)],
    },
    { format: 'bare-secret', name: '', bytes: utf8(b32(github)), accounts: [{ secret: github.secret }] },
    {
      format: 'totp-authenticator-encrypted',
      name: 'backup.encrypt',
      bytes: utf8(toBase64(totpBlob)),
      accounts: [plainTotp(github)],
    },
  ];
}

/** Formats in zips. */
async function zipSamples(): Promise<Sample[]> {
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
  return [
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
}

/** A file of every format that Watchword only reads and that can be made without its own program. */
export async function samples(): Promise<Sample[]> {
  const folder = import.meta.glob<{ samples: Sample[] }>('./samples/*.ts', { eager: true });
  const programs = Object.values(folder).flatMap((module) => module.samples);
  return [...(await Promise.all([jsonSamples(), textSamples(), zipSamples()])).flat(), ...programs];
}
