import { Failure } from '../../../failure.ts';
import { toBase32 } from '../../../otp/base32.ts';
import { findLinks } from '../../../otp/links.ts';
import { isKeyText } from '../../import/field-entry.ts';
import { Fields } from '../../import/fields.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, type Json } from '../../import/record.ts';

/**
 * The codes of an item: its own, links that users keep in its fields or notes, and keys in fields that are called so.
 * Each key once.
 */
export function codesOf(item: Json): string[] {
  const fields = asList(item.fields).map(asRecord);
  const links = [...fields.map(({ value }) => asText(value)), asText(item.notes)].filter(isOtpUri).flatMap(linksIn);
  const keys = fields.map(
    ({ name, value }) => new Fields([[asText(name), asText(value)]]).secret(isKeyText)?.text ?? '',
  );
  const found = [asText(asRecord(item.login).totp), ...links, ...keys].filter((text) => text.trim() !== '');
  const byKey = new Map<string, string>();
  for (const text of found) {
    const key = keyOf(text);
    if (!byKey.has(key)) byKey.set(key, text);
  }
  return [...byKey.values()];
}

function linksIn(text: string): string[] {
  const links = findLinks(text).map((link) => link.text);
  return links.length > 1 ? links : [text];
}

/** The key in a text, or the text itself where that is none, for the report to list. */
function keyOf(text: string): string {
  try {
    return toBase32(readOtpText(text).account.secret);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return text;
  }
}
