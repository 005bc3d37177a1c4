import { type GeneratedI18nStructure, i18n } from '#i18n';

type TextKey = keyof GeneratedI18nStructure;
/** A text that has plural forms: `list.deleted` where there is `list.deleted.other`. */
type CountedKey = TextKey extends infer Key ? (Key extends `${infer Base}.other` ? Base : never) : never;

/** The texts of a locale file may have more forms than English, so a form's key is not known to the compiler. */
const textOf = i18n.t as unknown as (key: string, substitutions: (string | number)[]) => string;

let rules: Intl.PluralRules | undefined;

/**
 * The form of a text that `count` needs in the language shown: zero, one, two, few, many or other, by the rules of that
 * language. A form that its file does not have is `other`.
 * `substitutions`: what $1, $2 … stand for; the count itself when left out.
 */
export function counted(key: CountedKey, count: number, substitutions: (string | number)[] = [count]): string {
  rules ??= new Intl.PluralRules(i18n.t('language'));
  const form = rules.select(count);
  // English has these two; the others exist only where a language's file has them, and the browser says nothing there.
  const text = form === 'other' ? '' : textOf(`${key}.${form}`, substitutions);
  return text || textOf(`${key}.other`, substitutions);
}
