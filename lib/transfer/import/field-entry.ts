import { Failure } from '../../failure.ts';
import type { ParsedUri } from '../../otp/otpauth-uri.ts';
import { isColonHex, isOneKey, isUnlikeWords } from '../../otp/secret-text.ts';
import { type Entry, kindNamed, splitLabel } from './entry.ts';
import { OF_ANY_SECRET, WEAK } from './field-names.ts';
import type { Fields } from './fields.ts';
import { isOtpUri, readOtpText } from './otp-text.ts';
import { asText, isTrue } from './record.ts';
import { sitesOf } from './sites.ts';
import { traySettings } from './tray-settings.ts';

/** Names of the objects around an entry, used if it does not name itself. */
export interface Surroundings {
  issuer?: string;
  account?: string;
}

/** Kinds of token whose codes no shared secret makes. Other words in a column called "type" say nothing of the code. */
const OTHER_KINDS =
  /^(push|sms|email|mail|rsa|securid|u2f|fido2?|webauthn|passkey|yubikey|daypassword|radius|certificate|paper|indexedsecret|tiqr|4eyes)$/i;

/**
 * Whether a text is a link, or a key by its letters. `name`: what it is called, as `fieldOf` writes it. Under a weak name
 * a word is no key, and under one of any secret no passphrase, licence or fingerprint is.
 */
