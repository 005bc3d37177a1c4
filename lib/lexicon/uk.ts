import type { FieldTerm } from './term.ts';

/** Ukrainian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'одноразов\\p{L}* (?:код|пароль|парол)', 'Russian sign-in pages'],
  ['certain', '(?:6|шести)-?значн', 'Russian sign-in pages'],
  ['certain', 'код (?:пiдтвердження|підтвердження|перевiрки|перевірки)', 'Ukrainian sign-in pages'],
  ['certain', 'код (?:автентифiкацii|автентифікації|автентификации)', 'Ukrainian sign-in pages'],
  ['certain', 'код (?:із|iз|з|зi|зі) (?:sms|смс|застосунку|додатку)', 'Ukrainian sign-in pages'],
  ['certain', 'код (?:із|iз|з|зi|зі) (?:приложен\\p{L}*|повiдомлення|повідомлення)', ''],
  ['certain', 'код (?:из|с|от|од) (?:приложен\\p{L}*|повiдомлення|повідомлення)', 'Russian sign-in pages'],
  ['known-kind', 'безпек', 'messages in Ukrainian'],
  ['second-factor', 'автентифік', 'Ukrainian sign-in pages'],
  ['second-factor', 'застосун\\p{L}* автент', 'Ukrainian sign-in pages'],
  ['sent', 'vідправ', ''],
  ['one-time', 'одноразов', 'Russian sign-in pages'],
  ['recovery', 'резервн', 'Russian sign-in pages'],
  ['recovery', 'запасн\\p{L}* код', 'Russian sign-in pages'],
  ['recovery', 'відновлення', 'Ukrainian sign-in pages'],
  ['promotion', 'промо', 'Russian sign-in pages'],
  ['promotion', 'знижк', 'Ukrainian sign-in pages'],
  ['postal', 'поштов', 'Ukrainian sign-in pages'],
  ['postal', 'код (?:страны|країни)', ''],
  ['other-code', 'код (?:клиента|клієнта|товара|продукта)', 'Russian sign-in pages'],
  ['soft-password', 'пароль', 'Russian sign-in pages'],
  ['to-come', 'надішлемо', ''],
  ['to-come', 'gonderecegiz', ''],
];
