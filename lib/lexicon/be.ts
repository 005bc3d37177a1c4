import type { MessageTerm } from './term.ts';

/** Belarusian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', 'код (?:пацвярджэння|праверкі)', 'messages in Belarusian'],
  ['sure', 'код пац\\p{L}+', 'messages in Belarusian'],
  ['act', 'пацв\\p{L}+', 'messages in Belarusian'],
  ['sure', 'код (?:бяспекі|актывацыі|для ўваходу|пацверджання)', 'messages in Belarusian'],
  ['sure', 'аднаразовы (?:пароль|код)', 'messages in Belarusian'],
];
