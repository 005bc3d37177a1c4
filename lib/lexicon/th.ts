import type { FieldTerm } from './term.ts';

/** Thai, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'รหัส(?:ยืนยัน|otp| otp|ผ่านครั้งเดียว)', 'messages in Thai'],
  ['code-run-on', 'รหัส', 'messages in Thai'],
  ['code-run-on', 'รหส', ''],
  ['second-factor', 'สองขั้นตอน', ''],
  ['second-factor', 'สองขนตอน', ''],
  ['sent', 'ส่ง', 'messages in Thai'],
];
