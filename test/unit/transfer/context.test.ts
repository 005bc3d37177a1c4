import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { zipOf } from './make-zip.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const uri = encodeURIComponent;
const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One account, as programs and users write it. */
const WRITTEN: Record<string, (issuer: string, account: string) => string> = {
  'a table': (issuer, account) => `issuer,account,secret\n${quoted(issuer)},${quoted(account)},${KEY}\n`,
  'a table by semicolons': (issuer, account) =>
    `name;username;totp;digits\n${quoted(issuer)};${quoted(account)};${KEY};6\n`,
  JSON: (issuer, account) => JSON.stringify([{ issuer, account, secret: KEY }]),
  'nested JSON': (name, username) => JSON.stringify({ entries: [{ name, username, totp: KEY, period: 30 }] }),
  'a link': (issuer, account) => `otpauth://totp/${uri(issuer)}:${uri(account)}?secret=${KEY}&issuer=${uri(issuer)}\n`,
  Bitwarden: (name, username) =>
    JSON.stringify({ encrypted: false, folders: [], items: [{ type: 1, name, login: { username, totp: KEY } }] }),
  '2FAS': (issuer, account) =>
    JSON.stringify({
      services: [{ name: issuer, secret: KEY, otp: { account, issuer, tokenType: 'TOTP' }, order: { position: 0 } }],
      schemaVersion: 4,
    }),
  Aegis: (issuer, name) =>
    JSON.stringify({
      version: 1,
      header: { slots: null, params: null },
      db: {
        version: 2,
        entries: [{ type: 'totp', name, issuer, info: { secret: KEY, algo: 'SHA1', digits: 6, period: 30 } }],
      },
    }),
  LastPass: (issuer, account) =>
    `url,username,password,totp,extra,name,grouping,fav\nhttps://z.example,${quoted(account)},pw,${KEY},,${quoted(issuer)},,0\n`,
  Stratum: (Issuer, Username) =>
    JSON.stringify({
      Authenticators: [{ Type: 2, Issuer, Username, Secret: KEY, Algorithm: 0, Digits: 6, Period: 30, Counter: 0 }],
    }),
  'a table of HTML': (issuer, account) =>
    `<html><table><tr><th>Issuer</th><th>Account</th><th>Secret</th></tr><tr><td>${html(issuer)}</td><td>${html(account)}</td><td>${KEY}</td></tr></table></html>`,
};

/** Names that are words, numbers and marks of other things. */
const NAMES = `0 1 42 true false null undefined NaN 1e5 0x1F 007 2024-01-01 12:30 =SUM(A1) +49123 - @me 's-Hert otpauth
  otp secret key totp steam push sms type issuer name login password note Total N/A none {} [] <b> a&b a;b a|b a,b #1
  // -- %41 100% A+C 日本 é me@x.example http://x.example/z Recovery backup API Hash Serial SHA256 30 60 8 6 A=B A:B "q" it's
  constructor __proto__ toString Export data items base32 uri ABCDEFGHIJKLMNOP A2B3C4D5 123456`.split(/\s+/);

async function readNames(bytes: Uint8Array): Promise<string[]> {
  const { accounts, problems } = await readExport({ name: 'export', bytes });
  const texts = accounts.map((one) =>
    [one.issuer, one.account, toBase32(one.secret), one.digits, one.period].join(' | '),
  );
  return [...texts, ...problems.map(({ code }) => code)];
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each(Object.entries(WRITTEN))('%s brings each name as it stands, whatever it looks like', async (_, write) => {
  const brought: string[] = [];
  for (const name of NAMES) {
    brought.push(...(await readNames(bytesOf(write(name, 'me')))), ...(await readNames(bytesOf(write('Shop', name)))));
  }
  expect(brought).toEqual(
    NAMES.flatMap((name) => [`${name} | me | ${KEY} | 6 | 30`, `Shop | ${name} | ${KEY} | 6 | 30`]),
  );
});

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** What happens to a file on the way. */
const WAYS: Record<string, (text: string) => string | Uint8Array | Promise<Uint8Array>> = {
  'a byte order mark': (text) => `\ufeff${text}`,
  'two byte order marks': (text) => `\ufeff\ufeff${text}`,
  'UTF-16': (text) => utf16(`\ufeff${text}`),
  'UTF-16 without a mark': utf16,
  'UTF-16 of the other order': (text) => swapped(`\ufeff${text}`),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of the old Mac': (text) => text.replaceAll('\n', '\r'),
  'empty lines before it': (text) => `\n\n  \n${text}`,
  'empty lines behind it': (text) => `${text}\n\n\n  `,
  'a zero at its end': (text) => `${text}\0`,
  'zeros at its end': (text) => `${text}${'\0'.repeat(512)}`,
  'Ctrl-Z at its end': (text) => `${text}\x1a`,
  'a space of no width': (text) => `\u200b${text}`,
  'a hard space': (text) => `\u00a0${text}`,
  'a fence of Markdown': (text) => `\`\`\`json\n${text}\n\`\`\`\n`,
  'the quoting of an email': (text) => text.replace(/^/gm, '> '),
  gzip: (text) => new Uint8Array(gzipSync(text)),
  'a zip': (text) => zipOf({ 'folder/file.txt': text }),
  'a zip with others': (text) => zipOf({ 'readme.md': '# hello', 'file.txt': text, 'x.png': '\x89PNG' }),
  'a zip in a zip': async (text) => zipOf({ 'inner.zip': await zipOf({ 'file.txt': text }) }),
  base64,
  'base64 in lines': (text) => base64(text).replace(/.{76}/g, '$&\r\n'),
  'a data: address': (text) => `data:text/plain;base64,${base64(text)}`,
};

test.each(Object.entries(WAYS))('%s changes nothing', async (_, pack) => {
  const brought: Record<string, string[]> = {};
  for (const [name, write] of Object.entries(WRITTEN)) {
    const packed = await pack(write('Shop', 'me'));
    brought[name] = await readNames(typeof packed === 'string' ? bytesOf(packed) : packed);
  }
  const wanted = [`Shop | me | ${KEY} | 6 | 30`];
  expect(brought).toEqual(Object.fromEntries(Object.keys(WRITTEN).map((name) => [name, wanted])));
});
