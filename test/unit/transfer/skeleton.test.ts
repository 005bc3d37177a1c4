import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64 } from '../../../lib/base64.ts';
import { utf8 } from '../../../lib/crypto/bytes.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { writeExport } from '../../../lib/transfer/export/write.ts';
import { TARGETS } from '../../../lib/transfer/registry.ts';
import { skeletonOf } from '../../../lib/transfer/skeleton/skeleton.ts';
import { isConstant, isName } from '../../../lib/transfer/skeleton/words.ts';
import { A, type Case } from './cases/case.ts';
import { bank, github, motp, odd, PASSWORD, steam } from './sample.ts';
import { samples } from './samples.ts';

const ACCOUNTS = [github, odd, bank, steam, motp];
const TOLD = { said: ['unknown-format'] };
const skeleton = (text: string, name = 'export') => skeletonOf({ name, bytes: utf8(text) }, TOLD);
const contentOf = async (text: string) => JSON.parse(await skeleton(text)) as { json?: unknown; lines?: string[] };

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What of the samples' accounts would tell something: their keys in every writing, their names. */
const OWN = [...ACCOUNTS.flatMap(({ secret }) => [toBase32(secret), toBase64(secret), hex(secret)])]
  .concat(ACCOUNTS.map(({ account }) => account).filter((name) => name.length > 3 && !isName(name)))
  .concat('github', 'söhne', PASSWORD)
  .map((text) => text.toLowerCase());

async function corpus() {
  const written = await Promise.all(
    TARGETS.flatMap((format) =>
      [undefined, PASSWORD].map(async (password) => {
        const files = await writeExport(format, ACCOUNTS, password).catch(() => []);
        return files.map(({ name, bytes }) => ({ format, name, bytes }));
      }),
    ),
  );
  return [...(await samples()), ...written.flat()];
}

/** What a user may have anywhere in a file. Each has a mark that nothing else has: `zqx`, or a number. */
const CANARIES = [
  'Zqxavier',
  'zqx',
  'Zqxana Müllerzqx',
  'zqx_token',
  'zqxavier@zqxmail.example.com',
  'https://login.zqxbank.com/zqx?zqx=zqx#zqx',
  'zqxbank.co.uk',
  'ZQXJBSWY3DPEHPK3PXP234AA',
  'zqxj bswy 3dpe hpk3 pxpz qxab',
  'zqx!Passw0rd#zqx',
  'zqx:zqx=zqx',
  'ZqxAAA+/b3JkZXI9zqxPQ==',
  'otpauth://totp/Zqx:zqx@zqx.com?secret=ZQXJBSWY3DPEHPK3&issuer=Zqx&zqx=1',
  'otpauth%3A%2F%2Ftotp%2FZqx%3Fsecret%3DZQXJBSWY3DPEHPK3',
  '8675309421',
  '+1 (867) 530-9421 8675309421',
  '867530',
];
const shows = (text: string): boolean => /zqx|86753|530-94/i.test(text);

