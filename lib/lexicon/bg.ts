import type { FieldTerm, MessageTerm } from './term.ts';

/** Bulgarian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'код за (?:потвърждение|проверка)', 'clerk/javascript localizations/src/bg-BG.ts'],
  ['code', 'код', 'mediawiki extensions/OATHAuth/i18n/bg.json'],
  ['second-factor', 'двустъп', 'hunspell-bg bg_BG.dic'],
  ['second-factor', 'двуфактор', 'mediawiki extensions/OATHAuth/i18n/bg.json'],
  ['postal', 'пощенск', 'chromium locales/bg.pak'],
];

/** Bulgarian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'код\\p{L}{0,3} (?:верифик|сигурност|потвържд)\\p{L}*', 'messages in Russian'],
  ['sure', 'код за (?:потвърждение|вход|достъп|проверка)', 'clerk/javascript localizations/src/bg-BG.ts'],
  ['sure', 'kod za (?:potv[au]rzhdenie|potv[au]rjdenie)', 'messages in Bulgarian'],
  ['plain', 'парола\\p{L}{0,2}', 'clerk/javascript localizations/src/bg-BG.ts'],
  ['plain', 'код\\p{L}{0,3}', 'mediawiki extensions/OATHAuth/i18n/bg.json'],
  [
    'other-code-run-on',
    'код\\p{L}{0,3} (?:от |до |на |за )?(?:продукт\\p{L}*|поръчк\\p{L}+|грешк\\p{L}+)',
    'chromium locales/bg.pak',
  ],
  ['other-code-run-on', 'код\\p{L}* (?:подъезда|за покана)', 'template in public code'],
  ['other-code-run-on', 'код\\p{L}* заказа', 'messages of every kind'],
  ['act', 'вход', 'clerk/javascript localizations/src/bg-BG.ts'],
  ['act', 'потвър\\p{L}+', 'mediawiki extensions/OATHAuth/i18n/bg.json'],
  ['verb', 'въведете', 'mediawiki extensions/OATHAuth/i18n/bg.json'],
  ['commerce', 'получаване', 'chromium locales/bg.pak'],
  ['commerce', 'куриер\\p{L}*', 'messages in Bulgarian'],
  ['commerce', 'поръчк\\p{L}+', 'chromium locales/bg.pak'],
  ['commerce', 'пратк\\p{L}+', 'chromium locales/bg.pak'],
  ['sent', 'изпрат\\p{L}+', 'clerk/javascript localizations/src/bg-BG.ts'],
  ['act', 'регистр\\p{L}+', 'clerk/javascript localizations/src/bg-BG.ts'],
  ['act', 'проверк\\p{L}+', 'mediawiki extensions/OATHAuth/i18n/bg.json'],
  ['verb', 'използвайте', 'clerk/javascript localizations/src/bg-BG.ts'],
  ['support', 'никого', 'chromium locales/bg.pak'],
  ['sure', '(?:vashiat|vashiyat) kod', 'messages in Bulgarian'],
  ['act', 'активир\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/bg.json'],
  [
    'sure',
    '(?:код за|код) (?:верификаци|сигурност|удостоверяване|оторизаци|идентификаци)\\p{L}*',
    'clerk/javascript localizations/src/bg-BG.ts',
  ],
  ['sure', '(?:еднократ|времен)\\p{L}+ (?:код|парол)\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/bg.json'],
  ['verb', '(?:въведи|напиш|ползвай)\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/bg.json'],
  ['act', '(?:активира|продълж|влез)\\p{L}+', 'mediawiki extensions/OATHAuth/i18n/bg.json'],
  ['other-code-run-on', 'код (?:за отстъпка|на резервация|за врата|за получаване)', 'chromium locales/bg.pak'],
  ['other-code-run-on', 'пощенски код', 'chromium locales/bg.pak'],
  ['other-code-run-on', '(?:промо|ваучер)[- ]?код', 'medusajs/medusa dashboard/src/i18n/translations/bg.json'],
  ['act', 'подпиш\\p{L}+', 'messages in Bulgarian'],
  ['other-code', '(?:клиентски|подаръчен) код|код за отваряне', 'messages in Bulgarian'],
  ['label', 'фактура', 'messages in Bulgarian'],
  ['label', 'сметка', 'chromium locales/bg.pak'],
];
