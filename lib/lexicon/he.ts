import type { FieldTerm } from './term.ts';

/** Hebrew, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'קוד (?:בן |של )?(?:\\d|שש) ספרות', 'Hebrew sign-in pages'],
  ['certain', 'קוד (?:אימות|חד[- ]פעמי|זיהוי|האימות)', 'Hebrew sign-in pages'],
  ['certain', 'סיסמה חד[- ]פעמית', 'Hebrew sign-in pages'],
  ['code', 'קוד', 'Hebrew sign-in pages'],
  ['known-kind', 'קוד', 'Hebrew sign-in pages'],
  ['second-factor', 'אפליקציית האימות', 'Hebrew sign-in pages'],
  ['second-factor', 'אפליקציית אימות', ''],
  ['second-factor', 'דו[- ]שלבי', ''],
  ['sent', 'שלחנו', 'Hebrew sign-in pages'],
  ['sent', 'נשלח', 'messages in Hebrew'],
  ['recovery', 'שחזור', 'Hebrew sign-in pages'],
  ['recovery', 'גיבוי', 'Hebrew sign-in pages'],
  ['promotion', 'קופון', 'Hebrew sign-in pages'],
  ['promotion', 'קוד (?:מבצע|הנחה)', 'Hebrew sign-in pages'],
  ['postal', 'מיקוד', 'Hebrew sign-in pages'],
];