export function isKeyText(text: string, name = ''): boolean {
  if (isOtpUri(text)) return true;
  const isOfAny = OF_ANY_SECRET.has(name);
  if (isColonHex(text)) return !isOfAny;
  const letters = text.replace(/^'|[\s-]/g, '');
  if (!/^(?:[A-Z2-7]{8,}=*|[0-9a-f]{16,})$/i.test(letters) || /^\d{8,15}$/.test(letters)) return false;
  // The words of a sentence are no key.
  if (!isOneKey(text.replace(/^'/, ''))) return false;
  if (WEAK.has(name) && letters.length < 16) return isShortKey(letters);
  if (isOfAny && /^[0-9a-f]{32}$/i.test(letters)) return false;
  if (isOfAny) return (/[2-7]/.test(letters) || isUnlikeWords(letters)) && !LICENCE.test(text);
  return letters.length >= 16 || /\d/.test(letters) || /^[A-Z]+$/.test(letters);
}

/** The groups of five that licences of software have. */
const LICENCE = /^[A-Z0-9]{5}(?:-[A-Z0-9]{5}){2,}$/i;

/** Less than 80 bits that are no word with a number behind it, as passwords are. */
function isShortKey(letters: string): boolean {
  return /^[A-Z2-7]+$/.test(letters) && /[2-7][A-Z]/.test(letters);
}

/** The account described by the fields of a row or an object. @throws {Failure} if they describe none */
export function fieldEntry(fields: Fields, secret: string, outer: Surroundings = {}): Entry | ParsedUri {
  const around = { ...namesOf(fields, outer), ...detailsOf(fields) };
  if (isOtpUri(secret)) return readOtpText(secret, around);
  const kind = fields.get('type');
  if (OTHER_KINDS.test(kind.trim())) throw new Failure('type-unknown');
  const named = kindNamed(kind);
  // The key of mOTP is hexadecimal, in small letters.
  if (named !== 'motp' && isWord(secret, [around.issuer, around.account])) throw new Failure('secret-missing');
  const entry: Entry = {
    ...around,
    type: named ?? (isCounted(fields, secret) ? 'hotp' : 'totp'),
    secret,
    algorithm: fields.get('algorithm') || hashIn(kind),
    digits: digitsOf(fields.get('digits'), kind),
    period: inSeconds(plainNumber(fields.get('period') || fields.named('periodms') || fields.named('intervalms'))),
    counter: plainNumber(fields.get('counter')),
    pin: fields.get('pin'),
  };
  const settings = fields.named('totpsettings');
  return TRAY_SETTINGS.test(settings) ? withTraySettings(entry, named !== undefined, settings) : entry;
}

/** The hash that a kind names: `TOTP-SHA256`, `HMAC-SHA512`. */
function hashIn(kind: string): string {
  return /sha-?(?:1|224|256|384|512)$/i.exec(kind.trim())?.[0] ?? '';
}

/** Whether a key of no said kind is counted: its name says so, or it was used and has no time step. */
function isCounted(fields: Fields, secret: string): boolean {
  return (
    fields.named('hotpsecret') === secret ||
    (fields.get('period') === '' &&
      (/^[1-9]\d{0,9}$/.test(fields.named('counter')) || /^\d{1,10}$/.test(fields.named('movingfactor'))))
  );
}

/** KeeTrayTOTP's text, and not what another program keeps under that name. */
const TRAY_SETTINGS = /^\s*\d{1,3}\s*;\s*(?:\d{1,2}|S)\s*(?:;.*)?$/i;

/**
 * An entry with what KeeTrayTOTP's settings say of its codes where no other field does.
 * @throws {Failure} `parameter-twice` if another field says something else
 */
function withTraySettings(entry: Entry, isTyped: boolean, text: string): Entry {
  const settings = traySettings(asText(entry.secret), text);
  const differs = (name: 'type' | 'digits' | 'period') =>
    asText(settings[name]) !== '' && asText(entry[name]) !== '' && asText(settings[name]) !== asText(entry[name]);
  const isCounted = entry.type === 'hotp' && settings.type === 'totp';
  const twice = (['type', 'digits', 'period'] as const).find(
    (name) => differs(name) && (name !== 'type' || (isTyped && !isCounted)) && (name !== 'period' || !isCounted),
  );
  if (twice !== undefined) throw new Failure('parameter-twice', { parameter: twice });
  const { digits, period, ...rest } = settings;
  return {
    ...entry,
    ...(isTyped ? {} : rest),
    digits: entry.digits || digits,
    period: entry.period || period,
  };
}

/** Whether what should be a key is a name or a word: a few small letters, or beside a name that is a key. */
function isWord(secret: string, names: string[]): boolean {
  // No program writes so short a key in small letters; passwords are.
  if (/^(?:[a-z2-7]{1,7}|(?=.{8,15}$)[a-z]+[2-7]*)$/i.test(secret) && secret !== secret.toUpperCase()) return true;
  if (!/^[A-Z2-7]{1,7}$/.test(secret)) return false;
  return names.some((name) => /^(?=.*[2-7])[A-Z2-7]{16,}=*$/i.test(name));
}

/** What an account's name says beside its issuer: `GitHub:alice` → `alice`, `GitHub` → nothing. */
export function ownName(account: string, issuer: string): string {
  return account === issuer ? '' : splitLabel(account, issuer).account;
}

/**
 * A number as spreadsheets and users write it: `30.0`, `30,00`, `30 s`, `8 digits`, `eight`, `PT30S`. Any other text unchanged,
 * to be refused.
 */
function plainNumber(text: string): string {
  const [, duration, unit] = /^PT(\d{1,3})([SM])$/.exec(text) ?? [];
  if (duration !== undefined) return String(Number(duration) * (unit === 'M' ? 60 : 1));
  const word = WORDS.indexOf(text.toLowerCase().replace(/\s*digits?$/, ''));
  if (word >= 0) return String(word + 6);
  const [, number] =
    /^["']?(\d{1,15})(?:[.,]0+)?\s*(?:s|secs?|seconds?|ms|msecs?|milliseconds?|digits?)?\.?["']?$/i.exec(text) ?? [];
  return number ?? text;
}

/**
 * A number of digits, as Google Authenticator's transfer codes have it too where a program only decodes them: `SIX`,
 * `DIGIT_COUNT_SIX`, or 1 and 2 beside the kind `OTP_TOTP`.
 */
function digitsOf(text: string, kind: string): string {
  const number = plainNumber(text.replace(/^digit_?count_/i, ''));
  if (/^unspecified$/i.test(number)) return '';
  return /^OTP_/.test(kind) ? (ENUMERATED[number] ?? number) : number;
}

const ENUMERATED: Readonly<Record<string, string>> = { 0: '', 1: '6', 2: '8' };

/** The numbers of digits that users spell, from 6 on. */
const WORDS: readonly string[] = ['six', 'seven', 'eight'];

/** Milliseconds, as JavaScript counts, in seconds: no step is hours long. */
function inSeconds(period: string): string {
  return /^\d{2,3}000$/.test(period) ? period.slice(0, -3) : period;
}

/** A field called "name" alone may have both. */
function divided(name: string): { issuer: string; account: string } {
  const [, issuer = name, account = ''] = BOTH.exec(name) ?? [];
  return { issuer: issuer.trim(), account };
}

/** `GitHub:alice`, and no address. */
const BOTH = /^([^:/]{1,64}):(?!\/)\s*(\S.*)$/;

/** Of a list of passwords, whose items have names, the fields that say who owns all of them. */
function ownersIn(fields: Fields): string[] {
  const isItem = fields.named('name') !== '' && (fields.named('password') !== '' || fields.named('url') !== '');
  return isItem ? ['company', 'organization'] : [];
}

/** What a user calls a phone or a token, which names the site only where nothing else has a name. */
const OF_DEVICE: readonly string[] = ['devicename', 'friendlyname', 'tokenname'];

/** Names that are no issuer beside the others in these fields. */
function namesOfOthers(fields: Fields): string[] {
  const isNamed = ['name', 'label', 'title'].some((name) => fields.named(name) !== '');
  return [...ownersIn(fields), ...(isNamed ? OF_DEVICE : [])];
}

/** A field called "name" is the issuer, unless another one is: then it names the account. */
export function namesOf(fields: Fields, outer: Surroundings): { issuer: string; account: string } {
  // The users of OPNsense.
  if (fields.named('otpseed') !== '' && fields.named('scope') !== '' && fields.named('issuer') === '')
    return { issuer: outer.issuer ?? '', account: fields.named('name') };
  const title = fields.named('label') || fields.named('account') || fields.named('accountname');
  const user = ['username', 'user', 'login', 'loginname'].map((name) => fields.named(name)).find((text) => text !== '');
  const isTitled = title !== '' && user !== undefined && user !== title;
  const others = namesOfOthers(fields);
  const found = fields.get('issuer', ['name', 'displayname', ...others]);
  // The name of a site is no issuer where it is an address, and a title is there.
  const named = isTitled && /^https?:\/\//i.test(found) ? '' : found;
  const account = fields.get('account', named === '' ? ['name', 'displayname'] : []);
  const issuer = named || (found === '' ? fields.get('issuer', others) : '');
  if (issuer !== '') {
    const own = ownName(account, issuer) || (outer.account ?? '');
    return found === '' && own === '' ? divided(issuer) : { issuer, account: own };
  }
  // `Account: GitHub`, `User: alice`: with a user name beside it, the other names the issuer.
  if (isTitled) return { issuer: title, account: user };
  // `GitHub:alice` in one field.
  const [, prefix, rest] = outer.issuer || fields.hasIssuer ? [] : (BOTH.exec(account) ?? []);
  if (prefix !== undefined && rest !== undefined) return { issuer: prefix.trim(), account: rest };
  return { issuer: outer.issuer ?? '', account: account || (outer.account ?? '') };
}

/** The sites of an entry. A column "Site" may have a name, which is a word alone; one for addresses has none. */
function sitesIn(fields: Fields): string[] {
  const isNamed = fields.get('site', ['website', 'site']) === '';
  const written = fields.get('site').split(/[,\s]+/);
  return sitesOf(...written.filter((text) => !isNamed || /[.:/]|^localhost$/i.test(text)));
}

/** What an account has beside its names and its code. */
export function detailsOf(fields: Fields) {
  return {
    tags: fields.get('tags').split(/[;,|]/),
    note: fields.get('note'),
    favorite: isTrue(fields.get('favorite')),
    sites: sitesIn(fields),
  };
}
