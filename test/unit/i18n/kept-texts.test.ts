import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawWithTexts } from '../../../lib/app/kept-texts.ts';
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

const never = new Promise<FindText>(() => {});

/** Draws one text. @returns all that was drawn */
async function draw(language: string, file: Promise<FindText>): Promise<string[]> {
  const drawn: string[] = [];
  await drawWithTexts(language, file, () => drawn.push(i18n.t('common.cancel')));
  return drawn;
}

test('what was used is kept for the next time', async () => {
  expect(await draw('de', Promise.resolve(textsIn('de')))).toEqual(['de common.cancel']);
  expect(await draw('de', never)).toEqual(['de common.cancel']);
});

test('texts of another language than was asked for are shown this once, and not kept', async () => {
  expect(await draw('de', Promise.resolve(textsIn('en')))).toEqual(['en common.cancel']);
  expect(await draw('de', Promise.resolve(textsIn('de')))).toEqual(['de common.cancel']);
});

test('texts that were kept for another language count for nothing', async () => {
  await draw('de', Promise.resolve(textsIn('de')));
  expect(await draw('fr', Promise.resolve(textsIn('fr')))).toEqual(['fr common.cancel']);
});

test('a fault in drawing is told, and keeps nothing', async () => {
  const broken = drawWithTexts('de', Promise.resolve(textsIn('de')), () => {
    throw new RangeError('no code');
  });
  await expect(broken).rejects.toThrow(RangeError);
  expect(stored.size).toBe(0);
});
