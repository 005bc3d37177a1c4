import type { FieldTerm, MessageTerm } from './term.ts';

/** Persian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'کد (?:تایید|تاييد|یکبار|فعال)', 'messages in Persian'],
  ['code', 'کد', 'messages in Persian'],
  ['from-email', 'ایمیل', 'unproven'],
  ['from-sms', 'پیامک', 'unproven'],
];

/** Persian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'کد تایید', 'messages in Persian'],
  ['sure', 'کد تأیید', 'messages in Persian'],
  ['sure', 'کد تائید', 'unproven'],
  ['sure', 'کد فعال ?سازی', 'messages in Persian'],
  ['sure', 'کد فعالسازی', 'messages in Persian'],
  ['sure', 'کد ورود', 'messages in Persian'],
  ['sure', 'کد (?:یکبار ?مصرف|امنیتی|احراز|عضویت|اعتبارسنجی)', 'unproven'],
  ['sure', 'رمز (?:دوم|پویا|یکبار ?مصرف|عبور|ورود)', 'messages in Persian'],
  ['sure-run-on', 'အတည်ပြုကုဒ်', 'messages of every kind'],
  ['plain', 'کد', 'messages in Persian'],
  ['plain', 'گذرواژه', 'unproven'],
  ['other-code-run-on', 'رمز اول', 'jd1378/otphelper code'],
  ['other-code-run-on', 'کد مشتری', 'messages with other codes'],
  ['other-code-run-on', 'کد محصول', 'messages with other codes'],
  ['other-code-run-on', 'کد فروشگاه', 'unproven'],
  ['other-code-run-on', 'کد شعبه', 'unproven'],
  ['other-code-run-on', 'کد رزرو', 'unproven'],
  ['other-code-run-on', 'کد سفارش', 'unproven'],
  ['other-code-run-on', 'کد پیگیری', 'unproven'],
  ['other-code-run-on', 'کد ملی', 'unproven'],
  ['other-code-run-on', 'کد پستی', 'messages with other codes'],
  ['other-code-run-on', 'کد خطا', 'unproven'],
  ['other-code-run-on', 'کد کالا', 'unproven'],
  ['other-code-run-on', 'کد تخفیف', 'messages in Persian'],
  ['other-code-run-on', 'کد معرف', 'unproven'],
  ['other-code-run-on', 'کد رهگیری', 'messages in Persian'],
  ['act-run-on', 'ورود', 'messages in Persian'],
  ['support-run-on', 'دقیقه', 'unproven'],
  ['commerce-run-on', 'تحویل', 'messages in Persian'],
  ['commerce-run-on', 'مرسوله', 'messages in Persian'],
  ['commerce-run-on', 'تخفیف', 'messages in Persian'],
  ['sent', 'ارسال', 'messages in Persian'],
  ['label-run-on', 'سفارش', 'messages in Persian'],
  ['label-run-on', 'مرسوله', 'messages in Persian'],
  ['label-run-on', 'فاکتور', 'unproven'],
  ['label-run-on', 'کارت', 'unproven'],
];
