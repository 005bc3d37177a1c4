import { Failure } from '../../failure.ts';
import { toBase32 } from '../../otp/base32.ts';
import { findLinks } from '../../otp/links.ts';
import { isKeyText } from './field-entry.ts';
import { OF_ITEM } from './field-names.ts';
import { Fields } from './fields.ts';
import { joinedKeys, keyOfLine } from './key-line.ts';
import { isOtpUri, readOtpText } from './otp-text.ts';
import { asText } from './record.ts';
import { isSureKey } from './sure-key.ts';

/**
 * The codes of a password manager's item that are not in its field for codes: links that users keep in other fields or
 * in the notes, and keys in fields that are called so. Each key once, and none of those that are `known`.
 */
export function otherCodes(
  known: readonly unknown[],
  fields: readonly (readonly [name: unknown, value: unknown])[],
  note: unknown,
): string[] {
  const texts = fields.map(([name, value]) => [asText(name), asText(value)] as const);
  const written = [...texts.map(([, value]) => value), asText(note)];
  // Beside the item's own code, what only looks like a link is a remark.
  const isTold = (link: string) => known.length === 0 || keyOf(link) !== link;
  const links = written.filter(isOtpUri).flatMap(linksIn).filter(isTold);
  const lines = written.flatMap(keysIn);
  const keys = texts.map(([name, value]) => keyOfField(name, value));
  const seen = new Set(known.map((text) => keyOf(asText(text))));
  return [...links, ...keys, ...lines].filter((text) => {
    const key = keyOf(text);
    return text.trim() !== '' && !seen.has(key) && seen.add(key);
  });
}

/** The key in a field that is called so; empty for anything else that users keep under such a name. */
function keyOfField(name: string, value: string): string {
  const found = new Fields([[name, value]]).secret(isKeyText);
  return found && !OF_ITEM.has(found.name) && isKeyText(found.text, found.name) ? found.text : '';
}

function linksIn(text: string): string[] {
  const links = findLinks(text).map((link) => link.text);
  return links.length > 1 ? links : [text];
}

/** Keys in lines of their own, with a name: `2FA: KEY`, `2FA key KEY`. */
function keysIn(text: string): string[] {
  const lines = text.length > MAX_NOTE || isOtpUri(text) ? [] : [...joinedKeys(text.split(/\r\n|[\r\n]/)).values()];
  return lines
    .map((line) => (SAYS_CODE.test(line) ? keyOfLine(line) : keyBehind(line)))
    .filter((key): key is string => key !== undefined && isKeyText(key, 'seed'));
}

/** A line whose name says that its key is for codes: `secret: …` and `seed: …` may be of anything. */
const SAYS_CODE = /^[^:=]{0,40}(?:otp|[2tm]fa|two-factor|authenticator|setup)[^:=]{0,40}(?:[:=]|\s[-–—]\s)/i;

const BEHIND =
  /^[^:=]{0,40}(?<![a-z\d])(?:[ht]?otp|[2tm]fa|two-factor|authenticator)(?: (?:key|secret|code|seed))? {1,8}(\S{16,128})$/i;

function keyBehind(line: string): string | undefined {
  const key = line.length > 300 ? undefined : BEHIND.exec(line.trim())?.[1];
  return key !== undefined && isSureKey(key) ? key : undefined;
}

const MAX_NOTE = 16_384;

/** The key in a text, or the text itself where that is none, for the report to list. */
function keyOf(text: string): string {
  try {
    return toBase32(readOtpText(text).account.secret);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return text;
  }
}
