import type { MessageTerm } from './term.ts';

/** Albanian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'fjalëkalim\\p{L}* njëpërdorim\\p{L}+', 'redmine/redmine config/locales/sq.yml'],
  ['sure', 'kodi (?:juaj )?i (?:konfirmimit|sigurisë|hyrjes|aktivizimit|verifikimit)', 'messages in Albanian'],
  ['plain', 'kodi', 'redmine/redmine config/locales/sq.yml'],
  ['sure', '(?:kodi|fjalëkalimi) një ?përdorimësh', 'messages in Albanian'],
  ['other-code', 'kodi i (?:gabimit|zbritjes|rezervimit|porosisë|klientit)', 'phpmyadmin/phpmyadmin po/sq.po'],
];
