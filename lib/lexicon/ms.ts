import type { FieldTerm, MessageTerm } from './term.ts';

/** Malay, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [['certain', 'kod pengesahan', 'messages in Indonesian']];

/** Malay, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', '(?:kode|kod|sandi|kata sandi) pengesahan', 'messages in Malay'],
  ['label', 'pesanan', 'messages in Malay'],
  ['act', 'sahkan', 'messages in Malay'],
  ['act', 'log masuk', 'messages in Malay'],
  ['verb', 'guna(?:kan)?', 'messages in Malay'],
  ['support', 'kongsi', 'messages in Malay'],
  ['support', 'dedahkan', 'messages in Malay'],
  ['sure', 'kod (?:keselamatan|akses|pengaktifan|kebenaran|sekali guna)', 'messages in Malay'],
  ['sure', 'kata laluan (?:sekali guna|sementara)', 'messages in Malay'],
  ['sure', '(?:nombor )?tac', 'messages in Malay'],
  ['verb', '(?:taip|masukkan)', 'messages in Malay'],
  ['act', '(?:mengesahkan|pengesahan|meneruskan)', 'messages in Malay'],
  ['commerce', 'bungkusan', 'messages in Malay'],
];
