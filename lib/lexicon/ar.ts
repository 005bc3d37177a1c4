import type { FieldTerm } from './term.ts';

/** Arabic, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:رمز|كود) (?:مكون )?(?:من )?(?:\\d|ستة|ست) ?(?:[اأ]رقام|خانات)', 'Arabic sign-in pages'],
  ['certain', 'رمز (?:التحقق|التاكيد|التفعيل|المصادقة|الامان المرسل|لمرة واحدة)', 'Arabic sign-in pages'],
  ['certain', 'كود (?:التحقق|التاكيد|التفعيل)', 'Arabic sign-in pages'],
  ['certain', 'كلمة مرور لمرة واحدة', 'Arabic sign-in pages'],
  ['code', 'رمزا?', 'Arabic sign-in pages'],
  ['code', 'كود', 'Arabic sign-in pages'],
  ['code', 'الرمز', 'Arabic sign-in pages'],
  ['known-kind', 'رمز', 'Arabic sign-in pages'],
  ['second-factor', 'تطبيق المصادقة', 'Arabic sign-in pages'],
  ['second-factor', 'بخطوتين', ''],
  ['second-factor', 'الثنائي', ''],
  ['second-factor', 'ثنائية', ''],
  ['second-factor', 'دو مرحله', ''],
  ['sent', 'ارسل', 'Arabic sign-in pages'],
  ['recovery', 'استعادة', ''],
  ['recovery', 'النسخ', 'Arabic sign-in pages'],
  ['recovery', 'استرداد', 'Arabic sign-in pages'],
  ['recovery', 'احتياطي', 'Arabic sign-in pages'],
  ['promotion', 'خصم', 'Arabic sign-in pages'],
  ['promotion', 'قسيمة', ''],
  ['promotion', 'دعوة', ''],
  ['postal', 'البريدي', 'Arabic sign-in pages'],
  ['postal', 'رمز (?:الدولة|البلد)', 'Arabic sign-in pages'],
  ['other-code', '(?:كود|رمز) العميل', 'Arabic sign-in pages'],
];
