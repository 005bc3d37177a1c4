import type { MessageTerm } from './term.ts';

/** Uzbek, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'tasdiqlash kod\\p{L}*', 'messages in Uzbek'],
  ['code-part', 'kodi', 'messages in Uzbek'],
  ['act', 'kirish', 'roundcube/roundcubemail program/localization/uz/labels.inc'],
  ['sure', 'bir martalik (?:parol|kod)\\p{L}*', 'messages in Uzbek'],
  ['sure', '(?:xavfsizlik|faollashtirish|maxfiy|sms|kirish uchun) kod\\p{L}*', 'messages in Uzbek'],
  ['sure', 'тасдиқлаш коди', 'messages in Uzbek'],
  ['other-code-run-on', 'chegirma kodi', 'messages in Uzbek'],
  ['other-code', '(?:xato|buyurtma|mijoz) kodi', 'messages in Uzbek'],
  ['plain', 'kodingiz', 'kamolbek777/uztour_auth_server index.js'],
];
