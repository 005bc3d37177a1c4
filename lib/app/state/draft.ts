import { Failure } from '../../failure.ts';
import {
  type Account,
  type Algorithm,
  BOUNDS,
  checkAccount,
  makeAccount,
  type OtpType,
  TYPE_DEFAULTS,
} from '../../otp/account.ts';
import { parseOtpauthUri } from '../../otp/otpauth-uri.ts';
import { readBareSecret, readMotpSecret, readSecret, writeSecret } from '../../otp/secret-text.ts';
import type { UriWarning } from '../../otp/uri-warnings.ts';
import { type DraftSites, hostsOf } from './draft-sites.ts';
import type { Kind } from './kinds.ts';

/** An account being edited: the raw texts of the form's fields. */
export interface Draft extends DraftSites {
  /** A secret, or a whole link (otpauth:, steam:, motp:). */
  key: string;
  issuer: string;
  account: string;
  type: Kind;
  algorithm: Algorithm;
  digits: string;
  period: string;
  counter: string;
  pin: string;
  /** Separated by commas. */
  tags: string;
  note: string;
  /** An emoji, or a `data:` URL of an image; empty = none of the user's own. */
  icon: string;
  appendToPassword: boolean;
}

export type DraftField = keyof Draft;

export function emptyDraft(): Draft {
  return { ...draftOf(makeAccount({ secret: new Uint8Array() })), key: '' };
}

export function draftOf(account: Account): Draft {
  return {
    key: writeSecret(account.type, account.secret),
    issuer: account.issuer,
    account: account.account,
    type: account.type,
    algorithm: account.algorithm,
    digits: String(account.digits),
    period: String(account.period),
    counter: String(account.counter),
    pin: account.pin,
    tags: account.tags.join(', '),
    sites: account.sites,
    siteRules: account.siteRules,
    newSite: '',
    note: account.note,
    icon: account.icon,
    appendToPassword: account.appendToPassword,
  };
}

/** Changes the kind of code, and sets what that kind fixes or its defaults. */
export function withType(draft: Draft, type: Kind): Draft {
  const { algorithm, digits, period } = TYPE_DEFAULTS[typeOf(type)];
  const next = { ...draft, type, algorithm, digits: String(digits), period: String(period) };
  return type === 'battlenet' ? { ...next, digits: '8', issuer: draft.issuer || 'Battle.net' } : next;
}

function typeOf(kind: Kind): OtpType {
  return kind === 'battlenet' ? 'totp' : kind;
}

/** Whether the key field holds a link, which also determines the other fields. */
export function isLink(key: string): boolean {
  return /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(key);
}

/** Copies what a link in the key field says into the other fields, except those in `typed`. @throws {Failure} */
export function withLink(draft: Draft, typed: ReadonlySet<DraftField>): { draft: Draft; warnings: UriWarning[] } {
  const { account, warnings } = parseOtpauthUri(draft.key.trim());
  const read = draftOf(account);
  return {
    draft: {
      ...draft,
      ...read,
      key: draft.key,
      issuer: typed.has('issuer') ? draft.issuer : read.issuer,
      account: typed.has('account') ? draft.account : read.account,
      tags: draft.tags,
      sites: draft.sites,
      siteRules: draft.siteRules,
      newSite: draft.newSite,
      note: draft.note,
      icon: draft.icon,
    },
    warnings,
  };
}

function whole(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
}

function words(text: string, separator: RegExp): string[] {
  return [...new Set(text.split(separator).map((word) => word.trim()))].filter(Boolean);
}

function secretOf({ key, type }: Draft): Uint8Array {
  if (isLink(key)) return parseOtpauthUri(key.trim()).account.secret;
  if (type === 'motp') return readMotpSecret(key);
  return (type === 'battlenet' ? readBareSecret(key) : readSecret(key)).secret;
}

/**
 * The account that a draft describes, made on `base` when one is edited.
 * @throws {Failure} codes of `checkAccount` and of reading a secret; `fieldOf` says where they belong.
 */
export function accountFrom(draft: Draft, base?: Account): Account {
  // Text left in the site field counts if it is the first site; a further site needs the user's confirmation.
  const sites = draft.sites.length > 0 ? draft.sites : hostsOf(draft.newSite);
  return checkAccount({
    ...(base ?? makeAccount({ secret: new Uint8Array([0]) })),
    secret: secretOf(draft),
    issuer: draft.issuer.trim(),
    account: draft.account.trim(),
    type: typeOf(draft.type),
    algorithm: draft.algorithm,
    digits: whole(draft.digits),
    period: whole(draft.period),
    counter: draft.type === 'hotp' ? whole(draft.counter) : 0,
    pin: draft.pin,
    tags: words(draft.tags, /,/),
    sites: sites.slice(0, BOUNDS.sites),
    siteRules: { ...draft.siteRules },
    note: draft.note,
    icon: draft.icon,
    appendToPassword: draft.appendToPassword,
  });
}

/** The draft to edit an account: without the key, so that nobody can read it from an unlocked vault. */
export function editDraftOf(account: Account): Draft {
  return { ...draftOf(account), key: '' };
}

/** The edited account; an empty key keeps the present one. @throws {Failure} as `accountFrom` */
export function editedFrom(draft: Draft, account: Account): Account {
  const key = draft.key.trim() === '' ? writeSecret(draft.type, account.secret) : draft.key;
  return accountFrom({ ...draft, key }, account);
}

/** The field that a failure is about. */
export function fieldOf(error: unknown): DraftField {
  const code = error instanceof Failure ? error.code : '';
  if (code.startsWith('digits')) return 'digits';
  if (code.startsWith('period')) return 'period';
  if (code.startsWith('counter')) return 'counter';
  if (code === 'too-many-entries') return 'tags';
  if (code === 'text-too-long') return 'note';
  return 'key';
}
