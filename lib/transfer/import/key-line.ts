import { keyInLine } from '../../otp/links.ts';
import { isOneKey, isUnlikeWords } from '../../otp/secret-text.ts';
import { isKeyText } from './field-entry.ts';
import { fieldOf, isOfServer } from './fields.ts';

/** The key in `totp: KEY`; not the words of a password, a sentence or a wallet, whose letters a key could have too. */
export function keyOfLine(line: string): string | undefined {
  const key = keyInLine(line);
  if (key === undefined || /[^a-z2-7=\s\u200b\u00ad\u2060-]/i.test(key)) return key;
  return isKeyText(key.replace(/[\u200b\u00ad\u2060]/g, ''), 'seed') ? key : undefined;
}

/** Lines, of which those are empty that hold a server's own secret by the heading above them: `[jwt]`, `session:`. */
export function withoutServerKeys(lines: readonly string[]): string[] {
  let owner = '';
  const isOfRails = lines.some((line) => /^\s*(?:export\s)?SECRET_KEY_BASE\s?=/.test(line));
  return lines.map((line) => {
    const [, section, heading] =
      /^\s{0,40}(?:\[([\w.-]{1,40})\]|([\w-]{1,40}):)\s*$/.exec(line.slice(0, MAX_LINE)) ?? [];
    owner = section ?? heading ?? owner;
    // Mastodon's, by which it encrypts what it keeps.
    if (isOfRails && /^\s*(?:export\s)?OTP_SECRET\s?=/.test(line)) return '';
    const name = /^\s{0,40}["']?(\w{1,20})["']?\s{0,8}[:=]/.exec(line)?.[1];
    return name !== undefined && isOfServer(owner, { name: fieldOf(name), text: line }) ? '' : line;
  });
}

/** A line that goes on with letters of a key, in capitals, under the first ones. */
const CONTINUED = /^[ \t]{2,80}[A-Z2-7]{2,64}(?:[ -][A-Z2-7]{1,64}){0,15}=*[ \t]*$/;
const IN_CAPITALS = /[:=][ \t]*([A-Z2-7]{4,64}(?:[ -][A-Z2-7]{1,64}){0,15})[ \t]*$/;
/** Letters that whole keys have: a key of so many does not go on. */
const WHOLE: readonly number[] = [16, 26, 32, 52, 64];
const MAX_LINE = 300;
const MAX_PARTS = 8;

/**
 * Lines by their index in which no key behind its name goes on in the next ones, as narrow pages and letters break them.
 * Joined are all lines in capitals below one, and only where they are a whole key together, none is before them, and no
 * line is one of words: names, headings and recovery codes stand there too.
 */
export function joinedKeys(lines: readonly string[]): Map<number, string> {
  const joined = new Map<number, string>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const more = partsBelow(lines, i);
    joined.set(i, [line, ...more].join(' '));
    i += more.length;
  }
  return joined;
}

function partsBelow(lines: readonly string[], at: number): string[] {
  const line = lines[at] ?? '';
  const [, first] = line.length < MAX_LINE ? (IN_CAPITALS.exec(line) ?? []) : [];
  if (first === undefined || keyInLine(line) === undefined) return [];
  const parts = [first];
  while (parts.length <= MAX_PARTS) {
    const next = (lines[at + parts.length] ?? '').slice(0, MAX_LINE);
    if (!CONTINUED.test(next)) break;
    parts.push(next.trim());
  }
  const letters = parts.map((part) => part.replace(/[ =-]/g, ''));
  const wholeAt = letters.findIndex((_, i) => WHOLE.includes(letters.slice(0, i + 1).join('').length));
  if (wholeAt !== parts.length - 1 || !isOneKey(parts.join(' '))) return [];
  return letters.every((part) => /[2-7]/.test(part) || isUnlikeWords(part)) ? parts.slice(1) : [];
}
