/**
 * Longest text that is parsed: 4096 characters, or four times as many while percent-encoded. The largest QR code holds
 * 2953 bytes.
 */
export const MAX_URI_CHARACTERS = { raw: 16_384, decoded: 4096 } as const;

/** A run of `%XX`, or anything else. Runs are decoded together, because a character may take several. */
const ESCAPES = /(?:%[0-9a-f]{2})+/gi;

/**
 * Percent-decodes what can be decoded: a lone `%` stays, and bytes that are not UTF-8 are read as Latin-1, which is
 * what old programs wrote.
 */
export function percentDecode(text: string): string {
  return text.replace(ESCAPES, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
    const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return decoded.includes('\ufffd') && !run.toUpperCase().includes('%EF%BF%BD')
      ? String.fromCharCode(...bytes)
      : decoded;
  });
}

/** Parameters that programs have put behind a `;` or a second `?`. */
const AFTER_OTHER_MARK = /[;?](?=\s*(?:secret|issuer|algorithm|digits|period|counter|image|icon|pin)=)/gi;

/**
 * Parameters of a query by lower-case name, still escaped: the values of each, in order. `#` is a character like any
 * other: no OTP URI has a fragment, but names with a raw `#` occur.
 */
function allParameters(query: string): Map<string, string[]> {
  const parameters = new Map<string, string[]>();
  for (const pair of query.replace(AFTER_OTHER_MARK, '&').split('&')) {
    const equals = pair.indexOf('=');
    const name = percentDecode(equals < 0 ? pair : pair.slice(0, equals))
      .replace(/^(?:amp;)+/, '')
      .trim()
      .toLowerCase();
    const value = equals < 0 ? '' : pair.slice(equals + 1);
    if (name === '') continue;
    const values = parameters.get(name);
    if (values) values.push(value);
    else parameters.set(name, [value]);
  }
  return parameters;
}

/** The same with one value each: the first of several wins. */
export function queryParameters(query: string): Map<string, string> {
  return new Map([...allParameters(query)].map(([name, [value = '']]) => [name, value]));
}

/** One of the named parameters that a query has twice, with different values. */
export function contradiction(query: string, names: readonly string[]): string | undefined {
  const parameters = allParameters(query);
  const spelled = (value: string) =>
    percentDecode(value)
      .replace(/[^a-z0-9]/gi, '')
      .toLowerCase();
  return names.find(
    (name) =>
      new Set(
        parameters
          .get(name)
          ?.map(spelled)
          .filter((value) => value !== '' && value !== 'null'),
      ).size > 1,
  );
}

/** The value of a parameter with `+` as a space; empty for a missing one and for the `null` that some write. */
export function parameter(parameters: Map<string, string>, name: string): string {
  const value = percentDecode((parameters.get(name) ?? '').replaceAll('+', ' ')).trim();
  return value.toLowerCase() === 'null' ? '' : value;
}

/** Splits a text at the first `?`. */
export function splitQuery(text: string): { path: string; query: string } {
  const mark = text.indexOf('?');
  return mark < 0 ? { path: text, query: '' } : { path: text.slice(0, mark), query: text.slice(mark + 1) };
}
