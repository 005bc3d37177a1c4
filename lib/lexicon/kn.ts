import type { MessageTerm } from './term.ts';

/** Kannada, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'ಒಟಿಪಿ', 'messages of every kind'],
  ['sure-run-on', 'ಕೋಡ್', 'chromium locales/kn.pak'],
  ['sure-run-on', 'කේතය', 'messages in Sinhala'],
  ['other-code', '(?:ದೋಷ|ಪಿನ್|ಕೂಪನ್|ಆರ್ಡರ್) ಕೋಡ್', 'chromium locales/kn.pak'],
];
