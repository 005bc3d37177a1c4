import type { MessageTerm } from './term.ts';

/** Swahili, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  [
    'sure',
    '(?:msimbo|nambari|namba) (?:yako |wako )?(?:wa|ya) (?:uthibitisho|uthibitishaji)',
    'SMS texts of apps in Tanzania (GitHub)',
  ],
  // "Namba ya siri" is the PIN of mobile money.
  ['sure', '(?:msimbo|nambari) (?:yako |wako )?(?:wa|ya) siri', 'messages in Swahili'],
  ['plain', 'msimbo', 'messages in Swahili'],
  [
    'sure',
    '(?:nambari|namba|msimbo) (?:ya|wa) (?:kuthibitisha|uthibitisho|uthibitishaji|usalama|kuingia)',
    'messages in Swahili',
  ],
  ['sure', 'nywila ya mara moja', 'messages in Swahili'],
  ['verb', '(?:tumia|weka|ingiza)', 'messages in Swahili'],
  ['act', '(?:kuthibitisha|kuingia)', 'messages in Swahili'],
  ['other-code-run-on', 'msimbo wa ofa', 'messages in Swahili'],
];
