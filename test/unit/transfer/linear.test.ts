import { afterEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '../../../lib/failure.ts';
import { findLinks } from '../../../lib/otp/links.ts';
import { readMigration } from '../../../lib/otp/migration.ts';
import { csvCells } from '../../../lib/transfer/codecs/csv.ts';
import { rtfText } from '../../../lib/transfer/codecs/rtf.ts';
import { joinedMigrations } from '../../../lib/transfer/formats/uri-list/broken-migration.ts';
import { jsonFault } from '../../../lib/transfer/import/json-fault.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';

vi.mock('../../../lib/transfer/import/json-fault.ts', async (original) => {
  const module = await original<typeof import('../../../lib/transfer/import/json-fault.ts')>();
  return { ...module, jsonFault: vi.fn(module.jsonFault) };
});
vi.mock('../../../lib/otp/migration.ts', async (original) => {
  const module = await original<typeof import('../../../lib/otp/migration.ts')>();
  return { ...module, readMigration: vi.fn(module.readMigration) };
});
afterEach(() => vi.clearAllMocks());

/** Characters that a reader was given, in all of its calls. */
const given = (reader: unknown) =>
  vi.mocked(reader as (text: string) => unknown).mock.calls.reduce((sum, [text]) => sum + text.length, 0);
/** Characters that were found to be JSON, in all calls. */
const scanned = () => vi.mocked(jsonFault).mock.results.reduce((sum, { value }) => sum + Number(value), 0);

async function outcome(text: string): Promise<number> {
  try {
    return (await readExport({ name: 'export', bytes: new TextEncoder().encode(text) })).accounts.length;
  } catch (error) {
    if (error instanceof Failure) return 0;
    throw error;
  }
}

const KEY = 'JBSWY3DPEHPK3PXP';
/** Two sizes: what is quadratic does sixteen times the work for the second. */
const SIZES = [30_000, 120_000];
const filled = (part: string, size: number) => part.repeat(Math.ceil(size / part.length));

describe('reading stays linear', () => {
  test.each(SIZES)('starts of JSON that come to nothing, %i characters', async (size) => {
    for (const part of ['{"a":[\n', '[[\n', '{"a":1,\n', '["a",\n']) {
      vi.clearAllMocks();
      for (const end of ['', 'x']) await outcome(`hello\n${filled(part, size)}${end}`);
      // A search for documents and a look for the fault, each once or twice over the text.
      expect(scanned()).toBeLessThan(2 * 4 * size);
    }
  });

  test.each(SIZES)('transfer links of nothing, over lines, %i characters', (size) => {
    for (const part of ['A\nB\nC\nD\nE\nF\n', 'A\n'.repeat(80), `${'A'.repeat(400)}\n`.repeat(40)]) {
      vi.clearAllMocks();
      joinedMigrations(filled(`otpauth-migration://offline?data=${part}`, size));
      expect(vi.mocked(readMigration).mock.calls.length).toBeLessThan(4_000);
      expect(given(readMigration)).toBeLessThan(1_100_000);
    }
  });

  test.each(SIZES)('a link with repeats of its marks, %i characters', (size) => {
    for (const part of [
      '//totp/a:',
      '//totp/a%3a',
      '&issuer=a',
      '&issuer=',
      '?',
      '%3a',
      ':',
      ' ',
      '.',
      '!)',
      '&secret=A',
      'a ',
      '\\/',
    ])
      for (const end of [`?secret=${KEY}`, `?secret=${KEY}&issuer=a.`, ''])
        expect(findLinks(`otpauth://totp/${filled(part, size)}${end}`)).toHaveLength(1);
  });

  test.each(SIZES)('a cell with repeats of its marks, %i characters', (size) => {
    for (const part of [' ', '-', ':', '*', '**', '[', '](', '`', '\u00a0'])
      for (const end of ['x', '', ' '])
        expect(csvCells(`| a | b |\n|---|---|\n| ${filled(part, size)}${end} | ${KEY} |\n`)).toHaveLength(2);
  });

  test.each(SIZES)('a line with a long run of marks or blanks, %i characters', async (size) => {
    for (const mark of [' ', '`', "'", '\u201c', '-', '\u00a0']) {
      expect(await outcome(`hello ${mark.repeat(size)}x`)).toBe(0);
      const bytes = new TextEncoder().encode(`issuer,secret\n"Shop${mark.repeat(size)}x",${KEY}\n`);
      expect((await readExport({ name: 'export', bytes })).accounts).toHaveLength(1);
    }
  });

  test.each(SIZES)('Rich Text with repeats of its marks, %i characters', (size) => {
    for (const page of ['1252', '932', '65001'])
      for (const part of ["\\'83", "\\'e9", '\\u', '\\u1', "\\u1 \\'83", '{', '\\ansicpg', '\\'])
        expect(rtfText(`{\\rtf1\\ansi\\ansicpg${page} ${filled(part, size)}}`).length).toBeLessThanOrEqual(2 * size);
  });
});
