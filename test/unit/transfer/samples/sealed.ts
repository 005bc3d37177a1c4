import { toBase64 } from '../../../../lib/base64.ts';
import { concat, utf8 } from '../../../../lib/crypto/bytes.ts';
import { sha256 } from '../../../../lib/crypto/cipher.ts';
import { toHex } from '../../../../lib/transfer/codecs/bytes.ts';
import { sealGcm } from '../../../../lib/transfer/codecs/cipher.ts';
import { argon2, pbkdf2 } from '../../../../lib/transfer/codecs/kdf.ts';
import { zipOf } from '../make-zip.ts';
import {
  core,
  github,
  json,
  odd,
  PASSWORD,
  plainTotp,
  type Sample,
  sealCbc,
  secret,
  secretText,
  steam,
} from '../sample.ts';

const tokens = [github, odd].map(({ issuer, account, algorithm, digits, period, secret: bytes }) => ({
  type: 'TOTP',
  issuer,
  label: account,
  algo: algorithm,
  digits,
  period,
  secret: secretText({ ...github, secret: bytes }),
}));

/** OTPClient's database, version 3: its whole header is authenticated. */
async function otpClient(): Promise<Uint8Array> {
  const [iv, salt] = [secret(11, 16), secret(12, 32)];
  const numbers = (...values: number[]) => {
    const view = new DataView(new ArrayBuffer(values.length * 4));
    for (const [i, value] of values.entries()) view.setInt32(i * 4, value, true);
    return new Uint8Array(view.buffer);
  };
  const header = concat(utf8('OTPClient'), numbers(3), iv, salt, numbers(1, 8192, 1));
  const key = await argon2({
    kind: 'argon2id',
    password: PASSWORD,
    salt,
    passes: 1,
    memory: 8192,
    lanes: 1,
    length: 32,
  });
  return concat(header, await sealGcm(key, iv, json(tokens), header));
}

/** OTPClient's database before version 2: the password and the JSON each end in a zero. */
async function otpClient1(): Promise<Uint8Array> {
  const head = concat(secret(15, 16), secret(16, 32));
  const key = await pbkdf2('SHA-512', utf8(`${PASSWORD}\0`), head.slice(16), 100_000, 32);
  return concat(head, await sealGcm(key, head.slice(0, 16), concat(json(tokens), Uint8Array.of(0)), head));
}

/** steamguard-cli's folder: each entry of the manifest says how its file is encrypted. */
async function steamGuard(): Promise<Uint8Array> {
  const [iv, salt] = [secret(13, 16), secret(14, 8)];
  const key = await pbkdf2('SHA-1', PASSWORD, salt, 50_000, 32);
  const file = json({ shared_secret: toBase64(steam.secret), account_name: 'gordon' });
  const encryption = { scheme: 'LegacySdaCompatible', iv: toBase64(iv), salt: toBase64(salt) };
  return zipOf({
    'maFiles/manifest.json': JSON.stringify({
      version: 1,
      entries: [{ filename: 'gordon.maFile', account_name: 'gordon', encryption }],
    }),
    'maFiles/gordon.maFile': toBase64(await sealCbc(key, iv, file)),
  });
}

/** Nextcloud's OTP Manager: only the secrets are encrypted, all with one IV. */
async function otpManager(): Promise<Uint8Array> {
  const iv = secret(17, 16);
  const accounts = [github, odd].map(async (account, algorithm) => ({
    name: account.account,
    issuer: account.issuer,
    digits: account.digits,
    type: 'totp',
    period: account.period,
    algorithm,
    secret: toBase64(await sealCbc(await sha256(utf8(PASSWORD)), iv, utf8(secretText(account)))),
  }));
  return json({ accounts: await Promise.all(accounts), iv: toHex(iv) });
}

/** Files that open with a password. */
export const samples: Sample[] = [
  {
    format: 'otpclient-encrypted',
    name: 'otpclient-db.enc',
    password: PASSWORD,
    bytes: await otpClient(),
    accounts: [plainTotp(github), core(odd)],
  },
  {
    format: 'otpclient-encrypted',
    name: 'otpclient-db.enc',
    password: PASSWORD,
    bytes: await otpClient1(),
    accounts: [plainTotp(github), core(odd)],
  },
  {
    format: 'otp-manager-encrypted',
    name: 'accounts_encrypted_secret.json',
    password: PASSWORD,
    bytes: await otpManager(),
    accounts: [plainTotp(github), core(odd)],
  },
  {
    format: 'steam-sda-encrypted',
    name: 'maFiles.zip',
    password: PASSWORD,
    bytes: await steamGuard(),
    accounts: [core(steam)],
  },
];
