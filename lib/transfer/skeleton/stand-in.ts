import { isConstant, isName, isSetting, isVersion, maskedName } from './words.ts';

/** Characters of a text that are looked at. */
const MAX_TEXT = 400;
const BASE32 = 'GEZDGNBVGY3TQOJQ';
const BASE64 = 'MTIzNDU2Nzg5MDEy';
const DIGITS = '1234567890';
/** Characters that show nothing are often why a key is refused. */
const HIDDEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * A stand-in of the same kind for a value; the empty name for none. A value is kept only if the whole of it is a
 * constant of formats; nothing else of it is left but its kind, its length and the marks between several words.
 */
export function standIn(text: string, name = ''): string {
  if (text === '' || isConstant(text) || isVersion(text, name)) return text;
  if (/^\d{1,2}$/.test(text) && isSetting(Number(text), name)) return text;
  // The marks in one word may be those of a password.
  if (!/\s|:\/|%3A%2F|@|\.\p{L}{2}|\d[/:.]\d/iu.test(text)) return /[\p{L}\p{N}]/u.test(text) ? ofWord(text) : '-';
  return inParts(text);
}

/** A text with each of its parts replaced. */
const inParts = (text: string): string =>
  text.slice(0, MAX_TEXT).replace(PARTS, (part: string, ...rest: (string | number)[]) => {
    const [uri, encoded, email, groups, host] = rest as string[];
    if (uri) return ofUri(uri);
    if (encoded) return encodeURIComponent(ofUri(decoded(encoded)));
    if (email) return 'user@example.com';
    if (groups) return groups.replace(/[a-z2-7]+/gi, (group) => cased('GEZD'.slice(0, group.length), group));
    return host ? 'example.com' : ofWord(part);
  });

const ofWord = (word: string): string => ofRun(word.replace(HIDDEN, '')) + (word.match(HIDDEN)?.[0] ?? '');

/** The same for a number: as many digits. */
export function standInNumber(number: number, name: string): number {
  if (isSetting(number, name)) return number;
  const digits = String(Math.trunc(Math.abs(number))).length;
  return Number(`${number < 0 ? '-' : ''}${repeated(DIGITS, Math.min(digits, 15))}`);
}

