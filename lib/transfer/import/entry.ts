import { Failure } from '../../failure.ts';
import { type Account, BOUNDS, makeAccount, type OtpType, TYPE_DEFAULTS } from '../../otp/account.ts';
import { algorithmFromName } from '../../otp/algorithm-name.ts';
import { cleanText } from '../../otp/clean-text.ts';
import { applyConventions } from '../../otp/conventions.ts';
import { readMotpSecret, readSecret } from '../../otp/secret-text.ts';
import { asText } from './record.ts';

/** An account as a file has it: everything but the secret may be missing or of any type. */
export interface Entry {
  type?: OtpType;
  issuer?: unknown;
  account?: unknown;
  /** Bytes, or text in base32 or hexadecimal. */
  secret: Uint8Array | string;
  algorithm?: unknown;
  digits?: unknown;
  period?: unknown;
  counter?: unknown;
  pin?: unknown;
  tags?: unknown[];
  note?: unknown;
  favorite?: boolean;
  sites?: string[];
  /** An emoji, or a `data:` URL of an image; one that is too large or of another kind is left behind. */
  icon?: unknown;
  /** ms since the epoch */
  created?: unknown;
}

/** A number in a file, which may be text. The fallback if it is missing; NaN, to be refused, if it is not a number. */
function numberOr(value: unknown, fallback: number): number {
  const text = asText(value).trim();
  return text === '' || text === 'null' ? fallback : Number(text);
}

const TYPE_NAMES: Readonly<Record<string, OtpType>> = {
  totp: 'totp',
  otp: 'totp',
  otptotp: 'totp',
  otptypetotp: 'totp',
  time: 'totp',
  timebased: 'totp',
  hotp: 'hotp',
  otphotp: 'hotp',
  otptypehotp: 'hotp',
  counter: 'hotp',
  counterbased: 'hotp',
  event: 'hotp',
  eventbased: 'hotp',
  // LinOTP's and privacyIDEA's name for it.
  hmac: 'hotp',
  steam: 'steam',
  steamtotp: 'steam',
  steamguard: 'steam',
  motp: 'motp',
  mobileotp: 'motp',
  yandex: 'yandex',
  yaotp: 'yandex',
};

/** The kind of code that a word names; `undefined` where it names none. */
export function kindNamed(value: unknown): OtpType | undefined {
  const word = asText(value)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return Object.hasOwn(TYPE_NAMES, word) ? TYPE_NAMES[word] : undefined;
}

/** @throws {Failure} `type-unknown` */
export function typeNamed(value: unknown, fallback?: OtpType): OtpType {
  const type = kindNamed(value) ?? (asText(value).trim() === '' ? fallback : undefined);
  if (type) return type;
  throw new Failure('type-unknown');
}

/** The account of an entry, texts trimmed and cut to their bounds. The rest is for `checkAccount` to judge. */
export function entryAccount(entry: Entry): { account: Account; shortened: boolean } {
  const type = entry.type ?? 'totp';
  const defaults = TYPE_DEFAULTS[type];
  let shortened = false;
  const bounded = (value: unknown, max: number) => {
    const text = cleanText(asText(value)).text;
    shortened ||= text.length > max;
    return text.slice(0, max);
  };
  const boundedNote = (value: unknown) => {
    const text = asText(value).toWellFormed().trim();
    shortened ||= text.length > BOUNDS.note;
    return text.slice(0, BOUNDS.note);
  };
  const tags = [...new Set((entry.tags ?? []).map((tag) => bounded(tag, BOUNDS.tag)).filter((tag) => tag !== ''))];
  shortened ||= tags.length > BOUNDS.tags;
  const created = numberOr(entry.created, 0);
  const written = secretOf(entry.secret, type);
  const isFixed = type === 'steam' || type === 'motp' || type === 'yandex';
  const account = makeAccount({
    type,
    secret: written.secret,
    issuer: bounded(entry.issuer, BOUNDS.name),
    account: bounded(entry.account, BOUNDS.name),
    algorithm: isFixed ? defaults.algorithm : (algorithmFromName(asText(entry.algorithm)) ?? defaults.algorithm),
    digits: isFixed ? defaults.digits : numberOr(entry.digits, defaults.digits),
    period: type === 'motp' || type === 'hotp' ? defaults.period : numberOr(entry.period, defaults.period),
    counter: type === 'hotp' ? numberOr(entry.counter, 0) : 0,
    pin: bounded(entry.pin, BOUNDS.pin),
    tags: tags.slice(0, BOUNDS.tags),
    note: boundedNote(entry.note),
    favorite: entry.favorite ?? false,
    sites: (entry.sites ?? []).slice(0, BOUNDS.sites),
    icon: iconOf(entry.icon),
    ...(Number.isSafeInteger(created) && created > 0 ? { created } : {}),
  });
  const hasDigits = asText(entry.digits).trim() !== '';
  return { account: applyConventions(account, { hasDigits, isHex: written.isHex }), shortened };
}

function secretOf(secret: Uint8Array | string, type: OtpType): { secret: Uint8Array; isHex: boolean } {
  if (typeof secret !== 'string') return { secret: new Uint8Array(secret), isHex: false };
  if (type === 'motp') return { secret: readMotpSecret(secret), isHex: true };
  const read = readSecret(secret);
  return { secret: read.secret, isHex: read.encoding === 'hex' };
}

/** The icon, if an account can keep it. */
function iconOf(value: unknown): string {
  const icon = asText(value);
  if (icon.length > BOUNDS.icon) return '';
  return /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/.test(icon) || isEmoji(icon) ? icon : '';
}

function isEmoji(text: string): boolean {
  return (
    text.length <= 32 &&
    /^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)*$/u.test(text)
  );
}

/**
 * `Issuer:account`, as many apps keep it in one text, in two. A known issuer is taken off the front;
 * without one the first colon (or `separator`) divides.
 */
export function splitLabel(label: unknown, issuer: unknown = '', separator = ':'): { issuer: string; account: string } {
  const text = asText(label).trim();
  const known = asText(issuer).trim();
  if (known) {
    const rest = text.slice(known.length).trimStart();
    const isPrefixed = text.toLowerCase().startsWith(known.toLowerCase()) && rest.startsWith(separator.trim());
    return { issuer: known, account: isPrefixed ? rest.slice(separator.trim().length).trim() : text };
  }
  const at = text.indexOf(separator);
  if (at < 0) return { issuer: '', account: text };
  return { issuer: text.slice(0, at).trim(), account: text.slice(at + separator.length).trim() };
}
