import { type CleanText, cleanText } from './clean-text.ts';
import { percentDecode } from './uri-parts.ts';

/** Issuer and account as a URI's label and its `issuer` parameter say together. */
export interface Names {
  issuer: CleanText;
  account: CleanText;
  /** The label's prefix, where it says another issuer than the parameter. */
  otherIssuer: string | null;
}

/** Positions of the colons in a text. */
function colons(text: string): number[] {
  return [...text.matchAll(/:/g)].map((match) => match.index);
}

/** Where the label's prefix ends if nothing is known about the issuer: the first raw colon, else the first at all. */
function splitLabel(raw: string): { prefix: string | null; rest: string } {
  const at = raw.indexOf(':');
  if (at >= 0) return { prefix: percentDecode(raw.slice(0, at)), rest: percentDecode(raw.slice(at + 1)) };
  const label = percentDecode(raw);
  const colon = label.indexOf(':');
  return colon < 0 ? { prefix: null, rest: label } : { prefix: label.slice(0, colon), rest: label.slice(colon + 1) };
}

/**
 * Whether a label was escaped twice on its way: it has an escaped `%40`, `%20` or `%3A`, and nothing that once would have
 * changed. `formatOtpauthUri` puts a raw colon into a label whose name has such letters itself.
 */
function isEscapedTwice(raw: string): boolean {
  return /%25(?:20|40|3A)/i.test(raw) && !/%(?!25|3A)|[:@\s]/i.test(raw);
}

/** The names of a link, as `readEscapedNames` reads them, where a label escaped twice is read as one escaped once. */
export function readNames(rawLabel: string, rawIssuer: string, fallback: string): Names {
  if (!isEscapedTwice(rawLabel)) return readEscapedNames(rawLabel, rawIssuer, fallback);
  const issuer = /%25/.test(rawIssuer) ? percentDecode(rawIssuer) : rawIssuer;
  return readEscapedNames(percentDecode(rawLabel), issuer, fallback);
}

/**
 * Reads the label `issuer:account`, escaped once, beside the escaped `issuer` parameter. The parameter wins over the
 * prefix; an issuer with colons of its own is known by the parameter; a `+` in the parameter is a space unless the
 * prefix has that very plus. A leading colon says that there is no issuer: `fallback` is not used then.
 */
export function readEscapedNames(rawLabel: string, rawIssuer: string, fallback: string): Names {
  const label = percentDecode(rawLabel);
  const prefixes = colons(label).map((at) => ({ at, text: cleanText(label.slice(0, at)).text }));
  const spaced = cleanText(percentDecode(rawIssuer.replaceAll('+', ' ')));
  const literal = cleanText(percentDecode(rawIssuer));
  for (const issuer of [spaced, literal]) {
    const known = issuer.text === '' ? undefined : prefixes.find(({ text }) => text === issuer.text);
    if (known) return { issuer, account: cleanText(label.slice(known.at + 1)), otherIssuer: null };
  }

  const { prefix, rest } = splitLabel(rawLabel);
  const given = spaced.text.toLowerCase() === 'null' ? cleanText('') : spaced;
  const before = prefix === null ? null : cleanText(prefix);
  if (given.text !== '') {
    // `user::http://site/` is a name with colons of its own.
    if (/^(?::|\/\/)/.test(rest)) return { issuer: given, account: cleanText(label), otherIssuer: null };
    const differs = before !== null && before.text !== '' && before.text.toLowerCase() !== given.text.toLowerCase();
    return { issuer: given, account: cleanText(rest), otherIssuer: differs ? before.text : null };
  }
  return { issuer: before ?? cleanText(fallback), account: cleanText(rest), otherIssuer: null };
}
