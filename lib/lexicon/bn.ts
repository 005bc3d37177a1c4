import type { MessageTerm } from './term.ts';

/** Bengali, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'কোড', 'messages in Bengali'],
  ['sure-run-on', 'ওটিপি', 'messages in Bengali'],
  ['label-run-on', 'অর্ডার', 'messages in Bengali'],
  ['label-run-on', 'অ্যাকাউন্ট', 'unproven'],
  ['label-run-on', 'হিসাব', 'unproven'],
  ['label-run-on', 'কার্ড', 'unproven'],
];
