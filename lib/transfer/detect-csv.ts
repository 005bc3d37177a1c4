import { csvHeader } from './csv.ts';
import { fieldOf, SYNONYMS } from './generic-fields.ts';
import type { ReaderName } from './registry.ts';

/** Column names, in lower case, that only one program writes together. */
const HEADERS: [ReaderName, string[]][] = [
  ['bitwarden-csv', ['login_totp']],
  ['authy-csv', ['encrypted_seed', 'salt']],
  ['1password-csv', ['title', 'otpauth', 'archived']],
  ['1password-csv', ['title', 'otpauth', 'tags']],
  ['apple-passwords', ['title', 'otpauth']],
  ['proton-pass-csv', ['totp', 'vault']],
  ['lastpass-vault', ['totp', 'grouping']],
  ['dashlane', ['otpurl']],
  ['dashlane', ['otpsecret', 'username2']],
  ['dashlane', ['otpsecret', 'title']],
  ['keepassxc-csv', ['group', 'title', 'totp']],
];

/** Which reader a text is for if its first line is a CSV header. */
export function detectCsv(text: string): ReaderName | undefined {
  const columns = csvHeader(text);
  if (columns.length < 2) return undefined;
  for (const [name, needed] of HEADERS) if (needed.every((column) => columns.includes(column))) return name;
  const fields = columns.map(fieldOf);
  return SYNONYMS.secret.some((name) => fields.includes(name)) ? 'generic-csv' : undefined;
}
