import type { Candidate } from './candidates.ts';
import { namesNumber } from './numbers.ts';
import { sentenceAround } from './sentence.ts';
import { negationPattern } from './shown.ts';
import { CLOSES, copulaPattern, type Keyword, sentPattern, tellsPattern } from './words.ts';

/** How a candidate relates to a word for a code. */
export type Relation = 'tight' | 'subject' | 'below' | 'alone' | 'label' | 'told' | 'sentence' | 'act';

/** Most characters between a word for a code and a code that is alone in its line. */
export const REACH = 400;

/** How a candidate relates to a word for a code in its text; undefined if they are not related. */
export function relate({ start, end, code }: Candidate, keyword: Keyword, text: string): Relation | undefined {
  if (keyword.start < end && keyword.end > start) return undefined;
  const { from, to } = sentenceAround(text, start, end);
  const isBefore = keyword.end <= start;
  const gap = isBefore ? text.slice(keyword.end, start) : text.slice(end, keyword.start);
  if (keyword.start >= from && keyword.end <= to) {
    if (isBefore) return relateBehind(gap, text.slice(end, to));
    if (JOINS.test(gap)) return undefined;
    return gap.length <= 70 && !/[,;]/.test(gap) && /^["'»”*\])]* ?(?:$|-|–|—|:|=|\(|\p{L})/u.test(gap)
      ? 'subject'
      : gap.length <= 120
        ? 'sentence'
        : undefined;
  }
  if (gap.length > REACH) return undefined;
  // "Acme: 719 033. Enter this code to log in."
  const before = text.slice(from, start);
  const isHelp = isBefore && HELP_NUMBER.test(code) && isWarned(text.slice(Math.max(0, from - 80), from));
  const rest = (isHelp ? before : withoutSender(before)) + text.slice(end, to);
  const isBelow = isBefore && isUnder(text, start, keyword);
  if (!/[\p{L}\p{N}]/u.test(rest)) return isBelow && isOwnLine({ start, end }, text) ? 'below' : 'alone';
  return isBelow && leads(text, from, start, end) ? 'below' : undefined;
}

/** The telephone numbers of help lines, with those of all Europe. A code has six digits more often. */
const HELP_NUMBER = /^(?:\d{1,5}|\d{7,}|116\d{3})$/;

/** "Never share your code. Complaints: 14440": whether a warning comes before in the line. */
function isWarned(before: string): boolean {
  return !/\n\s*$/.test(before) && negationPattern().test(before);
}

/** The sender's name at the beginning of a message. */
const SENDER_NAME = String.raw`^\s*(?:[\p{L}\p{N}][\p{L}\p{N}.& -]{0,23} ?: |\[[^\]\n]{1,24}\] ?|【[^】\n]{1,24}】 ?|\([^)\n]{1,24}\) ?)`;
const SENDER = new RegExp(`${SENDER_NAME}$`, 'u');
/** The same, and the names of a product behind it: "Larkspur: Key SMS". */
export const SENDER_AND_PRODUCT = new RegExp(`(?:${SENDER_NAME}|^\\s*)(?:\\p{Lu}[\\p{L}-]{1,14} ){0,3}$`, 'u');

/** The text before a number without the sender. "Candidate number: 48213", "Номер клієнта: 48213" have no sender. */
function withoutSender(before: string): string {
  const [word = ''] = before.trim().split(' ');
  return namesNumber(before) || namesNumber(word) ? before : before.replace(SENDER, '');
}

/** "Ticket 849002 and verification code …": another number, and then the word. */
const JOINS = /^["'»”*)\]}】」』]* ?(?:and|und|et|y|e|i|и|та|en|och|og|ja|ve|dan|và|[&+和及与與と]) ?$/iu;

/** "code O-Key SMS 551920": the name of a service, between the word and its code. */
const NAMES = /^(?: \p{Lu}[\p{L}-]+){1,3} $/u;

/** Comes right before the number of the sender, a place or a time. */
const FROM =
  /(?<!\p{L})(?:from|near|until|since|before|after|von|vom|vor|nach|bis|desde|hasta|cerca de|fra|från|от|від|до) (?:the |our )?(?:(?:short ?code|number|no\.?) )?$/iu;

/** The relation of a code to a word before it in its sentence. */
function relateBehind(gap: string, rest: string): Relation | undefined {
  if (gap.length <= 40 && copulaPattern().test(gap)) return 'tight';
  // "Your verification code will arrive from 48291"
  if (FROM.test(gap)) return undefined;
  const isPlain = gap.length <= 50 && /^[\p{L}\p{M}\s\p{P}]*$/u.test(gap);
  if (isPlain && (tellsPattern().test(gap) || CLOSES.test(rest) || NAMES.test(gap) || !/^ ?[\p{L}\p{N}]/u.test(rest)))
    return 'label';
  if (gap.length > 140 || (sentPattern().test(gap) && !tellsPattern().test(gap))) return undefined;
  return tellsPattern().test(gap) ? 'told' : 'sentence';
}

/** Whether the line above contains the word. */
function isUnder(text: string, start: number, keyword: Keyword): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return (
    keyword.end < lineStart &&
    keyword.end > lineStart - 300 &&
    !/[\p{L}\p{N}][^\n]*\n/u.test(text.slice(text.indexOf('\n', keyword.end), lineStart))
  );
}

/** Whether the code begins its line, and punctuation or nothing follows. */
function leads(text: string, from: number, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (/[\p{L}\p{N}]/u.test(text.slice(from, start)) || /[\p{L}\p{N}]/u.test(text.slice(lineStart, start))) return false;
  const after = text.slice(end, end + 20);
  return /^ *(?:[(|,;.–—-]|\n|$)/.test(after) || CLOSES.test(after);
}

/** Whether nothing else is in the line. */
export function isOwnLine({ start, end }: { start: number; end: number }, text: string): boolean {
  const lineEnd = text.indexOf('\n', end);
  const line =
    text.slice(text.lastIndexOf('\n', start - 1) + 1, start) + text.slice(end, lineEnd < 0 ? undefined : lineEnd);
  return !/[\p{L}\p{N}]/u.test(line);
}
