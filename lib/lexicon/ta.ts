import type { FieldTerm, MessageTerm } from './term.ts';

/** Tamil, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'சரிபார்ப்புக்? ?குறியீடு', 'clerk/javascript localizations/src/ta-IN.ts'],
];

/** Tamil, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'குறியீ(?:டு|டாகும்)', 'clerk/javascript localizations/src/ta-IN.ts'],
  ['sure-run-on', '(?:ஒருமுறை|ஒரு முறை)[^\\n:]{0,14} கடவுச்சொல்', 'messages in Tamil'],
  ['sure-run-on', 'ஓடிபி', 'messages in Tamil'],
  ['verb-run-on', '(?:உள்ளிட|பயன்படுத்த)', 'clerk/javascript localizations/src/ta-IN.ts'],
  ['act-run-on', '(?:உள்நுழைய|சரிபார்)', 'clerk/javascript localizations/src/ta-IN.ts'],
  ['other-code-run-on', '(?:கூப்பன்|அஞ்சல்) குறியீடு', 'chromium locales/ta.pak'],
  ['other-code', '(?:பிழைக்|தள்ளுபடி|ஆர்டர்) குறியீடு', 'chromium locales/ta.pak'],
];
