import type { MessageTerm } from './term.ts';

/** Burmese, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [['sure-run-on', 'တစ်ခါသုံးစကားဝှက်', 'messages in Burmese']];
