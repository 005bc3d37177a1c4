import type { MessageTerm } from './term.ts';

/** Georgian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', 'კოდ\\p{L}{0,3}', 'keycloakify/keycloakify login/i18n/.../ka.ts'],
  ['sure-run-on', 'ერთჯერადი (?:პაროლი|კოდი)', 'keycloakify/keycloakify login/i18n/.../ka.ts'],
  ['sure', '(?:dadasturebis|ertjeradi) kodi', 'messages in Georgian'],
  ['other-code', '(?:შეცდომის|საფოსტო|პრომო|შეკვეთის|ფასდაკლების|მომხმარებლის) კოდი', 'messages in Georgian'],
];
