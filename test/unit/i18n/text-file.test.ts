import { describe, expect, test } from 'vitest';
import { readTextFile } from '../../../lib/app/text-file.ts';
import { writeTextFile } from '../../../modules/text-file.ts';

/** Texts of `count` different characters, the later ones rarer. */
function textsOf(count: number): string[] {
  const all = Array.from({ length: count }, (_, n) => String.fromCodePoint(0x4e00 + n));
  return [all.join(''), '', all.slice(0, 100).reverse().join(''), all.slice(-3).join('')];
}

describe('a file of texts', () => {
  test.each<[string, string[]]>([
    ['plain letters', ['Copy', '', 'Fill on this page', 'Copy']],
    ['letters of several bytes and pairs', ['Kopírovat …', 'नकल', '🔑 key', '']],
    ['nothing', []],
    // One byte a character up to 255, then one, two and three of the bytes begin a pair.
    ...[254, 255, 256, 509, 510, 900].map((count) => [`${count} characters`, textsOf(count)] as [string, string[]]),
  ])('gives back %s', (_, texts) => {
    const read = readTextFile(writeTextFile(texts));
    expect(texts.map((_, number) => read(number))).toEqual(texts);
    expect(read(texts.length)).toBe('');
  });

  test('refuses a text that would end early', () => {
    expect(() => writeTextFile(['a\0b'])).toThrow();
  });
});
