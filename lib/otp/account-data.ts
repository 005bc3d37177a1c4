import { fromBase64, toBase64 } from '../base64.ts';
import { flag, integer, list, type Of, object, oneOf, optional, record, text } from '../shape.ts';
import { type Account, ALGORITHMS, BOUNDS, checkAccount, OTP_TYPES, SITE_RULES } from './account.ts';

const base64Pattern = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

/** An account as plain JSON: the form inside the vault file and in messages. `secret` is standard base64. */
export const accountData = object({
  id: text(64),
  type: oneOf(OTP_TYPES),
  issuer: text(BOUNDS.name),
  account: text(BOUNDS.name),
  secret: text(2048),
  algorithm: oneOf(ALGORITHMS),
  digits: integer(BOUNDS.digits.min, BOUNDS.digits.max),
  period: integer(BOUNDS.period.min, BOUNDS.period.max),
  counter: integer(BOUNDS.counter.min, BOUNDS.counter.max),
  pin: optional(text(BOUNDS.pin), ''),
  tags: optional(list(text(BOUNDS.tag), BOUNDS.tags), []),
  note: optional(text(BOUNDS.note), ''),
  favorite: optional(flag, false),
  sites: optional(list(text(260), BOUNDS.sites), []),
  siteRules: optional(record(260, oneOf(SITE_RULES), BOUNDS.sites), {}),
  icon: optional(text(BOUNDS.icon), ''),
  image: optional(text(BOUNDS.image), ''),
  appendToPassword: optional(flag, false),
  created: integer(0),
});
/** Whether `fromBase64` takes a text. */
export function isBase64(text: string): boolean {
  return base64Pattern.test(text);
}

export type AccountData = Of<typeof accountData>;

/** An account as plain data, as it crosses a message channel: the secret in base64, all lists copied. */
export function toAccountData(account: Account): AccountData {
  return {
    ...account,
    tags: [...account.tags],
    sites: [...account.sites],
    siteRules: { ...account.siteRules },
    secret: toBase64(account.secret),
  };
}

/** @throws {Failure} `bad-shape`, or a code of `checkAccount` where the parts are not an account. */
export function fromAccountData(data: unknown): Account {
  const { secret, ...rest } = accountData(data);
  return checkAccount({ ...rest, secret: fromBase64(base64Pattern.test(secret) ? secret : '') });
}
