import { withOtpauth } from './other-schemes.ts';
import { percentDecode } from './uri-parts.ts';

/** A set-up link found in a text. */
export interface Link {
  text: string;
  /** Offset in the searched text, UTF-16 units. */
  index: number;
}

const SCHEMES = 'otpauth-migration|lpaauth-migration|apple-otpauth|otpauth|steam|motp';
/**
 * A link's scheme, not within a longer word. `otpauth://totp/` may directly follow another link. YAML can put a space
 * after the colon: `otpauth: //totp/…`.
 */
const START = new RegExp(
  String.raw`(?:(?<![a-z0-9+.-])(${SCHEMES}):[ \t]?(?=\/)|(?<!apple-)(otpauth):(?=\/\/(?:totp|hotp)\/))`,
  'gi',
);
const ESCAPED_TWICE = new RegExp(String.raw`(?<![a-z0-9+.-])(?:${SCHEMES})%253A%252F%252F[^\s"'<>,;]+`, 'gi');
const ESCAPED = new RegExp(String.raw`(?<![a-z0-9+.-])(?:${SCHEMES})%3A%2F%2F[^\s"'<>,;]+`, 'gi');

const RUN = /[^\s"'<>,;]+/g;
const PLAIN = new RegExp(String.raw`(?<![a-z0-9+.-])(?:${SCHEMES}):\/\/`, 'i');

/** Decodes the escaped links of a text. Within another link the escapes are of a name, such as one with a link's scheme. */
function unescaped(text: string, escaped: RegExp): string {
  return text.replace(RUN, (run) => {
    const link = run.search(PLAIN);
    return run.replace(escaped, (found, at) => (link >= 0 && link < at ? found : percentDecode(found)));
  });
}

/** `&`, `/` and others as HTML, JSON, Markdown and LaTeX escape them within a link. */
const WRITTEN = /&(?:#38|#x26);|\\u0026|\\([/&_%#=?])/gi;

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '`': '`',
  '<': '>',
  '[': ']',
  '{': '}',
  '|': '|',
  '*': '*',
  '“': '”',
  '„': '“',
  '«': '»',
  '‘': '’',
};

/**
 * Finds every link in a text, in order, wherever it is: one a line, several on a line, in quotes, in a list, after a
 * name. A link ends where the next begins, at a line break or tab, at the quote or bracket around it, or at white space
 * that is not part of a name. Takes time linear in the text's length.
 */
export function findLinks(text: string): Link[] {
  const written = tightened(withOtpauth(text).replace(WRITTEN, (_, mark = '&') => mark));
  const plain = /%253A%252F/i.test(written) ? unescaped(written, ESCAPED_TWICE) : written;
  const decoded = /%3A%2F%2F/i.test(plain) ? unescaped(plain, ESCAPED) : plain;
  const starts = [...decoded.matchAll(START)].filter(({ index }) => !isOfSteamItself(decoded.slice(index, index + 64)));
  return starts.map((start, i) => {
    const chunk = decoded.slice(start.index, starts[i + 1]?.index ?? decoded.length);
    const line = firstLine(chunk);
    const isFollowed = starts[i + 1] !== undefined && line.length === chunk.length;
    const scheme = start[1] ?? start[2] ?? '';
    const rest = line.slice(start[0].length);
    const link = withMarks(untilEnd(rest, decoded[start.index - 1], isFollowed));
    return { text: `${scheme}:${link}`, index: start.index };
  });
}

/** Whether a link opens a game or a window of Steam, and has no key: `steam://rungameid/440`, `steam://downloads`. */
export function isOfSteamItself(link: string): boolean {
  return /^steam:[ \t]?\/+(?:[a-z]{1,15}(?![\w=%])|\w{1,40}\/)/.test(link);
}

/** A link whose `?`, `&` and `=` were escaped with the name before them, as google-authenticator prints it in a web address. */
function withMarks(link: string): string {
  const at = link.includes('?') ? -1 : link.search(/%3F(?:secret|issuer)%3D/i);
  return at < 0 ? link : link.slice(0, at) + percentDecode(link.slice(at));
}

const NAMES = '(?:secret|issuer|algorithm|digits|period|counter|image|icon)';
const LOOSE_PARAMETER = new RegExp(
  String.raw`[ \t]{0,8}([?&](?:amp;)?)[ \t]{0,8}(${NAMES})[ \t]{0,8}=[ \t]{0,8}`,
  'gi',
);
const LOOSE_START = /(?<![a-z0-9+.])otpauth(?: ?:? ?[/\\] ?[/\\] ?|:)(?=(?:totp|hotp)\/)/gi;

/** A text without what hands and word processors do to links: blanks around their marks, a colon or slashes left out. */
function tightened(text: string): string {
  return text.replace(LOOSE_PARAMETER, '$1$2=').replace(LOOSE_START, 'otpauth://');
}

/** A line that goes on with a link's parameters. */
const CONTINUED = new RegExp(String.raw`^[ \t>]{0,16}[^\s?&=:;]{0,80}[?&;](?:amp;)?${NAMES}=`, 'i');
/** One that goes on behind the mark at the end of the line before. */
const CONTINUED_BEHIND = new RegExp(String.raw`^[ \t>]{0,16}${NAMES}=`, 'i');

/** A text in which no link is broken over lines before one of its parameters, as emails and terminals break them. */
export function joinedLines(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  const lines: string[] = [];
  let joins = 0;
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const before = lines.at(-1);
    const isOpen = before !== undefined && joins < 64 && /otpauth:/i.test(before.slice(-MAX_BROKEN));
    const rest = isOpen && /[?&;]\s{0,8}$/.test(before.slice(-16)) ? CONTINUED_BEHIND : CONTINUED;
    if (isOpen && rest.test(line)) {
      lines[lines.length - 1] = before.trimEnd() + line.replace(/^[ \t>]+/, '');
      joins++;
    } else {
      lines.push(line);
      joins = 0;
    }
  }
  return lines.join('\n');
}

