import { legacyEncoding } from './legacy-text.ts';

/** What bytes say, and whether their encoding had to be guessed. */
export interface Text {
  text: string;
  isGuessed: boolean;
}

/** How much of a file tells its encoding. */
const HEAD = 1024;

/**
 * Bytes as text: UTF-8, or UTF-16 where a byte order mark or zeros in every second byte say so, without the mark. What is
 * no UTF-8 is read in the encoding that spreadsheets of some country save (legacy-text.ts).
 */
export function readText(bytes: Uint8Array): Text {
  const { text, isGuessed } = decoded(bytes);
  return { text: unwrapped(text), isGuessed };
}

/** What files get around their text on the way: marks of an order that are repeated, spaces of no width, zeros, Ctrl-Z. */
const AROUND: ReadonlySet<string> = new Set('\0\x1a\ufeff\u200b\u2060\u00a0');

/** A text without what was put around it: what shows nothing, a fence of Markdown, the `>` of a quoted email. */
function unwrapped(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && AROUND.has(text.charAt(start))) start++;
  while (end > start && AROUND.has(text.charAt(end - 1))) end--;
  const bare = text.slice(start, end);
  if (/^\s{0,64}```/.test(bare)) return bare.replace(/^\s*```[^\n`]*\n/, '').replace(/\n[ \t]{0,64}```\s{0,64}$/, '\n');
  if (!/^\s{0,64}>/.test(bare)) return bare;
  const lines = bare.split('\n');
  return lines.every((line) => /^\s{0,64}(>|$)/.test(line))
    ? lines.map((line) => line.replace(/^\s*> ?/, '')).join('\n')
    : bare;
}

function decoded(bytes: Uint8Array): Text {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), isGuessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuessed: false };
  } catch {
    return { text: new TextDecoder(legacyEncoding(bytes)).decode(bytes), isGuessed: true };
  }
}

/** The text of a file, whatever its encoding. See `readText`. */
export function decodeText(bytes: Uint8Array): string {
  return readText(bytes).text;
}

/** Whether bytes are UTF-16, and of which order. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD);
  if (bytes.length < 8 || bytes.length % 2 !== 0) return undefined;
  let [even, odd] = [0, 0];
  for (const [i, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const most = head.length * 0.3;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}
