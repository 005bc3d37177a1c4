import type { FieldTerm, MessageTerm } from './term.ts';

/** Croatian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:verifikacijs|jednokratn|potvrdn)\\w* (?:kod|koda|lozinka)', 'mediawiki languages/i18n/bs.json'],
  ['certain', '(?:autentifikacijs|verifikacion)\\w* (?:kod|koda|lozinka)', 'ugzv/CodeCatch'],
  ['certain', 'kod za (?:potvrdu|verifikaciju|provjeru)', 'mediawiki extensions/OATHAuth/i18n/bs.json'],
  ['second-factor', 'dvofaktor', 'nextcloud/twofactor_totp l10n/hr.json'],
  ['second-factor', 'dvostupanj', 'clerk/javascript localizations/src/hr-HR.ts'],
  ['bare', 'koda', 'mediawiki extensions/OATHAuth/i18n/hr.json'],
];

/** Croatian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'jednokratn\\p{L}* zapor\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/hr.json'],
  ['sure', 'jednokratn\\p{L}* šifr\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/bs.json'],
  ['sure', 'jednokratn\\p{L}* kod\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/hr.json'],
  ['sure', 'jednokratn\\p{L}* pin\\p{L}*', 'template in public code'],
  ['sure', 'sigurnosn\\p{L}* kód\\p{L}*', 'chromium locales/hr.pak'],
  ['sure', 'kôd za (?:potvrdu|prijavu|provjeru|potrditev)', 'mediawiki extensions/OATHAuth/i18n/bs.json'],
  ['act', 'prijav\\p{L}+', 'mediawiki extensions/OATHAuth/i18n/hr.json'],
  ['act', 'potvrd\\p{L}*', 'mediawiki extensions/OATHAuth/i18n/bs.json'],
  ['commerce', 'preuziman\\p{L}+', 'chromium locales/hr.pak'],
  ['commerce', 'isporuk\\p{L}+', 'chromium locales/hr.pak'],
  ['commerce', 'paketoma\\p{L}+', 'messages in Croatian'],
  ['sent', '(?:ode|za|po)?sla[ln]\\p{L}*', 'clerk/javascript localizations/src/hr-HR.ts'],
  ['label', 'narudžb\\p{L}+', 'chromium locales/hr.pak'],
  ['label', 'račun\\p{L}*', 'ugzv/CodeCatch'],
  ['support', 'nikome', 'chromium locales/hr.pak'],
  ['support', 'ne dijelite', 'chromium locales/hr.pak'],
  ['commerce', 'kurir\\p{L}*', 'messages in Croatian'],
  ['commerce', 'dostavljač\\p{L}*', 'messages in Croatian'],
  ['code-part', 'kod\\p{L}{0,2}', 'mediawiki extensions/OATHAuth/i18n/bs.json'],
  ['sure', 'privremen\\p{L} (?:lozinka|kod)', 'mediawiki languages/i18n/bs.json'],
  ['sure', '(?:pristupni|kontrolni|sms)[ -]kod', 'clerk/javascript localizations/src/hr-HR.ts'],
  ['sure', 'kod za (?:registraciju|pristup|verifikaciju|aktivaciju)', 'messages in Croatian'],
  ['verb', '(?:koristite|utipkajte|upišite?|iskoristite)', 'mediawiki extensions/OATHAuth/i18n/bs.json'],
  ['verb', 'upiši', 'messages in Croatian'],
  ['verb', 'unesite', 'messages in Croatian'],
  ['act', '(?:aktivir|nastav|provjer)\\p{L}+', 'mediawiki extensions/OATHAuth/i18n/hr.json'],
  ['commerce', 'poklon[- ]kartica', 'medusajs/medusa dashboard/src/i18n/translations/bs.json'],
  ['commerce', 'narudžba je spremna', 'messages in Croatian'],
  ['act', 'potpis', 'clerk/javascript localizations/src/hr-HR.ts'],
  ['other-code', 'poklon kod|kod za (?:vrata|otvaranje)', 'messages in Croatian'],
  ['other-code-run-on', '(?:kod\\p{L}{0,3}|kód\\p{L}{0,3}) za popust', 'messages in Croatian'],
  ['other-code-run-on', 'kod\\p{L}{0,3} (?:do )?rezervacij\\p{L}*', 'messages in Croatian'],
];