/** Characters before a break that may be of a link. */
const MAX_BROKEN = 4096;

/** Whether a text contains a link, or a link's secret, and so cannot be shown as a name. */
export function holdsSecret(text: string): boolean {
  return /(?:otpauth|otpauth-migration|lpaauth-migration)\s*(?::|%3A)\s*(?:\/|%2F)|\bsecret\s*(?:=|%3D)\s*[a-z2-7]/i.test(
    text,
  );
}

function firstLine(text: string): string {
  const end = text.search(/[\r\n\t\v\f\0\u0085\u2028\u2029]/);
  return end < 0 ? text : text.slice(0, end);
}

function untilEnd(rest: string, before: string | undefined, isFollowed: boolean): string {
  const close = CLOSING[before ?? ''];
  const enclosed = close === undefined ? -1 : rest.indexOf(close);
  let link = enclosed < 0 ? rest : rest.slice(0, enclosed);
  const foreign = link.search(/["`<>]|\s\|/);
  if (foreign >= 0) link = link.slice(0, foreign);
  if (before === '(') link = untilUnbalanced(link, '(', ')');
  else link = untilUnbalanced(untilUnbalanced(link, '[', ']'), '{', '}');
  if (before === '[' || /[[{|*]/.test(link)) link = withoutMarkup(link, before === '[');
  // As a value of SQL: an apostrophe within a name has a letter behind it.
  const quote = before === "'" ? link.search(/'\s?[),;]/) : -1;
  if (quote >= 0) link = link.slice(0, quote);
  return withoutStop(withoutTrail(untilWords(link, isFollowed), before === "'" ? /[\s,;|'&]/ : /[\s,;|&]/));
}

/** A last parameter that is a number or the key, with what ends a sentence behind it. */
const STOPPED = /[?&](?:(?:digits|period|counter)=\d{1,15}|secret=[a-z2-7]{16,256}=*)([.!)]{1,3})$/i;

/** Characters of a link that may have a full stop behind its issuer; readers take none that is longer. */
const LONGEST = 4096;

/** A label's prefix, and the issuer that is the last parameter. */
const LAST_ISSUER = /^\/\/[a-z]{1,8}\/([^:?%]{1,256})(?::|%3a).*&issuer=([^&]{1,256})$/i;

/** Without what ends the sentence or the brackets around a link: an issuer's own full stop is in its label too. */
function withoutStop(link: string): string {
  const [, stop] = STOPPED.exec(link.slice(-300)) ?? [];
  if (stop !== undefined) return link.slice(0, -stop.length);
  if (link.length > LONGEST) return link;
  const [, label = '', issuer = ''] = LAST_ISSUER.exec(link) ?? [];
  return label !== '' && issuer.startsWith(label) && /^[.!)]{1,3}$/.test(issuer.slice(label.length))
    ? link.slice(0, label.length - issuer.length)
    : link;
}

/** Trims trailing white space and matches of `mark`. Not a single regex: on a long run of spaces that is quadratic. */
function withoutTrail(text: string, mark: RegExp): string {
  let end = text.length;
  while (end > 0 && mark.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** Up to a closing bracket that nothing opened. */
function untilUnbalanced(text: string, open: string, close: string): string {
  if (!text.includes(close)) return text;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth < 0) return text.slice(0, i);
  }
  return text;
}

/**
 * Without the marks and words of wikis behind an issuer that the label has too: `…&issuer=Shop[My shop]`, and, where the
 * link stands in brackets with its title, `[…&issuer=Shop My shop]`.
 */
function withoutMarkup(link: string, isTitled: boolean): string {
  if (link.length > LONGEST) return link;
  const [, label = '', issuer = ''] = LAST_ISSUER.exec(link) ?? [];
  const rest = issuer.slice(label.length);
  const isMarked = label !== '' && issuer.startsWith(label) && (isTitled ? /^[\s[{|*]/ : /^[[{|*]/).test(rest);
  return isMarked ? link.slice(0, -rest.length) : link;
}

/**
 * Names may hold raw spaces. Behind the `?`, words that follow a space belong to the link where another parameter
 * comes after them, or where they end an issuer and look like a name: capitals, as prose has them at its start only.
 */
function untilWords(link: string, isFollowed: boolean): string {
  const query = link.indexOf('?');
  if (query < 0) return isFollowed ? (link.split(/\s/)[0] ?? '') : link;
  const last = link.lastIndexOf('&');
  const space = link.slice(Math.max(query, last)).search(/\s/);
  if (space < 0) return link;
  const cut = Math.max(query, last) + space;
  const words = link.slice(cut).trim();
  const isName =
    /^[&?]issuer=/i.test(link.slice(Math.max(query, last))) &&
    /^[\p{Lu}\p{Lo}\p{N}&+][\p{L}\p{N}.'&+-]{0,14}(?: [\p{Lu}\p{Lo}\p{N}&+][\p{L}\p{N}.'&+-]{0,14}){0,3}$/u.test(words);
  return !isFollowed && isName ? link : link.slice(0, cut);
}

/** What people and programs write before a key. */
const KEY_WORDS = [
  'totp|otp|hotp|2fa|mfa|tfa',
  '(?:totp|otp|2fa|mfa|two-factor|authenticator|secret|setup)[ _-]?(?:key|secret|seed|code)',
  'secret|seed',
].join('|');
const QUOTE = '["\'`]?';
const BEFORE_KEY = String.raw`(?:[-*•]\s+)?${QUOTE}(?:(?:your|the|my)\s+)?(?:${KEY_WORDS})${QUOTE}(?:\s+is)?`;
/** Letters of a key, with what may stand or hide between its groups. */
const SPACED_KEY = String.raw`[a-z0-9][a-z0-9\s\u200b\u00ad\u2060-]{6,200}=*`;
const KEY_LINE = new RegExp(
  String.raw`^\s*${BEFORE_KEY}\s*(?:[:=]|\s[-–—]\s)\s*${QUOTE}(${SPACED_KEY})${QUOTE},?\s*$`,
  'iu',
);

/** `totp: KEY`, as pass, gopass and notes keep a key: the key alone. */
export function keyInLine(line: string): string | undefined {
  return line.length > 1000 ? undefined : KEY_LINE.exec(line)?.[1]?.trim();
}
