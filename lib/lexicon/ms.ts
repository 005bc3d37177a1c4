import type { FieldTerm, MessageTerm } from './term.ts';

/** Malay, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'kod pengesahan', 'clerk/javascript localizations/src/ms-MY.ts'],
];

/** Malay, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:kode|kod|sandi|kata sandi) pengesahan', 'clerk/javascript localizations/src/ms-MY.ts'],
  ['label', 'pesanan', 'chromium locales/ms.pak'],
  ['act', 'sahkan', 'clerk/javascript localizations/src/ms-MY.ts'],
  ['act', 'log masuk', 'clerk/javascript localizations/src/ms-MY.ts'],
  ['verb', 'guna(?:kan)?', 'mediawiki extensions/OATHAuth/i18n/ms.json'],
  ['support', 'kongsi', 'chromium locales/ms.pak'],
  ['support', 'dedahkan', 'messages in Malay'],
  ['sure', 'kod (?:keselamatan|penentusahan|akses|pengaktifan|kebenaran|sekali guna)', 'chromium locales/ms.pak'],
  ['sure', 'kata laluan (?:sekali guna|sementara)', 'WordPress wp-content/languages/ms_MY.po'],
  ['sure', '(?:nombor )?tac', 'messages in Malay'],
  ['verb', '(?:taip|masukkan)', 'mediawiki extensions/OATHAuth/i18n/ms.json'],
  ['act', '(?:mengesahkan|pengesahan|meneruskan)', 'clerk/javascript localizations/src/ms-MY.ts'],
  ['commerce', 'bungkusan', 'messages in Malay'],
  ['sure', 'kod sementara', 'mediawiki languages/i18n/ms.json'],
];
