import type { FailureData } from '../failure.ts';
import { type CleanText, mixedScriptWord } from './clean-text.ts';

/** Something about a URI that the user should know. The account is good to use. */
export type UriWarning = FailureData<
  | 'issuer-differs'
  | 'counter-missing'
  | 'secret-read-as-hex'
  | 'yandex-secret-damaged'
  | 'bare-secret'
  | 'characters-removed'
  | 'mixed-scripts'
>;

export const WARNINGS = {
  otherIssuer: (prefix: string, issuer: string): UriWarning => ({
    code: 'issuer-differs',
    params: { prefix, issuer },
  }),
  noCounter: (): UriWarning => ({
    code: 'counter-missing',
    params: {},
  }),
  hexSecret: (): UriWarning => ({
    code: 'secret-read-as-hex',
    params: {},
  }),
  yandexSecret: (): UriWarning => ({
    code: 'yandex-secret-damaged',
    params: {},
  }),
  bareSecret: (): UriWarning => ({
    code: 'bare-secret',
    params: {},
  }),
  removed: (field: 'issuer' | 'account', characters: string): UriWarning => ({
    code: 'characters-removed',
    params: { field, characters },
  }),
  mixedScripts: (field: 'issuer' | 'account', word: string): UriWarning => ({
    code: 'mixed-scripts',
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
