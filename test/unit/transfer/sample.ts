import { utf8 } from '../../../lib/crypto/bytes.ts';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';

/** A file of a format that Watchword does not write, made here. */
export interface Sample {
  format: string;
  name: string;
  bytes: Uint8Array;
  password?: string;
  /** What it should be read as, as far as its format can say it. */
  accounts: Partial<Account>[];
}

export const PASSWORD = 'pässword of the file';

export const secret = (byte: number, length = 20) => new Uint8Array(length).map((_, i) => (byte * 37 + i * 11) & 255);
export const github = makeAccount({ issuer: 'GitHub', account: 'alice@example.com', secret: secret(1) });
export const odd = makeAccount({
  issuer: 'Ünïcode & Söhne',
  account: '名前+tag@example.com',
  secret: secret(2, 32),
  algorithm: 'SHA256',
  digits: 8,
  period: 60,
});
export const bank = makeAccount({ type: 'hotp', issuer: 'Bank', account: 'token', secret: secret(3), counter: 42 });
export const steam = makeAccount({ type: 'steam', issuer: 'Steam', account: 'gordon', secret: secret(4) });
export const motp = makeAccount({ type: 'motp', issuer: 'VPN', account: 'me', secret: secret(5, 8), pin: '1234' });

/** The facts that most formats keep. */
export const core = ({ type, issuer, account, secret, algorithm, digits, period, counter }: Account) => ({
  type,
  issuer,
  account,
  secret,
  algorithm,
  digits,
  counter,
  ...(type === 'hotp' ? {} : { period }),
});
export const plainTotp = (account: Account) => ({
  ...core(account),
  algorithm: 'SHA1' as const,
  digits: 6,
  period: 30,
});

export const json = (value: unknown) => utf8(JSON.stringify(value));

export const secretText = (account: Account) => toBase32(account.secret);

/** A CSV, every cell in quotes. */
export const csv = (...rows: string[][]) =>
  utf8(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'));

/** AES-CBC with PKCS7. No format is written with it: only older files are read. */
export async function sealCbc(
  key: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt']);
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, aes, data));
}
