import type { MessageTerm } from './term.ts';

/** Mongolian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'баталгаажуулах код\\p{L}*', 'messages in Mongolian'],
  ['sure', 'нэг удаагийн (?:нууц үг|код)', 'messages in Mongolian'],
  ['sure', '(?:нэвтрэх|баталгаажуулалтын|аюулгүй байдлын) код', 'messages in Mongolian'],
  ['sure', 'batalgaajuulah kod', 'messages in Mongolian'],
];
