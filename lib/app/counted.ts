import { i18n } from '#i18n';
import { type CountedKey, formOf } from './texts.ts';

let rules: Intl.PluralRules | undefined;

/**
 * The form of a text that `count` needs in the language shown: zero, one, two, few, many or other, by the rules of that
 * language. A form that its file does not have is `other`.
 * `substitutions`: what $1, $2 … stand for; the count itself when left out.
 */
export function counted(key: CountedKey, count: number, substitutions: (string | number)[] = [count]): string {
  rules ??= new Intl.PluralRules(i18n.t('language'));
  return formOf(key, rules.select(count), substitutions) || formOf(key, 'other', substitutions);
}
