import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../lib/crypto/bytes.ts';
import { skeletonOf } from '../../../lib/transfer/skeleton/skeleton.ts';
import { sqliteFile } from './make-databases.ts';
import { zipOf } from './make-zip.ts';

const TOLD = { said: ['unknown-format'] };

/** Texts of users that are made of words, letters or figures that files of programs have too. */
const ORDINARY = [
  ...[
    'Max Li',
    'max.li',
    'Page Long',
    'Min',
    'Field Max',
    '林 誠',
    '김 민수',
    'J. R. Smith',
    'J B S W Y 3 D P',
    'perl',
  ],
  ...['Admin!', 'Secret!!', 'Password!', 'MasterKey', 'master key brave wallet', 'letmein', 'qwerty123', 'p@ss1!w0rd'],
  ...['Google', 'Steam', 'Opera', '3000', '4711', '0047', 'a1b2c0d1e2f0a1b2', '3f2a1b0c4d5e6f708192a3b4c5d6e7f8'],
  ...['KRSXG5CTMVRXEZLU', 'krsxg5ctmvrxezlu', 'krsx g5ct mvrx ezlu', 'c2VjcmV0LWtleSEh+A9/', 'aGVsbG8gd29ybGQhIQxYz'],
  ...['correct horse battery', 'max=li,ou=max', 'a1b2c0d1-e2f0-4a1b-9c0d-1e2f0a1b2c3d'],
];
const tokensOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** What of a text shows in a skeleton: its words of two letters or more, and its letters one by one. */
function shownOf(text: string, made: string): string[] {
  const words = new Set(tokensOf(made));
  const lower = made.toLowerCase();
  const own = tokensOf(text).filter((token) => (token.length < 6 ? words.has(token) : lower.includes(token)));
  return text.length > 1 && lower.includes(text.toLowerCase()) ? [...own, text] : own;
}

const quoted = (text: string) => `"${text}"`;
const tagText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Files with a text as value wherever one stands; their own names have no word of the texts. */
const AS_VALUE: Record<string, (text: string) => string | Promise<Uint8Array>> = {
  JSON: (text) =>
    JSON.stringify([
      { issuer: text, account: text, version: text, digits: text, type: text, v: text, label: text, t: text },
      { issuer: [text, { note: text }], note: { history: [text], label: { note: text } } },
    ]),
  'JSON in JSON': (text) => JSON.stringify({ note: JSON.stringify({ note: text, v: [text] }) }),
  notes: (text) => JSON.stringify({ note: `${text}\n${text}: ${text}\n`, label: `${text}: ${text}` }),
  'a table': (text) => `issuer,account,note\n${[text, text, text].map(quoted)}\n${[text, 'x', text].map(quoted)}\n`,
  'a table without a header': (text) =>
    `${[text, text, 'totp', text].map(quoted)}\n${['b', text, 'totp', text].map(quoted)}\n`,
  XML: (text) => `<root><entry name=${quoted(tagText(text))}>${tagText(text)}</entry></root>`,
  HTML: (text) => `<html><body><td title=${quoted(text)}>${tagText(text)}</td><p>${tagText(text)}</body></html>`,
  lines: (text) =>
    `issuer: ${text}\n${text}\n- ${text}\n[${text}]\nnote = ${text}, label = ${text}\n{ label: ${quoted(text)} }\n`,
  links: (text) =>
    `otpauth://totp/${encodeURIComponent(text)}?issuer=${encodeURIComponent(text)}&v=${encodeURIComponent(text)}\n`,
  'a zip': async (text) => zipOf({ [`${text}/${text}.json`]: JSON.stringify({ note: text }), [`${text}.txt`]: text }),
  gzip: async (text) => new Uint8Array(gzipSync(JSON.stringify({ note: text, v: text }))),
  SQLite: async (text) =>
    sqliteFile('create table accounts (issuer text, note text)', [
      { table: 'accounts', row: { issuer: text, note: text } },
    ]),
};

/** Files with a text as the name of what they hold. */
const AS_NAME: Record<string, (text: string) => string | Promise<Uint8Array>> = {
  JSON: (text) => JSON.stringify({ [text]: { [text]: 'x' }, entries: [{ [text]: 1 }] }),
  'a table': (text) => `issuer,${quoted(text)},note\nx,y,z\n`,
  XML: (text) => `<root><${xmlName(text)} ${xmlName(text)}="q">x</${xmlName(text)}></root>`,
  HTML: (text) => `<html><body><td ${xmlName(text)}="q" data-${xmlName(text)}>x</td></body></html>`,
  lines: (text) => `${text}: x\n${text} = x\n${quoted(text)}: x, ${text}: x\n`,
  links: (text) => `otpauth://totp/x?${encodeURIComponent(text)}=x&digits=6\n`,
  SQLite: async (text) =>
    sqliteFile(`create table ${quoted(text)} (${quoted(text)} text)`, [
      { table: quoted(text), row: { [quoted(text)]: 'x' } },
    ]),
};
const xmlName = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^(?=\d)/, '_');

describe('texts of users made of ordinary words, letters and figures', () => {
  for (const [place, files] of Object.entries({ value: AS_VALUE, name: AS_NAME })) {
    for (const [kind, fileWith] of Object.entries(files)) {
      test(`has no word of a ${place} in ${kind}`, async () => {
        const shown: string[] = [];
        for (const text of ORDINARY) {
          const file = await fileWith(text);
          const bytes = new Uint8Array(typeof file === 'string' ? utf8(file) : file);
          const made = await skeletonOf({ name: `${text}.export`, bytes }, TOLD);
          shown.push(...shownOf(text, made).map((token) => `${text}: ${token}`));
        }
        expect(shown).toEqual([]);
      });
    }
  }

  test('has none of the marks of a password', async () => {
    const bytes = utf8(JSON.stringify(['x(y)=z', 'x:y/z|w', '{x}[y]', '<x>"y"', '()[]', '***']));
    const made = await skeletonOf({ name: 'x', bytes }, TOLD);
    expect(JSON.parse(made).json).toEqual(['Example', 'Example', 'Example', '… 3']);
    const rest = utf8(JSON.stringify({ note: '<x>"y"', label: '()[]', pin: '***' }));
    expect(JSON.parse(await skeletonOf({ name: 'x', bytes: rest }, TOLD)).json).toEqual({
      note: 'Example',
      label: '-',
      pin: '-',
    });
  });

  test('tells the other files of an archive of which one cannot be unpacked', async () => {
    const bytes = await zipOf({ 'a.json': '{"secret":1}', 'b.json': '{"issuer":1}' });
    // The first member's way of packing is one that nothing reads.
    const central = bytes.findIndex((_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1);
    bytes[8] = 77;
    bytes[central + 10] = 77;
    const { zip } = JSON.parse(await skeletonOf({ name: 'x.zip', bytes }, TOLD)) as { zip: object[] };
    expect(zip).toMatchObject([{ file: 'example.json', isBroken: true }, { json: { issuer: 1 } }]);
  });
});
