import { type CleanText, mixedScriptWord } from './clean-text.ts';

/** Something about a URI that a person should know. Shaped like a `Failure`, but the account is good to use. */
export interface UriWarning {
  code: string;
  message: string;
  params: Record<string, string | number>;
}

export const WARNINGS = {
  otherIssuer: (prefix: string, issuer: string): UriWarning => ({
    code: 'issuer-differs',
    message: `The name before the account says "${prefix}", but the issuer is given as "${issuer}". The issuer was kept.`,
    params: { prefix, issuer },
  }),
  noCounter: (): UriWarning => ({
    code: 'counter-missing',
    message: 'The link does not say which code comes next, so counting starts at 0. If codes are refused, use Resync.',
    params: {},
  }),
  hexSecret: (): UriWarning => ({
    code: 'secret-read-as-hex',
    message: 'The secret is not base32 and was read as hexadecimal. Check that the first code is accepted.',
    params: {},
  }),
  yandexSecret: (): UriWarning => ({
    code: 'yandex-secret-damaged',
    message: 'The length or the checksum of this Yandex secret is wrong, so its codes may be refused. Copy it again.',
    params: {},
  }),
  bareSecret: (): UriWarning => ({
    code: 'bare-secret',
    message: 'This is a key alone, so the usual 6 digits every 30 seconds are assumed. Say whose account it is.',
    params: {},
  }),
  removed: (field: 'issuer' | 'account', characters: string): UriWarning => ({
    code: 'characters-removed',
    message: `Invisible characters were removed from the ${field}: ${characters}.`,
    params: { field, characters },
  }),
  mixedScripts: (field: 'issuer' | 'account', word: string): UriWarning => ({
    code: 'mixed-scripts',
    message: `"${word}" in the ${field} mixes letters of several alphabets that look alike. Make sure it is the site you mean.`,
    params: { field, word },
  }),
} as const;

/** What is suspicious about the two names of an account. */
export function namesWarnings(issuer: CleanText, account: CleanText): UriWarning[] {
  const warnings: UriWarning[] = [];
  for (const [field, { text, removed }] of [
    ['issuer', issuer],
    ['account', account],
  ] as const) {
    if (removed.length > 0) warnings.push(WARNINGS.removed(field, removed.join(', ')));
    const word = mixedScriptWord(text);
    if (word !== null) warnings.push(WARNINGS.mixedScripts(field, word));
  }
  return warnings;
}
