import { afterEach, expect, test, vi } from 'vitest';
import { i18n, loadTexts } from '../../../lib/app/texts.ts';
import { writeTextFile } from '../../../modules/text-file.ts';

afterEach(() => vi.unstubAllGlobals());

/** A package that has these languages alone, with these texts in each file; notes what is asked for. */
function packageOf(languages: string[], file: string[] = []): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (!languages.some((language) => url === `/texts/${language}.bin`)) throw new TypeError('Failed to fetch');
    return new Response(writeTextFile(file) as BodyInit);
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

test.each([
  ['da', 'Kopiér'],
  ['nb', 'Kopier'],
  ['sv', 'Kopiera'],
])('finds the texts of %s in the file that it shares', async (language, copy) => {
  const asked = packageOf(['da.nb.sv'], ['Ja', 'Ja', 'Ja', 'Kopiér', 'Kopier', 'Kopiera']);
  await loadTexts(language);
  expect(asked).toEqual(['/texts/da.nb.sv.bin']);
  // A build has put the number of the text there.
  expect(i18n.t(1 as never)).toBe(copy);
});
