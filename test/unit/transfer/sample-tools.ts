import { md5 } from '@noble/hashes/legacy.js';
import { toBase64 } from '../../../lib/base64.ts';
import { concat, utf8 } from '../../../lib/crypto/bytes.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { formatOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import { pbkdf2 } from '../../../lib/transfer/codecs/kdf.ts';
import { bank, github, odd, PASSWORD, sealCbc, secret } from './sample.ts';

export const b32 = (account: Account) => toBase32(account.secret);
const signed = (bytes: Uint8Array) => [...new Int8Array(bytes)];
export const xml = (strings: Record<string, string>) =>
  utf8(
    `<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n${Object.entries(strings)
      .map(([name, value]) => `<string name="${escapeXml(name)}">${escapeXml(value)}</string>`)
      .join('\n')}\n<int name="x" value="1" /></map>`,
  );
export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export async function cryptoJs(text: string, passphrase: string): Promise<string> {
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

export async function gzip(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return toBase64(new Uint8Array(await new Response(stream).arrayBuffer()));
}

export async function authySeed(account: Account, salt: string, iv: string, rounds: number) {
  const key = await pbkdf2('SHA-1', PASSWORD, utf8(salt), rounds, 32);
  const bytes = iv ? Uint8Array.from(iv.match(/../g)!, (pair) => Number.parseInt(pair, 16)) : new Uint8Array(16);
  return toBase64(await sealCbc(key, bytes, utf8(b32(account))));
}

export function freeOtpToken({ type, issuer, account, algorithm, digits, period, counter, secret: bytes }: Account) {
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

export function raivo() {
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

export function protonPass() {
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
