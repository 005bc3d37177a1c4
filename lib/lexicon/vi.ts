import type { FieldTerm } from './term.ts';

/** Vietnamese, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'ma (?:xac minh|xac thuc|xac nhan|otp|bao mat mot lan|dung (?:mot|1) lan)', 'Vietnamese sign-in pages'],
  ['certain', 'ma (?:gom )?\\d (?:chu )?so', 'Vietnamese sign-in pages'],
  ['certain', 'mat khau (?:mot|1|dung (?:mot|1)) lan', 'Vietnamese sign-in pages'],
  ['code', 'ma', 'Vietnamese sign-in pages'],
  ['second-factor', 'ung dung xac thuc', 'Vietnamese sign-in pages'],
  ['sent', 'da gui', 'Vietnamese sign-in pages'],
  ['recovery', 'ma (?:khoi phuc|du phong)', 'Vietnamese sign-in pages'],
  ['promotion', 'giam gia', 'Vietnamese sign-in pages'],
  ['promotion', 'gioi thieu', 'Vietnamese sign-in pages'],
  ['promotion', 'khuyen mai', ''],
  ['postal', 'ma buu dien', 'Vietnamese sign-in pages'],
  ['other-code', 'ma (?:khach hang|san pham)', 'Vietnamese sign-in pages'],
];
