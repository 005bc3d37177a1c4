import { describe, expect, test } from 'vitest';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { writeExport } from '../../../lib/transfer/export/write.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import type { ReadResult } from '../../../lib/transfer/import/report.ts';
import { TARGETS, targetOf } from '../../../lib/transfer/registry.ts';
import { bank, github, odd, type Sample, steam } from './sample.ts';
import { samples } from './samples.ts';

/** Cuts of one file at most: one more byte seldom shows another thing. */
const CUTS = 24;

const A = 'JBSWY3DPEHPK3PXP';
const B = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
/** Texts as users and programs write them, beside the samples. */
const TEXTS = [
  `GitHub: ${A}\nBank: ${B}`,
  `GitHub ${A}\nBank ${B}`,
  B,
  B.replace(/.{4}/g, '$& ').trim(),
  `issuer,account,secret\nShop,me,${A}\nBank,you,${B}`,
  `issuer,secret,account,digits\n"Shop","${A}","me","8"\n"Bank","${B}","you","8"`,
  `[Shop]\nuser=me\nsecret=${A}\n[Bank]\nuser=you\nsecret=${B}`,
  `otpauth://totp/Shop:me?issuer=Shop&secret=${A}\notpauth://totp/Bank:you?issuer=Bank&secret=${B}`,
  `| Shop | ${A} |\n| Bank | ${B} |`,
  `<table><tr><th>Name</th><th>Secret</th><th>Digits</th></tr><tr><td>Bank</td><td>${B}</td><td>8</td></tr></table>`,
];

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readExport({ name: 'export', bytes }).catch(() => undefined);
const isTold = ({ problems, warnings }: ReadResult) =>
  problems.some(({ code }) => code === 'damaged') || warnings.some(({ code }) => code === 'may-be-cut');

async function files(): Promise<[name: string, bytes: Uint8Array][]> {
  const open = (await samples()).filter(({ password }: Sample) => password === undefined);
  const written = TARGETS.filter((id) => targetOf(id).isEncrypted === false && id !== 'google-migration');
  return [
    ...TEXTS.map((text): [string, Uint8Array] => [text.split('\n')[0]!.slice(0, 30), bytesOf(text)]),
    ...open.map(({ format, bytes }): [string, Uint8Array] => [format, bytes]),
    ...(await Promise.all(
      written.map(async (id): Promise<[string, Uint8Array]> => {
        const [file] = await writeExport(id, [github, odd, bank, steam], '');
        return [`written: ${id}`, file!.bytes];
      }),
    )),
  ];
}

describe('a file that was cut off', async () => {
  test.each(await files())('%s: no shorter key comes in unless the user is told', async (_, bytes) => {
    const keys = new Set((await read(bytes))?.accounts.map(({ secret }) => toBase32(secret)));
    const step = Math.max(1, Math.floor(bytes.length / CUTS));
    // The last bytes one by one: there stands the last key, or what closes it.
    const ends = Array.from({ length: bytes.length }, (_, at) => at).filter(
      (at) => at % step === 0 || at > bytes.length - CUTS,
    );
    for (const end of ends) {
      const result = await read(bytes.slice(0, end));
      const isShorter = result?.accounts.some(({ secret }) => !keys.has(toBase32(secret)));
      if (result && isShorter) expect({ end, isTold: isTold(result) }).toEqual({ end, isTold: true });
    }
  });

  test.each([
    ['a row with a cell less than the others', `name,secret,digits\nShop,${A},8\nBank,${B}`],
    ['a cell whose quotes are not closed', `"name","secret"\n"Shop","${A}"\n"Bank","${B.slice(0, 20)}`],
    ['a cell whose single quotes are not closed', `'name','secret'\n'Shop','${A}'\n'Bank','${B.slice(0, 24)}\n`],
    ['a key of a length that no encoder writes', `Shop: ${A}\nBank: ${B.slice(0, 19)}`],
    [
      'a row of an open HTML table',
      `<table><tr><th>Name</th><th>Secret</th></tr><tr><td>Shop</td><td>${A}</td></tr><tr><td>Bank</td><td>${B}`,
    ],
  ])('%s is refused', async (_, text) => {
    const { accounts, problems } = await readExport({ name: 'export', bytes: bytesOf(text) });
    expect(accounts.map(({ issuer }) => issuer)).toEqual(['Shop']);
    expect(problems).toEqual([{ where: 'Bank', code: 'damaged', params: { why: 'cut' } }]);
  });

  test.each([
    ['a key', `Shop: ${A}\nBank: ${B.slice(0, 16)}`],
    ['a period of one digit', `otpauth://totp/Bank?secret=${A}&period=6`],
    ['the name of a parameter', `otpauth://totp/Bank?secret=${A}&dig`],
    ['half of the name of an algorithm', `otpauth://totp/Bank?secret=${A}&algorithm=SHA`],
    ['an empty cell for a setting', `name,secret,period\nBank,${A},`],
    ['a row without the setting of the others', `Shop\t${A}\t8\nBank\t${B}\t`],
    [
      'no settings, as all others have',
      `otpauth://totp/Shop?secret=${A}&digits=8\notpauth://totp/Bank?secret=${B}&issuer=Bank`,
    ],
    ['half of the name of a setting in its own line', `name: Bank\nsecret: ${A}\ndig`],
    ['half of the word issuer', `otpauth://totp/Bank:me?secret=${A}&iss`],
    [
      'no settings behind a line break, as all others have',
      `name: Shop\nsecret: ${A}\ndigits: 8\n\nname: Mail\nsecret: ${B}\ndigits: 8\n\nname: Bank\nsecret: ${B.slice(0, 26)}\n`,
    ],
  ])('that ends with %s brings a warning', async (_, text) => {
    const { warnings } = await readExport({ name: 'export', bytes: bytesOf(text) });
    expect(warnings).toContainEqual({ where: 'Bank', code: 'may-be-cut', params: {} });
  });

  test('that ends with half of an issuer brings a warning', async () => {
    const bytes = bytesOf(`otpauth://totp/Bank:me?secret=${A}&issuer=Ba`);
    const { warnings } = await readExport({ name: 'export', bytes });
    expect(warnings).toContainEqual({ where: 'Ba', code: 'may-be-cut', params: {} });
  });

  test.each([
    ['a line break', `Shop: ${A}\nBank: ${B}\n`],
    ['what closes it', `[{"name":"Bank","secret":"${B}"}]`],
    ['a parameter behind the key', `otpauth://totp/Bank?secret=${A}&issuer=Bank&period=30`],
    ['other settings than one other account', `name,secret,digits\nShop,${A},8\nBank,${B},6\n`],
    [
      'a link that states what all others have otherwise',
      `otpauth://totp/Shop?secret=${A}&digits=8\notpauth://totp/Mail?secret=${A}&digits=8\notpauth://totp/Bank?secret=${B}&digits=6&period=30&algorithm=SHA1\n`,
    ],
    [
      'the end of its first element',
      `<main><entry><title>Shop</title><secret>${A}</secret><digits>8</digits></entry><entry><title>Bank</title><secret>${B}</secret></entry></main>`,
    ],
    ['an empty note', `name,secret,note\nShop,${A},first\nBank,${B},`],
    ['short rows as all others are', `name,secret,note\nShop,${A}\nBank,${B}\n`],
  ])('is not feared where it ends with %s', async (_, text) => {
    const { problems, warnings } = await readExport({ name: 'export', bytes: bytesOf(text) });
    expect([...problems, ...warnings]).toEqual([]);
  });
});
