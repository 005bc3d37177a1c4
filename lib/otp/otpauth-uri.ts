import { Failure } from '../failure.ts';
import { type Account, checkAccount, makeAccount, type OtpType, TYPE_DEFAULTS } from './account.ts';
import { algorithmFromName } from './algorithm-name.ts';
import type { CleanText } from './clean-text.ts';
import { applyConventions } from './conventions.ts';
import { readNames } from './label.ts';
import { findLinks, holdsSecret, isOfSteamItself, joinedLines, keyInLine } from './links.ts';
import { readPin, writePin } from './pin-text.ts';
import {
  isColonHex,
  isOneKey,
  readBareSecret,
  readMotpSecret,
  readSecret,
  type SecretText,
  withoutQuotes,
  writeSecret,
} from './secret-text.ts';
import {
  contradiction,
  MAX_URI_CHARACTERS,
  parameter,
  percentDecode,
  queryParameters,
  splitQuery,
} from './uri-parts.ts';
import { hasVendorLink, refuseScheme, refuseText, refuseVendorKind } from './uri-schemes.ts';
import { namesWarnings, type UriWarning, WARNINGS } from './uri-warnings.ts';
import { isYandexSecret } from './yandex.ts';

export interface ParsedUri {
  account: Account;
  /** What the user should know before saving the account. */
  warnings: UriWarning[];
  /** Length of the PIN that a Yandex URI announces; the PIN itself has to be asked for. */
  pinLength?: number;
}

const HOST_TYPES: Readonly<Record<string, OtpType>> = {
  totp: 'totp',
  hotp: 'hotp',
  steam: 'steam',
  motp: 'motp',
  yaotp: 'yandex',
};
/** Minimum length of a key without a URI: 40 bits. */
const MIN_BARE_CHARACTERS = 8;
const DEFAULT_ISSUER: Readonly<Partial<Record<OtpType, string>>> = { steam: 'Steam', yandex: 'Yandex' };

/** A whole number, or undefined where the parameter is missing, empty or `null`. A period may name its unit: `30s`. */
function wholeNumber(parameters: Map<string, string>, name: string): number | undefined {
  const value = parameter(parameters, name);
  if (value === '') return undefined;
  const [number] = /^-?\d{1,20}(?=(?: ?s(?:ec(?:ond)?s?)?)?$)/i.exec(value) ?? [];
  if (number === undefined || (name !== 'period' && number !== value))
    throw new Failure('not-a-number', { parameter: name });
  return Number(number);
}

/** Steam accounts that say so in other words: KeePassXC's encoder, Stratum's flag, or WinAuth's device. */
function isSteam(parameters: Map<string, string>, issuer: string): boolean {
  if (parameter(parameters, 'encoder').toLowerCase() === 'steam') return true;
  if (parameters.has('steam') && !/^(?:false|0)$/i.test(parameter(parameters, 'steam'))) return true;
  return issuer.toLowerCase() === 'steam' && parameters.has('deviceid');
}

function secretWarnings(type: OtpType, { secret, encoding }: SecretText): UriWarning[] {
  return [
    ...(encoding === 'hex' && type !== 'motp' ? [WARNINGS.hexSecret()] : []),
    ...(type === 'yandex' && !isYandexSecret(secret) ? [WARNINGS.yandexSecret()] : []),
  ];
}

function cleaned(account: Account, names: { issuer: CleanText; account: CleanText }, more: UriWarning[]): ParsedUri {
  return { account: checkAccount(account), warnings: [...namesWarnings(names.issuer, names.account), ...more] };
}

