import type { MessageTerm } from './term.ts';

/** Tamil, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [['sure-run-on', 'குறியீடு', 'messages in Tamil']];
