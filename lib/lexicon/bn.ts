import type { MessageTerm } from './term.ts';

/** Bengali, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['label-run-on', 'অর্ডার', 'messages in Bengali'],
  ['label-run-on', 'অ্যাকাউন্ট', ''],
  ['label-run-on', 'হিসাব', ''],
  ['label-run-on', 'কার্ড', ''],
];