/** A URI with a label and parameters: all but `steam://`. */
function parseLabelled(hostType: OtpType, rawLabel: string, query: string): ParsedUri {
  const parameters = queryParameters(query);
  if (TWO_STEP.some((name) => parameters.has(name))) throw new Failure('uri-two-step');
  const twice = contradiction(query, CODE_PARAMETERS);
  if (twice !== undefined) throw new Failure('parameter-twice', { parameter: twice });
  const names = readNames(rawLabel, parameters.get('issuer') ?? '', DEFAULT_ISSUER[hostType] ?? '');
  const digits = wholeNumber(parameters, 'digits');
  const period = wholeNumber(parameters, 'period');
  const type = hostType === 'totp' && isSteam(parameters, names.issuer.text) ? 'steam' : hostType;
  const rawSecret = parameter(parameters, 'secret');
  const secretText: SecretText =
    type === 'motp' ? { secret: readMotpSecret(rawSecret), encoding: 'hex' } : readSecret(rawSecret);

  const defaults = TYPE_DEFAULTS[type];
  const isPlain = type === 'totp' || type === 'hotp';
  const counter = type === 'hotp' ? wholeNumber(parameters, 'counter') : 0;
  const pinLength = type === 'yandex' ? wholeNumber(parameters, 'pin_length') : undefined;
  const made = makeAccount({
    type,
    issuer: names.issuer.text,
    account: names.account.text,
    secret: secretText.secret,
    algorithm: (isPlain ? algorithmFromName(parameter(parameters, 'algorithm')) : null) ?? defaults.algorithm,
    digits: (isPlain || type === 'motp' ? digits : undefined) ?? defaults.digits,
    period: (type === 'hotp' ? undefined : period) ?? defaults.period,
    counter: counter ?? 0,
    // privacyIDEA orders its app to ask for a PIN with `pin=True`: that is no PIN.
    pin: isPlain && /^(true|false)$/i.test(parameter(parameters, 'pin')) ? '' : readPin(parameter(parameters, 'pin')),
    image: parameter(parameters, 'image'),
  });
  if (holdsSecret(made.issuer) || holdsSecret(made.account)) refuseSeveral();
  const account = applyConventions(made, { hasDigits: digits !== undefined, isHex: secretText.encoding === 'hex' });
  const parsed = cleaned(account, names, [
    ...(names.otherIssuer === null ? [] : [WARNINGS.otherIssuer(names.otherIssuer, names.issuer.text)]),
    ...(counter === undefined ? [WARNINGS.noCounter()] : []),
    ...secretWarnings(type, secretText),
  ]);
  return pinLength === undefined ? parsed : { ...parsed, pinLength };
}

/** Parameters that change the code. Of two keys all authenticators take the first, so sites do not send another one. */
const CODE_PARAMETERS = ['algorithm', 'digits', 'period', 'counter', 'encoder', 'pin'];

/** Parameters that say: this is half of a secret, and only the vendor's app makes the other half. */
const TWO_STEP = ['2step_salt', '2step_output', '2step_difficulty'];

function parseOtpauth(rest: string): ParsedUri {
  const { path, query } = splitQuery(rest.replace(/^\/+/, ''));
  const slash = path.indexOf('/');
  const host = percentDecode(slash < 0 ? path : path.slice(0, slash)).toLowerCase();
  refuseVendorKind(host);
  const type = Object.hasOwn(HOST_TYPES, host) ? HOST_TYPES[host] : undefined;
  if (!type) throw new Failure('type-unknown');
  return parseLabelled(type, slash < 0 ? '' : path.slice(slash + 1), query);
}

/** Words that consist of base32 letters and come before a key without punctuation. */
const WORDS_BEFORE_KEY =
  /^\s*(?:(?:your|the|my|manual|setup|secret|2fa|mfa|totp|otp|entry)\s+)+(?:key|secret|seed|code)?\b|^\s*(?:secret|key)\s/i;

/** Parses a bare secret. Rejects ordinary words and numbers, since any QR code on a page ends up here. */
function parseBare(raw: string): ParsedUri {
  const text = withoutQuotes(raw).normalize('NFKC');
  if (!isColonHex(text) && !/^[a-z0-9\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2010-\u2015-]+=*$/iu.test(text))
    refuseText();
  if (text.replace(/[^a-z0-9]/gi, '').length < MIN_BARE_CHARACTERS || WORDS_BEFORE_KEY.test(text)) refuseText();
  if (!isOneKey(text)) refuseText();
  const secretText = readBareSecret(text);
  const account = makeAccount({ secret: secretText.secret });
  return { account: checkAccount(account), warnings: [WARNINGS.bareSecret(), ...secretWarnings('totp', secretText)] };
}

