/** Words that a term's pattern fits, without a library: the terms use a small part of what patterns can say. */

const MOST = 6;

/** A few of the shortest words that fit `pattern`: each alternative once, what may be left out left out. */
export function samplesOf(pattern: string): string[] {
  const script = /[^\p{Script=Latin}\p{P}\p{N}\p{S}\s]/u.exec(pattern.replace(/\\p\{[^}]*\}/g, ''))?.[0];
  const reader = { at: 0, letter: script ?? 'a' };
  return [...new Set(alternatives(pattern, reader))].slice(0, MOST);
}

interface Reader {
  at: number;
  /** What stands for "any letter". */
  letter: string;
}

function alternatives(source: string, reader: Reader): string[] {
  const all: string[] = [];
  let words = [''];
  while (reader.at < source.length && source[reader.at] !== ')') {
    if (source[reader.at] === '|') {
      reader.at += 1;
      all.push(...words);
      words = [''];
      continue;
    }
    const parts = repeated(piece(source, reader), source, reader);
    words = words.flatMap((word) => parts.slice(0, MOST).map((part) => word + part)).slice(0, 4 * MOST);
  }
  return [...all, ...words];
}

/** One group, class or letter. */
function piece(source: string, reader: Reader): string[] {
  const rest = source.slice(reader.at);
  const around = /^\(\?<?[!=]/.exec(rest);
  const open = around ?? /^\((?:\?:)?/.exec(rest);
  if (open) {
    reader.at += open[0].length;
    const inner = alternatives(source, reader);
    reader.at += 1;
    return around ? [''] : inner;
  }
  const known = /^(?:\\p\{[^}]*\}|\\uFFFD|\\u([\da-fA-F]{4})|\\(.)|\[([^\]]*)\]|(.))/su.exec(rest)!;
  reader.at += known[0].length;
  const [text, unit, escaped, set, literal] = known;
  if (text.startsWith('\\p')) return [reader.letter];
  if (unit) return [String.fromCharCode(Number.parseInt(unit, 16))];
  if (escaped) return [escaped === 'd' ? '4' : escaped === 's' ? ' ' : escaped];
  if (set !== undefined) return [set.startsWith('\\p') ? reader.letter : (set.replace(/^\\/, '')[0] ?? '')];
  return [literal ?? ''];
}

function repeated(parts: string[], source: string, reader: Reader): string[] {
  const times = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(reader.at));
  if (!times) return parts;
  reader.at += times[0].length;
  const least = times[1] === undefined ? Number(times[0].startsWith('+')) : Number(times[1]);
  // "locker code" rather than "lockercode".
  if (least === 0 && parts[0] === ' ') return [' ', ''];
  return least === 0 ? ['', ...parts] : parts.map((part) => part.repeat(least));
}
