import type { MessageTerm } from './term.ts';

/** Belarusian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'код (?:пацвярджэння|праверкі)', 'mediawiki extensions/OATHAuth/i18n/be.json'],
  ['sure', 'код пац\\p{L}+', 'mediawiki extensions/OATHAuth/i18n/be.json'],
  ['act', 'пацв\\p{L}+', 'mediawiki extensions/OATHAuth/i18n/be.json'],
  ['sure', 'код (?:бяспекі|актывацыі|для ўваходу|пацверджання)', 'clerk/javascript localizations/src/be-BY.ts'],
  ['sure', 'аднаразовы (?:пароль|код)', 'mediawiki extensions/OATHAuth/i18n/be-tarask.json'],
];
