import type { FieldTerm, MessageTerm } from './term.ts';

/** Malay, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [['certain', 'kod pengesahan', 'messages in Indonesian']];

/** Malay, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:kode|kod|sandi|kata sandi) (?:login|konfirmasi|aktivasi|akses|pengesahan)', 'messages in Indonesian'],
  ['sure', '(?:kode|kod|sandi|kata sandi) (?:keselamatan|sekali pakai|autentikasi|rahasia)', ''],
  ['label', 'tél(?:éphone)?', 'messages in Czech'],
  ['label', 'pesanan', 'messages in Indonesian'],
];
