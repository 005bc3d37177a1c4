import { toBase32 } from '../../../otp/base32.ts';
import { fromBase64 } from '../../codecs/bytes.ts';
import { decodeText } from '../../codecs/text.ts';

type Entry = [name: string, value: string][];

/**
 * The lines of a directory's tokens (LDIF, RFC 2849) with their values as other texts have them. Lines of any other text
 * unchanged.
 */
export function directoryLines(lines: string[]): string[] {
  if (!lines.some((line) => /^dn::?\s/i.test(line)) || !lines.some((line) => /^objectclass:/i.test(line))) return lines;
  const entries = entriesOf(unfolded(lines));
  const byName = new Map(entries.map((entry) => [attributeOf(entry, 'dn').toLowerCase(), entry]));
  return entries.flatMap((entry) => [
    '',
    ...(attributeOf(entry, 'oathSecret') ? oathLines(entry, byName) : lineOf(entry)),
  ]);
}

function entriesOf(lines: readonly string[]): Entry[] {
  const entries: Entry[] = [[]];
  for (const line of lines) {
    const [, name = '', mark, written = ''] = /^([a-z][\w-]*)(?:;[\w-]+)?(::?)\s*(.*)$/i.exec(line) ?? [];
    if (line.trim() === '') entries.push([]);
    else if (name !== '') entries.at(-1)?.push([name, valueIn(name, mark === '::', written)]);
  }
  return entries.filter((entry) => entry.length > 0);
}

const attributeOf = (entry: Entry, attribute: string): string =>
  entry.find(([name]) => name.toLowerCase() === attribute.toLowerCase())?.[1].trim() ?? '';

/** A token as FreeIPA and others keep it: all in one entry. */
function lineOf(entry: Entry): string[] {
  return entry.flatMap(([name, value]) => {
    if (/^objectclass$/i.test(name)) return /hotp$/i.test(value) ? ['type: hotp'] : [];
    // The user is the first part of a name in the directory: `uid=alice,cn=users,…`.
    if (/owner$/i.test(name)) return [`user: ${firstPart(value)}`];
    return /^(?:dn|cn|description|.*managedby)$/i.test(name) ? [] : [`${name}: ${value}`];
  });
}

const firstPart = (name: string): string => /^\w+=([^,]+)/.exec(name)?.[1] ?? name;

/** Object identifiers of HMAC (RFC 8018). */
const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'SHA1',
  '1.2.840.113549.2.9': 'SHA256',
  '1.2.840.113549.2.11': 'SHA512',
};

/**
 * A token of OpenLDAP's `slapo-otp`: its settings are in an entry that it refers to, or that its user shares with it; its
 * user is an entry that refers to it, or has it below its own name.
 */
function oathLines(token: Entry, byName: ReadonlyMap<string, Entry>): string[] {
  const isCounted = token.some(([name, value]) => /^objectclass$/i.test(name) && /hotp/i.test(value));
  const settings = ['oathTOTPParams', 'oathHOTPParams'].map((name) => attributeOf(token, name).toLowerCase());
  const params = settings.map((name) => byName.get(name)).find((entry) => entry !== undefined) ?? [];
  const said = (name: string): string => attributeOf(token, name) || attributeOf(params, name);
  const dn = attributeOf(token, 'dn').toLowerCase();
  const owner = [...byName].find(([, entry]) =>
    ['oathTOTPToken', 'oathHOTPToken'].some((name) => attributeOf(entry, name).toLowerCase() === dn),
  )?.[1];
  const user = owner
    ? attributeOf(owner, 'uid') || firstPart(attributeOf(owner, 'dn'))
    : (/\buid=([^,]+)/i.exec(attributeOf(token, 'dn'))?.[1] ?? '');
  const hash = said('oathHMACAlgorithm');
  const last = attributeOf(token, 'oathHOTPCounter');
  return [
    `user: ${user}`,
    `secret: ${attributeOf(token, 'oathSecret')}`,
    `digits: ${said('oathOTPLength')}`,
    `algorithm: ${HASHES[hash] ?? hash}`,
    // The last code that was taken; the next one is one further.
    ...(isCounted ? ['type: hotp', `counter: ${/^\d{1,15}$/.test(last) ? Number(last) + 1 : last}`] : []),
    ...(isCounted ? [] : [`period: ${said('oathTOTPTimeStepPeriod')}`]),
  ].filter((line) => !/: $/.test(line));
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

/** A value as other texts have it. The key of `slapo-otp` is bytes, which are written as they are if all are ASCII. */
function valueIn(name: string, isBase64: boolean, written: string): string {
  if (isBase64) return decoded(name, written);
  return /^oathSecret$/i.test(name) ? toBase32(new TextEncoder().encode(written)) : written;
}

/** A value in base64: the bytes of a key, or any other text. */
function decoded(name: string, text: string): string {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return text;
  const bytes = fromBase64(text);
  return /(?:key|secret)$/i.test(name) ? toBase32(bytes) : decodeText(bytes).replace(/[\r\n]+/g, ' ');
}
