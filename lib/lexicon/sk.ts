import type { FieldTerm, MessageTerm } from './term.ts';

/** Slovak, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '(?:overovaci|potvrzovaci|potvrdzovaci|jednorazov)\\w* kod', 'Czech sign-in pages'],
];

/** Slovak, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['plain-run-on', '(?<![\\p{L}\\p{N}_])(?:kód\\p{L}{0,5}|kods|kodas)(?![\\p{L}_])', 'messages in Slovak'],
  ['act', 'ověř\\p{L}+', 'messages in Slovak'],
  ['support', 'platí', 'messages in Slovak'],
  ['commerce', 'zásiel\\p{L}+', 'messages in Slovak'],
  ['commerce', 'vyzdvihnut\\p{L}*', 'messages in Slovak'],
  ['commerce', 'sleva', 'messages in Slovak'],
  ['commerce', 'kedvezmény', 'unproven'],
  ['label', 'objednávk\\p{L}+', 'messages in Slovak'],
  ['label', 'objednávce', 'unproven'],
  ['act', 'prihlás\\p{L}+', 'messages in Slovak'],
  ['act', 'potvrd\\p{L}+', 'messages in Slovak'],
  ['verb', 'použite', 'messages in Slovak'],
  ['commerce', 'kuriér\\p{L}*', 'messages in Slovak'],
  ['sure', '(?:prístupov|registrač|autentifikač|dočasn|sms)\\p{L}*[ -]kód\\p{L}*', 'messages in Slovak'],
  ['verb', '(?:vlož|napíš|zadaj)\\p{L}*', 'messages in Slovak'],
  ['act', '(?:aktivác|registrác|overen|obnoven)\\p{L}+', 'messages in Slovak'],
  ['commerce', 'darčekov\\p{L}+', 'messages in Slovak'],
  ['other-code-run-on', 'čiarov\\p{L}+ kód', 'messages in Slovak'],
  ['sure', '(?:sms|jednorazov\\p{L}*|autorizačn\\p{L}*) kľúč\\p{L}*', 'messages in Slovak'],
  ['commerce', 'objednávka je pripraven\\p{L}*', 'messages in Slovak'],
];
