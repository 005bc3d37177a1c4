import type { FieldTerm, MessageTerm } from './term.ts';

/** Slovak, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:overovaci|potvrzovaci|potvrdzovaci|jednorazov)\\w* kod', 'Czech sign-in pages'],
];

/** Slovak, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  [
    'plain-run-on',
    '(?<![\\p{L}\\p{N}_])\\p{L}{0,24}-?(?:kod|kodları|kodu\\p{L}{0,4})(?![\\p{L}_])',
    'messages in Czech',
  ],
  ['plain-run-on', '(?<![\\p{L}\\p{N}_])\\p{L}{0,24}-?(?:kód\\p{L}{0,5}|kods|kodas)(?![\\p{L}_])', 'messages in Czech'],
  ['plain-run-on', '(?<![\\p{L}\\p{N}_])\\p{L}{0,24}-?(?:kôd\\p{L}{0,3}|kodeks?i)(?![\\p{L}_])', 'messages in Czech'],
  ['act', 'přihláš\\p{L}+', 'messages in Czech'],
  ['act', 'ověř\\p{L}+', 'messages in Czech'],
  ['act', 'prihlás\\p{L}+', 'messages in Czech'],
  ['act', 'overi\\p{L}+', ''],
  ['support', 'platí', 'messages in Czech'],
  ['commerce', 'slev[auy]', 'messages in Slovak'],
  ['commerce', 'sleva', 'messages in Slovak'],
  ['commerce', 'kedvezmény', ''],
  ['label', 'objednávk\\p{L}+', 'messages in Czech'],
  ['label', 'objednávce', ''],
];
