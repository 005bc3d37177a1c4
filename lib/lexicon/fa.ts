import type { FieldTerm, MessageTerm } from './term.ts';

/** Persian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'کد (?:تایید|تاييد|یکبار|فعال)', 'messages in Persian'],
  ['code', 'کد', 'messages in Persian'],
  ['from-email', 'ایمیل', ''],
  ['from-sms', 'پیامک', ''],
];

/** Persian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'کد (?:تایید|تأیید|تائید|فعال ?سازی|فعالسازی|ورود)', 'messages in Persian'],
  ['sure', 'کد (?:یکبار ?مصرف|امنیتی|احراز|عضویت|اعتبارسنجی)', ''],
  ['sure', 'رمز (?:دوم|پویا|یکبار ?مصرف|عبور|ورود)', 'messages in Persian'],
  ['sure-run-on', '(?:အတည်ပြုကုဒ်|კოდ\\p{L}{0,3}|կոդ\\p{L}{0,3}|ኮድ|او ?ٹی ?پی)', 'messages with other codes'],
  ['plain', 'کد', 'messages in Persian'],
  ['plain', 'گذرواژه', ''],
  ['plain', 'کوڈ', 'messages with other codes'],
  [
    'other-code-run-on',
    'کد (?:مشتری|محصول|فروشگاه|شعبه|رزرو|سفارش|پیگیری|ملی|پستی|خطا|کالا|تخفیف|معرف)',
    'messages in Persian',
  ],
  ['other-code-run-on', 'کد (?:تخفیف|پستی|رهگیری|ملی|کالا|معرف|سفارش)', 'messages in Persian'],
  ['support-run-on', 'دقیقه', ''],
  ['commerce-run-on', 'تخفیف', 'messages in Persian'],
  ['label-run-on', 'فاکتور', ''],
  ['label-run-on', 'کارت', ''],
];
