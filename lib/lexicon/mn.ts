import type { MessageTerm } from './term.ts';

/** Mongolian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'баталгаажуулах код\\p{L}*', 'clerk/javascript localizations/src/mn-MN.ts'],
  ['sure', 'нэг удаагийн (?:нууц үг|код)', 'clerk/javascript localizations/src/mn-MN.ts'],
  ['sure', '(?:нэвтрэх|баталгаажуулалтын|аюулгүй байдлын) код', 'messages in Mongolian'],
  ['sure', 'batalgaajuulah kod', 'messages in Mongolian'],
];
