import { Failure } from '../../../failure.ts';
import { findLinks } from '../../../otp/links.ts';
import { readMigration } from '../../../otp/migration.ts';

/**
 * Lines and characters that one broken link may take: a code with ten accounts has some two thousand characters. And
 * how much is decoded to find the ends of all links of a file, in characters, each try with its own cost.
 */
const MAX = { lines: 64, characters: 16_384, tries: 1_000_000 };
const TRY = 256;
/** A line that a transfer link may end or go on in. */
const OPEN = /otpauth-migration:\/\/offline\?data=[\w%+/=-]*$/i;
const REST = /^[ \t>]{0,16}[\w%+/=-]+$/;

/**
 * A text in which no transfer link of Google Authenticator is broken over lines, as emails and terminals break them. Lines
 * belong to it where the whole of them decodes: a word below a whole link does not.
 */
export function joinedMigrations(text: string): string {
  if (!/otpauth-migration:/i.test(text)) return text;
  const lines = text.split(/\r\n|[\r\n]/);
  const joined: string[] = [];
  const budget = { left: MAX.tries };
  for (let i = 0; i < lines.length; i++) {
    const { link, count } = wholeLink(lines.slice(i, i + MAX.lines), budget);
    joined.push(link);
    i += count - 1;
  }
  return joined.join('\n');
}

/** The first of some lines with those that belong to its link, and how many they are. Takes its tries from `budget`. */
function wholeLink([first = '', ...below]: string[], budget: { left: number }): { link: string; count: number } {
  const start = first.trimEnd();
  if (!OPEN.test(start)) return { link: first, count: 1 };
  const end = below.findIndex((line) => !REST.test(line.trimEnd()));
  const rest = (end < 0 ? below : below.slice(0, end)).map((line) => line.replace(/^[ \t>]+/, '').trimEnd());
  for (let count = rest.length; count > 0 && budget.left > 0; count--) {
    const link = start + rest.slice(0, count).join('');
    budget.left -= TRY + Math.min(link.length, MAX.characters);
    if (link.length <= MAX.characters && isSound(link)) return { link, count: count + 1 };
  }
  return { link: first, count: 1 };
}

function isSound(line: string): boolean {
  try {
    return readMigration(findLinks(line)[0]?.text ?? '').failed.length === 0;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
