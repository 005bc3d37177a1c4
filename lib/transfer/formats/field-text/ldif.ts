import { toBase32 } from '../../../otp/base32.ts';
import { fromBase64 } from '../../codecs/bytes.ts';
import { decodeText } from '../../codecs/text.ts';

/**
 * The lines of a directory's tokens (LDIF, RFC 2849) with their values as other texts have them. Lines of any other text
 * unchanged.
 */
export function plainLines(lines: string[]): string[] {
  if (!lines.some((line) => /^dn::?\s/i.test(line)) || !lines.some((line) => /^objectclass:/i.test(line))) return lines;
  return unfolded(lines).flatMap((line) => {
    const [, name = '', mark, written = ''] = /^([a-z][\w;-]*)(::?)\s*(.*)$/i.exec(line) ?? [];
    if (name === '') return [line];
    const value = mark === '::' ? decoded(name, written) : written;
    if (/^objectclass$/i.test(name)) return /hotp$/i.test(value) ? ['type: hotp'] : [];
    // The user is the first part of a name in the directory: `uid=alice,cn=users,…`.
    if (/owner$/i.test(name)) return [`user: ${/^\w+=([^,]+)/.exec(value)?.[1] ?? value}`];
    return /^(?:dn|cn|description|.*managedby)$/i.test(name) ? [] : [`${name}: ${value}`];
  });
}

/** A line that begins with a blank goes on with the one above it. */
function unfolded(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    if (/^ \S/.test(line) && whole.length > 0) whole[whole.length - 1] += line.slice(1);
    else whole.push(line);
  }
  return whole;
}

/** A value in base64: the bytes of a key, or any other text. */
function decoded(name: string, text: string): string {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return text;
  const bytes = fromBase64(text);
  return /key$/i.test(name) ? toBase32(bytes) : decodeText(bytes).replace(/[\r\n]+/g, ' ');
}
