/** Shortest part that is worth a group, in characters. */
const SHORTEST = 6;
/** What a regular expression reads as more than the character itself. */
const SYNTAX = /[\\^$.*+?()[\]{}|]/;

/** Whether a pattern's groups and classes are closed, and it has no alternatives outside of them. */
function isWhole(pattern: string): boolean {
  let depth = 0;
  let isClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === '\\') i++;
    else if (isClass) isClass = char !== ']';
    else if (char === '[') isClass = true;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    if (depth < 0 || (char === '|' && depth === 0)) return false;
  }
  return depth === 0 && !isClass;
}

/** Whether a pattern may be cut at a position: both halves are patterns, and the second does not count the first. */
function isCut(pattern: string, at: number): boolean {
  const [start, end] = [pattern.slice(0, at), pattern.slice(at)];
  const isInside = /(?:^|[^\\])(?:\\\\)*\\(?:[pP]|u[\da-f]{0,3})?$|\{[^}]*$/.test(start);
  return !isInside && !/^[?*+{]/.test(end) && isWhole(start) && isWhole(end);
}

interface Run {
  /** How many patterns it has. */
  count: number;
  part: string;
  isEnd: boolean;
}

/** The longest saving among the runs of patterns at the start of a list that begin or end alike. */
function bestRun(patterns: readonly string[]): Run | undefined {
  const [first = ''] = patterns;
  let best: Run | undefined;
  for (const isEnd of [true, false]) {
    for (let length = first.length; length >= SHORTEST; length--) {
      const part = isEnd ? first.slice(-length) : first.slice(0, length);
      const isAlike = (pattern: string): boolean =>
        isEnd
          ? pattern.endsWith(part) && isCut(pattern, pattern.length - length)
          : pattern.startsWith(part) && isCut(pattern, length);
      // A start that could match in several ways would be tried in another order.
      if (!isEnd && SYNTAX.test(part)) continue;
      const other = patterns.findIndex((pattern) => !isAlike(pattern));
      const count = other < 0 ? patterns.length : other;
      if (count > 1 && (count - 1) * length > (best ? (best.count - 1) * best.part.length : 0))
        best = { count, part, isEnd };
    }
  }
  return best;
}

/**
 * Patterns as the alternatives of one: neighbours that begin or end alike share that part. It matches what their plain
 * list would, in the same order.
 */
export function alternatives(patterns: readonly string[]): string {
  const found: string[] = [];
  for (let at = 0; at < patterns.length; ) {
    const run = bestRun(patterns.slice(at));
    if (run) {
      const { count, part, isEnd } = run;
      const rests = patterns
        .slice(at, at + count)
        .map((pattern) => (isEnd ? pattern.slice(0, pattern.length - part.length) : pattern.slice(part.length)));
      found.push(isEnd ? `(?:${alternatives(rests)})${part}` : `${part}(?:${alternatives(rests)})`);
    } else found.push(patterns[at] ?? '');
    at += run?.count ?? 1;
  }
  return found.join('|');
}