/** A line of a text: the names that stand before a value at its start or after a comma, and stand-ins. */
export function standInLine(line: string): string {
  return line
    .slice(0, MAX_TEXT)
    .split(/([,;]\s+|[{[(]\s*)/)
    .map((piece, i) => {
      if (i % 2 === 1) return piece;
      const [, before = '', name = '', is = '', value = '', end = ''] = NAMED.exec(piece) ?? [];
      return is !== '' && isName(name) ? before + name + is + standIn(value, name) + end : inParts(piece);
    })
    .join('');
}

const NAMED =
  /^((?:[-*•] )?["']?)([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} _.-]{0,47}?)(["']?\s*(?:=>|:=|[:=])(?!\/\/)\s*["']?)(.*?)(["']?[,;]?)$/su;

const URI = String.raw`[a-z][a-z0-9+.-]{1,30}:\/\/?[^\s"'<>,;|\]})]+`;
const ENCODED_URI = String.raw`[a-z][a-z0-9+.-]{1,30}%3A%2F%2F[^\s"'<>,;|]+`;
const EMAIL = String.raw`[^\s@<>()"',;:|]+@[^\s@<>()"',;:|]+`;
const GROUPS = String.raw`(?<![\p{L}\p{N}])[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,}(?:[ -][a-z2-7]{1,4})?(?![\p{L}\p{N}])`;
const HOST = String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[\p{L}\p{N}-]*\.)+\p{L}{2,12}(?:\/[^\s"'<>,;|]*)?`;
const LONG = String.raw`[A-Za-z0-9+\/_-]{20,}={0,6}`;
/** What is neither white space nor a mark that divides texts. */
const RUN = String.raw`[^\s,;:=|"'\x60()[\]{}<>\/\\]+`;
const PARTS = new RegExp(
  [URI, ENCODED_URI, EMAIL, GROUPS, HOST, LONG, RUN].map((part) => `(${part})`).join('|'),
  'giu',
);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return 'https://example.com/';
  }
}

const SCHEMES =
  /^(?:apple-)?otpauth(?:-migration)?$|^(?:motp|steam|https?|totp|hotp|mfauth|intent|file|ftp|ssh|phonefactor|lpaauth-migration|android|androidapp|iosapp|market)$/i;

/** A link with the names of its parameters; its host, label and values are replaced. */
function ofUri(uri: string): string {
  const [, scheme = '', slashes = '', rest = ''] = /^([^:]+):(\/\/?)(.*)$/s.exec(uri) ?? [];
  const [path = '', ...query] = rest.split(/[?#]/);
  const kind = /^(?:totp|hotp|steam|yaotp|offline)(?=\/|$)/i.exec(path)?.[0];
  const label = kind ? `${kind}${path.length > kind.length ? '/Example:user@example.com' : ''}` : '';
  const host = label || (/^[A-Z2-7]{16,}=*$/i.test(path) ? repeated(BASE32, keyLength(path)) : 'example.com/');
  const said = query
    .join('&')
    .split('&')
    .filter((pair) => pair !== '')
    .slice(0, 16)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      const shown = maskedName(name);
      return value.length === 0 ? shown : `${shown}=${encodeURIComponent(standIn(decoded(value.join('=')), name))}`;
    });
  return `${SCHEMES.test(scheme) ? scheme : 'example'}:${slashes}${host}${said.length > 0 ? `?${said.join('&')}` : ''}`;
}

/** A key keeps its length, as that tells what it is; a very long one does not. */
const keyLength = (text: string): number =>
  text.length <= 64 ? text.length : Math.min(128, Math.ceil(text.length / 16) * 16);

function ofRun(run: string): string {
  if (!/[\p{L}\p{N}]/u.test(run)) return /^[-*#~_.•·–—+>]+$/.test(run) ? run.slice(0, 3) : '-';
  if (/^[-+]?\p{Nd}+(?:\.\p{Nd}+)?$/u.test(run)) return repeated(DIGITS, keyLength(run.replace(/\P{Nd}/gu, '')));
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(run)) return '00000000-0000-4000-8000-000000000000';
  if (/^(?:[0-9a-f]{2}){8,}$/i.test(run) && /\d/.test(run)) return cased(repeated('31', keyLength(run)), run);
  const pad = /=*$/.exec(run)?.[0] ?? '';
  const isWord = /^\p{L}?\p{Ll}+$/u.test(run) && run.length < 24;
  const isOneCase = run === run.toUpperCase() || run === run.toLowerCase();
  if (/^[A-Z2-7]{10,}=*$/i.test(run) && !isWord && isOneCase) {
    return cased(repeated(BASE32, keyLength(run) - pad.length), run) + pad;
  }
  if (/^[A-Za-z0-9+/_-]{16,}=*$/.test(run) && /[A-Z]/.test(run) && /[a-z]/.test(run) && /[\d+/=]/.test(run)) {
    return repeated(BASE64, keyLength(run) - pad.length) + pad;
  }
  if (/^\d{4}-\d\d-\d\dT/.test(run)) return '2020-01-01T00';
  if (/^\d{4}-\d\d-\d\d$/.test(run)) return '2020-01-01';
  return wordFor(run);
}

const cased = (made: string, like: string): string => (like === like.toLowerCase() ? made.toLowerCase() : made);

const repeated = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'れい'],
  [/\p{Script=Han}/u, '例'],
  [/\p{Script=Hangul}/u, '예시'],
  [/\p{Script=Cyrillic}/u, 'Пример'],
  [/\p{Script=Greek}/u, 'Παράδειγμα'],
  [/\p{Script=Arabic}/u, 'مثال'],
  [/\p{Script=Hebrew}/u, 'דוגמה'],
  [/[^\0-\x7f]/u, 'Exämple'],
];

/** A word of the same script, short, middling or long. */
function wordFor(text: string): string {
  const word = SCRIPTS.find(([script]) => script.test(text))?.[1] ?? 'Example';
  return text.length < 4 ? word.slice(0, 2) : text.length < 16 ? word : repeated(word, text.length < 40 ? 20 : 40);
}
