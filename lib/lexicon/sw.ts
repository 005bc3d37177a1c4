import type { MessageTerm } from './term.ts';

/** Swahili, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:msimbo|nambari) (?:yako |wako )?(?:wa|ya) (?:uthibitisho|uthibitishaji|siri)', 'messages in Swahili'],
  ['plain', 'msimbo', 'messages in Swahili'],
  ['act', 'kuingia', 'messages in Swahili'],
];