function parseSteam(text: string): ParsedUri {
  const secretText = readSecret(text);
  const account = makeAccount({ type: 'steam', secret: secretText.secret, issuer: 'Steam' });
  return { account: checkAccount(account), warnings: secretWarnings('steam', secretText) };
}

/** @throws {Failure} `uri-several`, always */
function refuseSeveral(): never {
  throw new Failure('uri-several');
}

/** The link in a text that has something before it, such as a quote, a list mark or a name; else the text itself. */
function theLink(text: string): string {
  const links = findLinks(text);
  if (links.length > 1) refuseSeveral();
  const [link] = links;
  if (link) return link.text;
  return keyInLine(text) ?? text;
}

/**
 * Parses the text of a QR code or a user's input that sets up one account: an `otpauth://` URI (totp, hotp, steam, motp, yaotp),
 * `steam://`, `motp://`, or a bare secret in base32 or hexadecimal. Generous in form, strict in meaning: whatever
 * would make other codes than the site expects is an error or a warning, never a guess in silence.
 * @throws {Failure} with a code and a sentence; the text itself is never quoted.
 */
export function parseOtpauthUri(text: string): ParsedUri {
  if (text.length > MAX_URI_CHARACTERS.raw) throw new Failure('uri-too-long');
  const trimmed = theLink(joinedLines(text).replace(/^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu, ''));
  if (percentDecode(trimmed).length > MAX_URI_CHARACTERS.decoded) throw new Failure('uri-too-long');
  if (trimmed === '') throw new Failure('uri-empty');

  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(trimmed) ?? [];
  if (scheme === undefined || rest === undefined || isColonHex(trimmed)) return parseBare(trimmed);
  switch (scheme.toLowerCase()) {
    case 'otpauth':
    case 'apple-otpauth':
      return parseOtpauth(rest);
    case 'steam':
      if (isOfSteamItself(trimmed)) refuseText();
      return parseSteam(percentDecode(splitQuery(rest.replace(/^\/+/, '')).path));
    case 'motp': {
      const { path, query } = splitQuery(rest.replace(/^\/+/, ''));
      return parseLabelled('motp', path, query);
    }
    default:
      if (hasVendorLink(trimmed)) throw new Failure('uri-is-push');
      return refuseScheme(scheme.toLowerCase());
  }
}

function label(account: Account): string {
  const name = encodeURIComponent(account.account.toWellFormed());
  if (account.issuer !== '') return `${encodeURIComponent(account.issuer.toWellFormed())}:${name}`;
  // A leading colon means "no issuer". Needed if the account has a colon of its own, if the type has a default issuer, or
  // to show that escapes in the name are literal.
  return /:|%[0-9a-f]{2}/i.test(account.account) || DEFAULT_ISSUER[account.type] ? `:${name}` : name;
}

/**
 * The provisioning URI of an account, with only what differs from the defaults, as PyOTP writes it. It holds the
 * secret. `parseOtpauthUri` gives back all that makes codes, issuer, account and image; notes, tags and sites
 * have no place in it.
 */
export function formatOtpauthUri(account: Account): string {
  const { type, issuer, algorithm, digits, period, counter, pin, image } = account;
  const defaults = TYPE_DEFAULTS[type];
  const parameters: [name: string, value: string | number][] = [['secret', writeSecret(type, account.secret)]];
  if (issuer !== '') parameters.push(['issuer', issuer.toWellFormed()]);
  if (type === 'hotp') parameters.push(['counter', counter]);
  if ((type === 'totp' || type === 'hotp') && algorithm !== defaults.algorithm)
    parameters.push(['algorithm', algorithm]);
  if (digits !== defaults.digits) parameters.push(['digits', digits]);
  if (type !== 'hotp' && period !== defaults.period) parameters.push(['period', period]);
  if (pin !== '') parameters.push(['pin', writePin(pin)]);

  const start = type === 'motp' ? 'motp://' : `otpauth://${type === 'yandex' ? 'yaotp' : type}/`;
  const write = (all: typeof parameters) =>
    `${start}${label(account)}?${all.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
  const uri = write(image === '' ? parameters : [...parameters, ['image', image.toWellFormed()]]);
  return percentDecode(uri).length > MAX_URI_CHARACTERS.decoded ? write(parameters) : uri;
}
