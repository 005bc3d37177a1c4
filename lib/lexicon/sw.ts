import type { MessageTerm } from './term.ts';

/** Swahili, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  [
    'sure',
    '(?:msimbo|nambari|namba) (?:yako |wako )?(?:wa|ya) (?:k?uthibitish(?:o|aji|a))',
    'SMS texts of apps in Tanzania (GitHub)',
  ],
  // "Namba ya siri" is the PIN of mobile money.
  ['sure', '(?:msimbo|nambari) (?:yako |wako )?(?:wa|ya) siri', 'chromium locales/sw.pak'],
  ['plain', 'msimbo', 'chromium locales/sw.pak'],
  [
    'sure',
    '(?:nambari|namba|msimbo) (?:ya|wa) (?:kuthibitisha|uthibitisho|uthibitishaji|usalama|kuingia)',
    'chromium locales/sw.pak',
  ],
  ['sure', 'nywila ya mara moja', 'messages in Swahili'],
  ['verb', '(?:tumia|weka|ingiza)', 'chromium locales/sw.pak'],
  ['act', '(?:kuthibitisha|kuingia)', 'chromium locales/sw.pak'],
  ['other-code-run-on', 'msimbo wa ofa', 'chromium locales/sw.pak'],
  ['other-code', 'msimbo (?:wako )?wa (?:posta|mwaliko|punguzo|hitilafu)', 'chromium locales/sw.pak'],
];
