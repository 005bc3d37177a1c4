import type { MessageTerm } from './term.ts';

/** Filipino, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:pam|ng |na )?(?:be|ve)ripikasyon(?:g|g na| na)? (?:code|kodigo)', 'signalapp/Signal-Android'],
  ['sure', '(?:code|kodigo) (?:ng|sa|para sa) (?:pag)?(?:pa)?(?:be|ve)ripika\\p{L}*', 'unproven'],
  ['support', 'ibahagi', 'messages in Filipino'],
  ['support', 'ibigay', 'messages in Filipino'],
  ['sure', 'pansamantalang (?:password|code)', 'messages in Filipino'],
  ['sure', '(?:code|kodigo) (?:ng|sa|para) (?:pag-?|mag-?)?(?:verify|log ?in)', 'messages in Filipino'],
  [
    'sure',
    '(?:code|kodigo) (?:ng|sa|para) (?:kumpirm\\p{L}+|pagkumpirma|pagpapatunay|seguridad)',
    'messages in Filipino',
  ],
  ['verb', '(?:i-?type|i-?enter|ipasok)', 'messages in Filipino'],
  ['act', '(?:i-?verify|i-?activate|kumpirmahin|magpatuloy|mag-?log ?in)', 'messages in Filipino'],
  ['verb', '(?:ilagay|gamitin)(?: ang)?', 'messages in Filipino'],
];
