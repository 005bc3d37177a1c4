import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EFF_WORDS } from '../../../lib/vault/eff-words.ts';
import { packedWords } from '../../../modules/word-list.ts';

/** What a module's code exports as `EFF_WORDS`. */
async function listOf(code: string): Promise<string> {
  const url = `data:text/javascript,${encodeURIComponent(code)}`;
  return (await import(/* @vite-ignore */ url)).EFF_WORDS;
}

test('the packed list has the same words', async () => {
  const code = packedWords(readFileSync('lib/vault/eff-words.ts', 'utf8'));
  expect(code.length).toBeLessThan(EFF_WORDS.length * 0.6);
  expect(await listOf(code)).toBe(EFF_WORDS);
});

test('refuses another kind of list', () => {
  expect(() => packedWords("export const EFF_WORDS = 'one 2two';")).toThrow();
  expect(() => packedWords("export const WORDS = 'one two';")).toThrow();
});
