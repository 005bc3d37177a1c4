import type { FieldTerm, MessageTerm } from './term.ts';

/** Bulgarian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'код за (?:потвърждение|проверка)', 'messages in Bulgarian'],
  ['code', 'код', 'Russian sign-in pages'],
  ['second-factor', 'двустъп', ''],
];

/** Bulgarian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:kod|kód|код)\\p{L}{0,3} (?:верифик|сигурност|потвържд)\\p{L}*', ''],
  ['sure', '(?:kôd|kod|šifra|lozinka|koda|код) za (?:prijavo|verifi\\p{L}+|потвърждение|вход)', 'ugzv/CodeCatch'],
  ['plain', 'код\\p{L}{0,3}', 'messages in Bulgarian'],
  ['other-code-run-on', 'код\\p{L}{0,3} (?:от |до |на |за )?(?:продукт\\p{L}*|поръчк\\p{L}+|грешк\\p{L}+)', ''],
  ['other-code-run-on', 'код\\p{L}* (?:подъезда|домофона|заказа|получения|выдачи)', 'messages in Russian'],
  ['act', 'вход', 'messages in Bulgarian'],
  ['act', 'потвър\\p{L}+', 'messages in Bulgarian'],
  ['verb', 'въведете', 'messages in Bulgarian'],
  ['sent', 'изпрат\\p{L}+', 'messages in Bulgarian'],
  ['label', 'поръчк\\p{L}+', 'messages in Bulgarian'],
];
