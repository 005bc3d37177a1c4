type Kind = 'text' | 'word' | '{' | '[' | '}' | ']' | ':' | ',';
type State = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'after';

/** What may come in each state, and the state behind it. */
const STEPS: Readonly<Record<State, Partial<Record<Kind, State>>>> = {
  value: { text: 'after', word: 'after', '{': 'first-key', '[': 'first-value' },
  'first-value': { text: 'after', word: 'after', '{': 'first-key', '[': 'first-value', ']': 'after' },
  key: { text: 'colon' },
  'first-key': { text: 'colon', '}': 'after' },
  colon: { ':': 'value' },
  after: { ',': 'value', '}': 'after', ']': 'after' },
};

const TEXT = String.raw`("[^"\\\n\r\t]*(?:\\.[^"\\\n\r\t]*)*")`;
const WORD = String.raw`(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)`;
const TOKEN = new RegExp(String.raw`[ \t\r\n]*(?:${TEXT}|${WORD}|([\[\]{}:,]))`, 'y');

/**
 * Where a text that is no JSON stops being one; its length where it only ends too soon. Browsers say it in sentences,
 * each in its own, and some of them leave the place out.
 */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let state: State = 'value';
  for (let from = 0; ; from = TOKEN.lastIndex) {
    TOKEN.lastIndex = from;
    const [whole, quoted, word, mark] = TOKEN.exec(text) ?? [];
    if (whole === undefined) return faultAt(text, from);
    const kind = (mark ?? (quoted === undefined ? 'word' : 'text')) as Kind;
    const at = TOKEN.lastIndex - (quoted ?? word ?? kind).length;
    const next: State | undefined = STEPS[state][kind];
    if (next === undefined || !isFitting(kind, open)) return at;
    state = kind === ',' && open.at(-1) === '{' ? 'key' : next;
  }
}

/** Tracks open brackets. Whether a closing or separating character matches one. */
function isFitting(kind: Kind, open: string[]): boolean {
  if (kind === '{' || kind === '[') open.push(kind);
  if (kind === '}') return open.pop() === '{';
  if (kind === ']') return open.pop() === '[';
  return kind !== ',' || open.length > 0;
}

/** The start of what is not a token; the end if the text, or a word in it, is cut off. */
function faultAt(text: string, from: number): number {
  const tail = text.slice(from).trimStart();
  const isCut = /^(?:"[^\r\n]*|-|t|tr|tru|f|fa|fal|fals|n|nu|nul)?$/.test(tail);
  return isCut ? text.length : text.length - tail.length;
}
