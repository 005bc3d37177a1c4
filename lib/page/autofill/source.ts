import { fieldTermsOf } from '../../lexicon/field-terms.ts';
import type { Source } from './evidence.ts';
import type { Texts } from './texts.ts';
import { any } from './words.ts';

const WORDS: readonly (readonly [Source, RegExp])[] = [
  ['app', any(...fieldTermsOf('from-app'))],
  ['email', any(...fieldTermsOf('from-email'))],
  ['sms', any(...fieldTermsOf('from-sms'))],
];

function saidBy(texts: readonly string[]): Source[] {
  return WORDS.filter(([, words]) => texts.some((text) => words.test(text))).map(([source]) => source);
}

/**
 * Where the code that a field asks for comes from. Its label decides before its name, and its name before nearby words.
 */
export function sourceOf({ labels, identifiers, near }: Texts): Source {
  for (const texts of [labels, identifiers, near.length < 120 ? [near] : []]) {
    const said = saidBy(texts);
    const [first, another] = said;
    if (first) return another ? '' : first;
  }
  return '';
}
