import type { FieldTerm, MessageTerm } from './term.ts';

/** Tamil, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [['certain', 'சரிபார்ப்புக்? ?குறியீடு', 'test pages: few words']];

/** Tamil, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'குறியீடு', 'messages in Tamil'],
  ['sure-run-on', '(?:ஒருமுறை|ஒரு முறை)[^\\n:]{0,14} கடவுச்சொல்', 'messages in Tamil'],
  ['sure-run-on', 'ஓடிபி', 'messages in Tamil'],
  ['verb-run-on', '(?:உள்ளிட|பயன்படுத்த)', 'messages in Tamil'],
  ['act-run-on', '(?:உள்நுழைய|சரிபார்)', 'messages in Tamil'],
  ['other-code-run-on', '(?:கூப்பன்|அஞ்சல்) குறியீடு', 'messages in Tamil'],
];
