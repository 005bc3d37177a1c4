import { Failure } from '../failure.ts';

/** Kinds of one-time code. Battle.net is `totp` with 8 digits; its secret is only written differently. */
export const OTP_TYPES = ['totp', 'hotp', 'steam', 'motp', 'yandex'] as const;
export type OtpType = (typeof OTP_TYPES)[number];

export const ALGORITHMS = ['SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'MD5'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** Restricts a bound site, which otherwise covers its whole registrable domain, to one host or to nothing. */
export const SITE_RULES = ['host', 'never'] as const;
export type SiteRule = (typeof SITE_RULES)[number];

/** One account: everything needed to make its codes, and what the user says about it. */
export interface Account {
  /** UUID, made once, never reused. */
  id: string;
  type: OtpType;
  /** Who asks for the code ("GitHub"). May be empty. */
  issuer: string;
  /** Who signs in ("alice@example.com"). May be empty. */
  account: string;
  /** The shared key itself, not its base32. For motp: see `motpSecret`. */
  secret: Uint8Array;
  /** HMAC hash. Fixed by the type for steam (SHA1), motp (MD5) and yandex (SHA256). */
  algorithm: Algorithm;
  /** Characters of a code. */
  digits: number;
  /** Seconds that a code is valid; kept, but unused, for hotp. */
  period: number;
  /** RFC 4226 moving factor of the next code; 0 and unused unless hotp. */
  counter: number;
  /** PIN that motp and yandex mix into the code. Empty when none is known yet. */
  pin: string;
  /** Free words to group by. */
  tags: string[];
  note: string;
  favorite: boolean;
  /** Hosts this account is bound to: registrable domains, or exact `host:port` for IPs and localhost. */
  sites: string[];
  /** Rules for entries of `sites`, by host. An entry without a rule counts on its whole registrable domain. */
  siteRules: Record<string, SiteRule>;
  /** The user's own picture for this account: an emoji, or a `data:` URL of a PNG, JPEG or WebP image. May be empty. */
  icon: string;
  /** `image` of its otpauth URI: kept for export, never fetched. */
  image: string;
  /** Fill appends the code to what the password field holds, for sites with one field for both. */
  appendToPassword: boolean;
  /** When it was added, ms since the epoch. */
  created: number;
}

/**
 * Most accounts of a vault, of a message and of a file: more than any user has, and few enough for a vault that still
 * opens at once.
 */
export const MAX_ACCOUNTS = 10_000;

/** Bounds that `checkAccount` holds every account to, wherever it comes from. */
export const BOUNDS = {
  secretBytes: { min: 1, max: 1024 },
  digits: { min: 1, max: 10 },
  /** Seconds. A day is the longest in use; longer ones are in test suites and do no harm. */
  period: { min: 1, max: 1_000_000_000 },
  counter: { min: 0, max: Number.MAX_SAFE_INTEGER - 1 },
  /** Characters of issuer and account. */
  name: 256,
  note: 4096,
  tags: 32,
  tag: 64,
  sites: 64,
  pin: 64,
  image: 2048,
  /** Characters of `icon`: about 8 kB of image as base64. */
  icon: 11_000,
} as const;

/** Fixed or default parameters of each type. */
export const TYPE_DEFAULTS: Readonly<Record<OtpType, { algorithm: Algorithm; digits: number; period: number }>> = {
  totp: { algorithm: 'SHA1', digits: 6, period: 30 },
  hotp: { algorithm: 'SHA1', digits: 6, period: 30 },
  steam: { algorithm: 'SHA1', digits: 5, period: 30 },
  motp: { algorithm: 'MD5', digits: 6, period: 10 },
  yandex: { algorithm: 'SHA256', digits: 8, period: 30 },
};

/** What an account may have beside the fields that its codes and its name need, as it is where nothing was given. */
export const noExtras = () =>
  ({
    pin: '',
    tags: [],
    note: '',
    favorite: false,
    sites: [],
    siteRules: {},
    icon: '',
    image: '',
    appendToPassword: false,
  }) satisfies Partial<Account>;

/** Completes an account with the defaults of its type. Not validated yet. */
export function makeAccount(parts: Partial<Account> & Pick<Account, 'secret'>): Account {
  const type = parts.type ?? 'totp';
  return {
    id: crypto.randomUUID(),
    type,
    issuer: '',
    account: '',
    ...TYPE_DEFAULTS[type],
    counter: 0,
    ...noExtras(),
    created: Date.now(),
    ...parts,
  };
}

function inRange(value: number, { min, max }: { min: number; max: number }): boolean {
  return Number.isSafeInteger(value) && value >= min && value <= max;
}

/** The same account, if it is within `BOUNDS`. @throws {Failure} the code names the part, e.g. `digits-out-of-range` */
export function checkAccount(account: Account): Account {
  if (!OTP_TYPES.includes(account.type)) throw new Failure('type-unknown');
  if (!ALGORITHMS.includes(account.algorithm)) throw new Failure('algorithm-unknown');
  if (account.secret.length < BOUNDS.secretBytes.min) throw new Failure('secret-empty');
  if (account.secret.length > BOUNDS.secretBytes.max) throw new Failure('secret-too-long');
  if (!inRange(account.digits, BOUNDS.digits)) throw new Failure('digits-out-of-range');
  if (!inRange(account.period, BOUNDS.period)) throw new Failure('period-out-of-range');
  if (!inRange(account.counter, BOUNDS.counter)) throw new Failure('counter-out-of-range');
  if (account.issuer.length > BOUNDS.name || account.account.length > BOUNDS.name) throw new Failure('text-too-long');
  if (
    account.note.length > BOUNDS.note ||
    account.pin.length > BOUNDS.pin ||
    account.image.length > BOUNDS.image ||
    account.icon.length > BOUNDS.icon ||
    account.tags.some((tag) => tag.length > BOUNDS.tag)
  )
    throw new Failure('text-too-long');
  if (account.tags.length > BOUNDS.tags || account.sites.length > BOUNDS.sites) throw new Failure('too-many-entries');
  return account;
}

/** Issuer and account, as lists show them: `GitHub · alice`. Empty if the account has neither. */
export function fullName({ issuer, account }: Pick<Account, 'issuer' | 'account'>): string {
  return [issuer, account].filter(Boolean).join(' · ');
}

/** Whether two accounts make the same codes: same secret bytes and the same way of counting. */
export function isSameSecret(a: Account, b: Account): boolean {
  return a.type === b.type && a.secret.length === b.secret.length && a.secret.every((byte, i) => byte === b.secret[i]);
}
