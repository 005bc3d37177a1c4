import type { FieldTerm, MessageTerm } from './term.ts';

/** Bulgarian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'код за (?:потвърждение|проверка)', 'messages in Bulgarian'],
  ['code', 'код', 'Russian sign-in pages'],
  ['second-factor', 'двустъп', 'unproven'],
];

/** Bulgarian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'код\\p{L}{0,3} (?:верифик|сигурност|потвържд)\\p{L}*', 'messages in Russian'],
  ['sure', 'код за (?:потвърждение|вход|достъп|проверка)', 'messages in Bulgarian'],
  ['sure', 'kod za (?:potv[au]rzhdenie|potv[au]rjdenie)', 'messages in Bulgarian'],
  ['plain', 'парола\\p{L}{0,2}', 'messages in Bulgarian'],
  ['plain', 'код\\p{L}{0,3}', 'messages in Bulgarian'],
  ['other-code-run-on', 'код\\p{L}{0,3} (?:от |до |на |за )?(?:продукт\\p{L}*|поръчк\\p{L}+|грешк\\p{L}+)', 'unproven'],
  ['other-code-run-on', 'код\\p{L}* подъезда', 'unproven'],
  ['other-code-run-on', 'код\\p{L}* заказа', 'messages of every kind'],
  ['act', 'вход', 'messages in Bulgarian'],
  ['act', 'потвър\\p{L}+', 'messages in Bulgarian'],
  ['verb', 'въведете', 'messages in Bulgarian'],
  ['commerce', 'получаване', 'messages in Bulgarian'],
  ['commerce', 'куриер\\p{L}*', 'messages in Bulgarian'],
  ['commerce', 'поръчк\\p{L}+', 'messages in Bulgarian'],
  ['commerce', 'пратк\\p{L}+', 'messages in Bulgarian'],
  ['sent', 'изпрат\\p{L}+', 'messages in Bulgarian'],
  ['act', 'регистр\\p{L}+', 'messages in Bulgarian'],
  ['act', 'проверк\\p{L}+', 'messages in Bulgarian'],
  ['verb', 'използвайте', 'messages in Bulgarian'],
  ['support', 'никого', 'messages in Bulgarian'],
  ['sure', '(?:vashiat|vashiyat) kod', 'messages in Bulgarian'],
  ['act', 'активир\\p{L}*', 'messages in Bulgarian'],
  [
    'sure',
    '(?:код за|код) (?:верификаци|сигурност|удостоверяване|оторизаци|идентификаци)\\p{L}*',
    'messages in Bulgarian',
  ],
  ['sure', '(?:еднократ|времен)\\p{L}+ (?:код|парол)\\p{L}*', 'messages in Bulgarian'],
  ['verb', '(?:въведи|напиш|ползвай)\\p{L}*', 'messages in Bulgarian'],
  ['act', '(?:активира|продълж|влез)\\p{L}+', 'messages in Bulgarian'],
  ['other-code-run-on', 'код (?:за отстъпка|на резервация|за врата|за получаване)', 'messages in Bulgarian'],
  ['other-code-run-on', 'пощенски код', 'messages in Bulgarian'],
  ['other-code-run-on', '(?:промо|ваучер)[- ]?код', 'messages in Bulgarian'],
  ['act', 'подпиш\\p{L}+', 'messages in Bulgarian'],
];