describe('a file without what is the user’s', () => {
  test('has no key and no name of any sample', async () => {
    const files = await corpus();
    expect(files.length).toBeGreaterThan(80);
    const shown: string[] = [];
    for (const { format, name, bytes } of files) {
      const made = (await skeletonOf({ name, bytes }, TOLD)).toLowerCase();
      for (const own of OWN) if (made.includes(own)) shown.push(`${format}: ${own}`);
    }
    expect(shown).toEqual([]);
  });

  test('has no key and no name of any case', async () => {
    const folder = import.meta.glob<Record<string, readonly Case[] | unknown>>('./cases/*.ts', { eager: true });
    const cases = Object.values(folder).flatMap((module) => Object.values(module).flatMap(casesIn));
    expect(cases.length).toBeGreaterThan(300);
    const shown: string[] = [];
    for (const { id, bytes, want } of cases) {
      const made = (await skeletonOf({ name: 'export', bytes }, TOLD)).toLowerCase();
      const names = want === 'refuse' ? [] : want.flatMap(({ issuer, account }) => [issuer, account]);
      const own = names.filter(
        (name): name is string =>
          typeof name === 'string' && name.length > 3 && !isName(name) && !isConstant(name.toLowerCase()),
      );
      for (const text of [A, ...own]) if (made.includes(text.toLowerCase())) shown.push(`${id}: ${text}`);
    }
    expect(shown).toEqual([]);
  });

  test('has nothing of what is put anywhere into any sample', async () => {
    const texts = (await corpus())
      .map(({ bytes }) => new TextDecoder('utf-8').decode(bytes))
      .filter((text) => !/[\0\ufffd]/.test(text));
    expect(texts.length).toBeGreaterThan(50);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...CANARIES)), {
          minLength: 1,
          maxLength: 6,
        }),
        async (text, canaries) => {
          // In the place of a word, a value or a name of a field, or beside one.
          const words = [...text.slice(0, 4000).matchAll(/[\p{L}\p{N}+/=@.]+/gu)];
          const put = new Map(canaries.map(([at, canary]) => [Math.floor(at * (words.length - 1)), canary]));
          let made = '';
          let from = 0;
          for (const [i, canary] of [...put].sort(([a], [b]) => a - b)) {
            const word = words[i]!;
            made += text.slice(from, word.index) + canary;
            from = word.index + word[0].length;
          }
          return !shows(await skeleton(made + text.slice(from), `${canaries[0]?.[1]}.json`));
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('has nothing of what JSON holds, whatever its shape is', async () => {
    const canary = fc.constantFrom(...CANARIES);
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        canary,
        fc.constant(8_675_309_421),
        fc.array(tie('node'), { maxLength: 5 }),
        fc.dictionary(fc.oneof(canary, fc.constantFrom('secret', 'name', 'password', 'digits')), tie('node'), {
          maxKeys: 5,
        }),
      ),
    })).node;
    await fc.assert(fc.asyncProperty(value, async (one) => !shows(await skeleton(JSON.stringify(one)))));
  });

  test('keeps what programs write: names of fields, kinds, settings, the lengths of keys', async () => {
    const { json } = await contentOf(
      JSON.stringify({
        version: 2,
        'alice@work.com': [
          { totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', issuer: 'GitHub', digits: 8, type: 'totp', pin: '4711' },
        ],
        bytes: [-12, 44, 7, 9, 100],
      }),
    );
    expect(json).toEqual({
      version: 2,
      example: [
        { totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', issuer: 'Example', digits: 8, type: 'totp', pin: '1234' },
      ],
      bytes: [-1, 2, 3, '… 2'],
    });
    const { lines } = await contentOf('Issuer;Geheimnis;Passwort\nGitHub;JBSW Y3DP EHPK 3PXP JBSW;hunter2\n');
    expect(lines).toEqual(['Issuer;Geheimnis;Passwort', 'Example;GEZD GEZD GEZD GEZD GEZD;Example']);
    expect((await contentOf('GitHub = otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&digits=8&period=60')).lines).toEqual([
      'Example = otpauth://totp/Example:user@example.com?secret=GEZDGNBVGY3TQOJQ&digits=8&period=60',
    ]);
    expect((await contentOf('<Vault user="alice"><Entry><OTP>JBSWY3DPEHPK3PXP</OTP></Entry></Vault>')).lines).toEqual([
      '<Vault user="Example">',
      ' <Entry>',
      '  <OTP>GEZDGNBVGY3TQOJQ</OTP>',
      ' </Entry>',
      '</Vault>',
    ]);
  });

  test('takes a table without a header for entries', async () => {
    const { lines } = await contentOf('Work,Alice,alice@work.com,hunter2\nHome,Bob,bob@home.org,secret2\n');
    expect(lines).toEqual(['Example,Example,user@example.com,Example', 'Example,Ex,user@example.com,Example']);
  });

  test('takes a row of constants for an entry, and a header only if each name of it is known', async () => {
    const rows = await Promise.all(
      [
        'service,user,totp\nx,y,z\n',
        'service,user,Max Li\nx,y,z\n',
        'notes,tags\nx,y\n',
        'service,user,notes\nx,y,z\n',
      ].map(async (text) => (await contentOf(text)).lines?.[0]),
    );
    expect(rows).toEqual(['Example,Example,totp', 'Example,Example,Ex Ex', 'Example,Example', 'service,user,notes']);
  });

  test('says how the text is written', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, ...[...'a\r\nb'].flatMap((char) => [char.charCodeAt(0), 0])]);
    expect(JSON.parse(await skeletonOf({ name: 'Alice/keys.TXT', bytes }, TOLD))).toMatchObject({
      said: ['unknown-format'],
      file: 'example.txt',
      encoding: 'utf-16le',
      hasMark: true,
      lineEnds: ['\r\n'],
    });
  });

  test('fits into a report', async () => {
    const entry = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`secret_${'key'.repeat(i % 9)}`, 'x'.repeat(900)]),
    );
    const nested = Array.from({ length: 400 }, () => ({ entries: [entry, entry, { entries: [entry, entry] }] }));
    expect((await skeleton(JSON.stringify(nested))).length).toBeLessThanOrEqual(24_000);
    expect((await skeleton('name: JBSWY3DPEHPK3PXP\n'.repeat(50_000))).length).toBeLessThanOrEqual(24_000);
  });
});

function casesIn(value: unknown): Case[] {
  return Array.isArray(value) && value.every((one) => one?.bytes instanceof Uint8Array) ? (value as Case[]) : [];
}
