import { messageTermsOf } from '../lexicon/message-terms.ts';
import { once } from '../once.ts';
import type { Candidate, Doubt } from './candidates.ts';
import { foldPattern } from './normalise.ts';
import { type Relation, sentenceAround } from './relate.ts';
import { actsPattern, CLOSES, type Keyword, tellsPattern } from './words.ts';

/** Ends the clause after a code, unless the rest says that it is a code. */
const ENDS =
  /^["'»”*)\]}>」』】]*(?:$|\s*\n|[.,;!。，、)]|\s+[-–—(|]|\s(?:to|and|for|in|on|at|sur|auf|dans|nella|op|pa|na|на|en|et|para|pour|um|om|aby|per|und|za|чтобы|для|ein)(?!\p{L}))/u;
/** "… is", after a code that begins its sentence. */
const isPattern = once(() =>
  foldPattern(
    new RegExp(`^["'»”*)\\]}」』】]*(?: ?(?:[–—=]|[是为為はがを])|\\s(?:${messageTermsOf('is')})(?!\\p{L}))`, 'iu'),
  ),
);

/** The text between a candidate and the word for a code beside it. */
interface Between {
  gap: string;
  relation: Relation;
  isStrong: boolean;
  /** They are joined by a colon, by "is", or by nothing if a sentence begins with the code. */
  isJoined: boolean;
  /** They clearly belong together. */
  isClose: boolean;
}

/**
 * Whether the text between a candidate and a word for a code removes the doubt about the candidate's form.
 * @param text the message, normalised and folded
 */
export function dispels(candidate: Candidate, keyword: Keyword, relation: Relation, text: string): boolean {
  const { start, end, doubt, code } = candidate;
  if (!doubt) return true;
  const isBefore = keyword.end <= start;
  const gap = isBefore ? text.slice(keyword.end, start) : text.slice(end, keyword.start);
  const isJoined = isBefore
    ? tellsPattern().test(gap) || (gap === ' ' && doubt === 'capitals') || CLOSES.test(text.slice(end, end + 12))
    : isPattern().test(gap) || (gap.trim() === '' && !/^(?:[A-Z][a-z]+)+$/.test(code) && beginsSentence(text, start));
  const isClose = relation === 'tight' || relation === 'below' || (relation === 'subject' && isJoined);
  const between: Between = { gap, relation, isStrong: keyword.strong, isJoined, isClose };
  if (doubt === 'number' || doubt === 'measure' || doubt === 'name')
    return dispelsNumber(doubt, text.slice(start, end), between);
  return (!isBefore || endsClause(text, end)) && dispelsWord(doubt, code, between);
}

function dispelsNumber(doubt: Doubt, written: string, { relation, isStrong, isJoined, isClose }: Between): boolean {
  const isLabelled = relation === 'label' && isStrong;
  if (doubt === 'number') {
    if (isStrong) return isClose || relation === 'subject' || isLabelled;
    return (isClose || (relation === 'label' && isJoined)) && isGrouped(written);
  }
  return (isClose && (isStrong || doubt === 'name')) || (isLabelled && isJoined);
}

/** Letters alone are a word, unless something says that they are the code. */
function dispelsWord(doubt: Doubt, code: string, { gap, relation, isStrong, isJoined }: Between): boolean {
  const isTold =
    relation === 'tight' || relation === 'subject' || (relation === 'label' && (isStrong || actsPattern().test(gap)));
  if (!(relation === 'below' || (isJoined && isTold))) return false;
  if (doubt === 'capitals') return true;
  if (doubt === 'word' && relation === 'subject' && /^[A-Z]{6,}$/.test(code) && /^ is your /.test(gap)) return true;
  if (doubt === 'word') return isStrong || (/[:：]/.test(gap) && /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(code));
  if (doubt === 'small')
    return isStrong && relation === 'tight' && (isUnspeakable(code) || /^[\s"'«“*([{【「『]*[:：]/.test(gap));
  return isStrong;
}

/** Lower-case letters that form no word. Contrast "Your code is expired." */
function isUnspeakable(code: string): boolean {
  return code.length >= 6 && (code.match(/[aeiouy]/g) ?? []).length <= 1;
}

function beginsSentence(text: string, start: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(sentenceAround(text, start, start).from, start));
}

function isGrouped(written: string): boolean {
  return /^\d{3}[ -]\d{3}$|^\d{4}[ -]\d{4}$|^\d{2}(?:[ -]\d{2}){2,}$/.test(written);
}

function endsClause(text: string, end: number): boolean {
  const after = text.slice(end, end + 24);
  return ENDS.test(after) || CLOSES.test(after);
}
