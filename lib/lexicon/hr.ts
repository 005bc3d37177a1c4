import type { FieldTerm, MessageTerm } from './term.ts';

/** Croatian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:verifikacijs|jednokratn|potvrdn)\\w* (?:kod|koda|lozinka)', 'unproven'],
  ['certain', '(?:autentifikacijs|verifikacion)\\w* (?:kod|koda|lozinka)', 'ugzv/CodeCatch'],
  ['certain', 'kod za (?:potvrdu|verifikaciju|provjeru)', 'messages in Croatian'],
  ['second-factor', 'dvofaktor', 'nextcloud/twofactor_totp l10n/hr.json'],
  ['second-factor', 'dvostrank', 'unproven'],
  ['second-factor', 'dvostupanj', 'unproven'],
  ['bare', 'koda', 'test pages: languages'],
];

/** Croatian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'jednokratn\\p{L}* zapor\\p{L}*', 'messages in Croatian'],
  ['sure', 'jednokratn\\p{L}* šifr\\p{L}*', 'messages in Serbian'],
  ['sure', 'jednokratn\\p{L}* kod\\p{L}*', 'messages of every kind'],
  ['sure', 'jednokratn\\p{L}* pin\\p{L}*', 'unproven'],
  ['sure', 'sigurnosn\\p{L}* kód\\p{L}*', 'messages in Croatian'],
  ['sure', 'kôd za (?:potvrdu|prijavu|provjeru|potrditev)', 'messages in Croatian'],
  ['act', 'prijav\\p{L}+', 'messages in Croatian'],
  ['act', 'potvrd\\p{L}*', 'messages in Croatian'],
  ['commerce', 'preuziman\\p{L}+', 'messages in Croatian'],
  ['commerce', 'isporuk\\p{L}+', 'unproven'],
  ['commerce', 'paketoma\\p{L}+', 'messages in Croatian'],
  ['sent', '(?:ode|za|po)?sla[ln]\\p{L}*', 'messages in Croatian'],
  ['sent', 'elküld\\p{L}+', 'unproven'],
  ['sent', 'trimis\\p{L}*', 'unproven'],
  ['label', 'narudžb\\p{L}+', 'messages in Croatian'],
  ['label', 'račun\\p{L}*', 'ugzv/CodeCatch'],
  ['label', 'naročil\\p{L}+', 'messages in Slovenian'],
  ['support', 'nikome', 'messages in Croatian'],
  ['support', 'ne dijelite', 'messages in Croatian'],
  ['commerce', 'kurir\\p{L}*', 'messages in Croatian'],
  ['commerce', 'dostavljač\\p{L}*', 'messages in Croatian'],
  ['code-part', 'kod\\p{L}{0,2}', 'messages in Croatian'],
  ['sure', 'privremen\\p{L} (?:lozinka|kod)', 'messages in Croatian'],
  ['sure', '(?:pristupni|kontrolni|sms)[ -]kod', 'messages in Croatian'],
  ['sure', 'kod za (?:registraciju|pristup|verifikaciju|aktivaciju)', 'messages in Croatian'],
  ['verb', '(?:koristite|utipkajte|upišite?|iskoristite)', 'messages in Croatian'],
  ['act', '(?:aktivir|nastav|provjer)\\p{L}+', 'messages in Croatian'],
  ['commerce', 'poklon[- ]kartica', 'messages in Croatian'],
  ['commerce', 'narudžba je spremna', 'messages in Croatian'],
  ['act', 'potpis', 'messages in Croatian'],
];
