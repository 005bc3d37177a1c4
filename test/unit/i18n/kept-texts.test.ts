import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawerWithTexts } from '../../../lib/app/kept-texts.ts';
import { type FindText, i18n } from '../../../lib/app/texts.ts';

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => void stored.set(name, text),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The texts of a language, in which each text is its own name. */
const textsIn =
  (language: string): FindText =>
  (key) =>
    key === 'language' ? language : `${language} ${key}`;

const never = (): Promise<FindText> => new Promise(() => {});
/** The file with the texts of a language. */
const fileOf = (language: string) => async (): Promise<FindText> => textsIn(language);

/** Draws one text. @returns all that was drawn */
async function draw(language: string, fetchAll: () => Promise<FindText>): Promise<string[]> {
  const drawn: string[] = [];
  await drawerWithTexts(language, fetchAll)(() => drawn.push(i18n.t('common.cancel')));
  return drawn;
}

test('what was used is kept for the next time', async () => {
  expect(await draw('de', fileOf('de'))).toEqual(['de common.cancel']);
  expect(await draw('de', never)).toEqual(['de common.cancel']);
});

test('texts of another language than was asked for are shown this once, and not kept', async () => {
  expect(await draw('de', fileOf('en'))).toEqual(['en common.cancel']);
  expect(await draw('de', fileOf('de'))).toEqual(['de common.cancel']);
});

test('texts that were kept for another language count for nothing', async () => {
  await draw('de', fileOf('de'));
  expect(await draw('fr', fileOf('fr'))).toEqual(['fr common.cancel']);
});

test('a fault in drawing is told, and keeps nothing', async () => {
  const broken = drawerWithTexts(
    'de',
    fileOf('de'),
  )(() => {
    throw new RangeError('no code');
  });
  await expect(broken).rejects.toThrow(RangeError);
  expect(stored.size).toBe(0);
});

test('the file is asked for at once where nothing is kept, and not at all where all is', async () => {
  const fetchAll = vi.fn(fileOf('de'));
  const drawFirst = drawerWithTexts('de', fetchAll);
  expect(fetchAll).toHaveBeenCalledOnce();
  await drawFirst(() => void i18n.t('common.cancel'));
  expect(await draw('de', fetchAll)).toEqual(['de common.cancel']);
  expect(fetchAll).toHaveBeenCalledOnce();
});
