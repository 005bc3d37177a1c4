import { afterEach, expect, test, vi } from 'vitest';
import { loadTexts } from '../../../lib/app/texts.ts';

afterEach(() => vi.unstubAllGlobals());

/** A package that has these languages alone; notes what is asked for. */
function packageOf(languages: string[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (!languages.some((language) => url === `/texts/${language}.bin`)) throw new TypeError('Failed to fetch');
    return new Response(new Uint8Array([0]));
  });
  return asked;
}

test('takes the texts of the language', async () => {
  const asked = packageOf(['en', 'de']);
  await loadTexts('de');
  expect(asked).toEqual(['/texts/de.bin']);
});

test('takes English where a language’s texts cannot be read, so that the page is never empty', async () => {
  const asked = packageOf(['en']);
  await loadTexts('de');
  expect(asked).toEqual(['/texts/de.bin', '/texts/en.bin']);
});

test('fails where there is nothing to show', async () => {
  packageOf([]);
  await expect(loadTexts('en')).rejects.toThrow();
});
