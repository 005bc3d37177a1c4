import type { MessageTerm } from './term.ts';

/** Filipino, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:pam|ng |na )?(?:be|ve)ripikasyon(?:g|g na| na)? (?:code|kodigo)', 'signalapp/Signal-Android'],
  [
    'sure',
    '(?:code|kodigo) (?:ng|sa|para sa) (?:pag)?(?:pa)?(?:be|ve)ripika\\p{L}*',
    'pub.dev bynn_id_verification .../AppLocalizationsTl',
  ],
  ['support', 'ibahagi', 'chromium locales/fil.pak'],
  ['support', 'ibigay', 'messages in Filipino'],
  ['sure', 'pansamantalang (?:password|code)', 'mediawiki languages/i18n/tl.json'],
  ['sure', '(?:code|kodigo) (?:ng|sa|para) (?:pag-?|mag-?)?(?:verify|log ?in)', 'chromium locales/fil.pak'],
  [
    'sure',
    '(?:code|kodigo) (?:ng|sa|para) (?:kumpirm\\p{L}+|pagkumpirma|pagpapatunay|seguridad)',
    'mediawiki languages/i18n/tl.json',
  ],
  ['verb', '(?:i-?type|i-?enter|ipasok)', 'mediawiki extensions/ConfirmEdit/i18n/tl.json'],
  ['act', '(?:i-?verify|i-?activate|kumpirmahin|magpatuloy|mag-?log ?in)', 'chromium locales/fil.pak'],
  ['verb', '(?:ilagay|gamitin)(?: ang)?', 'chromium locales/fil.pak'],
];
