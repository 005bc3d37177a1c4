import type { FieldTerm } from './term.ts';

/** Indonesian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'kode (?:verifikasi|otp|autentikasi|konfirmasi|sekali pakai)', 'Indonesian sign-in pages'],
  ['certain', 'sandi sekali pakai', 'Indonesian sign-in pages'],
  ['certain', 'kode (?:keamanan )?(?:dari|lewat|melalui) (?:aplikasi|sms)', 'Indonesian sign-in pages'],
  ['certain', 'kode \\d (?:digit|angka)', 'Indonesian sign-in pages'],
  ['second-factor', 'aplikasi aute?ntik', 'Indonesian sign-in pages'],
  ['sent', 'dikirim', 'messages in Indonesian'],
  ['recovery', 'kode (?:pemulihan|cadangan)', 'Indonesian sign-in pages'],
  ['promotion', 'diskon', 'messages in Indonesian'],
  ['promotion', 'undangan', ''],
  ['postal', 'kode ?pos\\b', 'Indonesian sign-in pages'],
  ['other-code', 'kode (?:pelanggan|produk)', 'Indonesian sign-in pages'],
];
