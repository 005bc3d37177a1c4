import type { FieldTerm, MessageTerm } from './term.ts';

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
  ['from-app', 'aplikasi', ''],
];

/** Indonesian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:kode|kod|sandi|kata sandi) (?:verifikasi|otp|keamanan|daftar|pendaftaran)', 'messages in Indonesian'],
  ['sure', '(?:kode|kod|sandi|kata sandi) (?:unik|transaksi otp|rahsia|masuk)', 'messages in Indonesian'],
  ['plain', 'sandi', 'messages in Indonesian'],
  [
    'other-code-run-on',
    '(?:kod\\p{L}{0,3}|kód\\p{L}{0,3}) (?:na slevu|na zľavu|za popust|pembayaran|pos|promo)',
    'messages in Indonesian',
  ],
  [
    'other-code-run-on',
    '(?:kod\\p{L}{0,3}|kód\\p{L}{0,3}) (?:diskon|voucher|booking|kupon|pos)',
    'messages in Indonesian',
  ],
  [
    'other-code-run-on',
    'kode (?:promo|pos|voucher|diskon|booking|kupon|batang|produk|referral)',
    'messages in Indonesian',
  ],
  ['other-code-run-on', 'kode (?:pemesanan|etik|error|area|resi|undangan|barang|bank|unik pembayaran)', ''],
  ['act', 'masuk', 'messages in Indonesian'],
  ['act', 'verifikasi', 'messages in Indonesian'],
  ['verb', 'gunakan', 'messages in Indonesian'],
  ['verb', 'masukkan', 'messages in Indonesian'],
  ['verb', 'guna', ''],
  ['support', 'berlaku', 'messages in Indonesian'],
  ['support', 'bagikan', 'messages in Indonesian'],
  ['support', 'akun', 'messages in Indonesian'],
  ['commerce', 'diskon', 'messages in Indonesian'],
  ['sent', 'dikirim\\p{L}*', 'messages in Indonesian'],
  ['label', 'rekening', 'ugzv/CodeCatch'],
  ['label', 'tagihan', 'messages in Indonesian'],
  ['label', 'resi', 'messages in Indonesian'],
  ['label', 'pelanggan', 'messages in Indonesian'],
  ['label', 'kartu', ''],
  ['label', 'berakhiran', ''],
  ['label', 'hubungi', 'messages in Indonesian'],
  ['label', 'penerbangan', ''],
  ['label', 'jumlah', ''],
  ['label', 'kode pos', 'messages in Indonesian'],
];
