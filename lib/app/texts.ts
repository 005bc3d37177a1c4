import type { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';
import { fetchTexts, languagesBeside } from '../text-files.ts';
import { FORMS, readTextFile } from './text-file.ts';

type TextKey = keyof GeneratedI18nStructure;
/** A text that has plural forms: `list.deleted` where there is `list.deleted.other`. */
export type CountedKey = TextKey extends infer Key ? (Key extends `${infer Base}.other` ? Base : never) : never;

/** Where the texts of the language shown are found; '' stands for one that the language does not have. */
export type FindText = (key: TextKey | CountedKey, form?: Intl.LDMLPluralRule) => string;

let find: FindText = () => '';

/** Takes the texts from here on from `from`. */
export function takeTexts(from: FindText): void {
  find = from;
}

/**
 * Fetches the texts of a language, by its tag; English where its file cannot be read.
 * @param asked its file, where it was asked for already
 */
export async function fetchFindText(language: string, asked?: Promise<Uint8Array>): Promise<FindText> {
  const textAt = await textsOf(language, asked).catch((error) => {
    if (language === 'en') throw error;
    return textsOf('en');
  });
  // modules/texts.ts has put numbers in place of the keys of all calls.
  return (key, form) => textAt(Number(key) + (form ? FORMS.indexOf(form) : 0));
}

/** Fetches the texts of a language and takes them. Nothing may be shown before that. */
export async function loadTexts(...from: Parameters<typeof fetchFindText>): Promise<void> {
  takeTexts(await fetchFindText(...from));
}

/** The texts of a language by their numbers. */
async function textsOf(language: string, asked?: Promise<Uint8Array>): Promise<(number: number) => string> {
  const textAt = readTextFile(await (asked ?? fetchTexts(language)));
  const languages = languagesBeside(language);
  return (number) => textAt(number * languages.length + languages.indexOf(language));
}

type Substitutions = readonly (string | number)[];

function filled(text: string, substitutions: Substitutions): string {
  // Nearly all have no place to fill, and a list asks for many.
  if (substitutions.length === 0) return text;
  return text.replace(/\$(\d)/g, (_, n: string) => String(substitutions[Number(n) - 1] ?? ''));
}

/**
 * Texts by their keys in `locales/`, in the language that `loadTexts` fetched. `$1`, `$2` … stand for the substitutions.
 * @public imported as `#i18n`
 */
export const i18n = {
  t: (key: TextKey, substitutions: Substitutions = []) => filled(find(key), substitutions),
} as ReturnType<typeof createI18n<GeneratedI18nStructure>>;

/** One plural form of a text, '' where the language does not have it. */
export function formOf(key: CountedKey, form: Intl.LDMLPluralRule, substitutions: Substitutions): string {
  return filled(find(key, form), substitutions);
}
