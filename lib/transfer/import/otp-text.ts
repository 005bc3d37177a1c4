import { type ParsedUri, parseOtpauthUri } from '../../otp/otpauth-uri.ts';
import { readSecret } from '../../otp/secret-text.ts';
import { type Entry, entryAccount } from './entry.ts';
import { asText } from './record.ts';

/** What stands around a secret in a password manager's item, for where the secret itself says nothing. */
export type Around = Omit<Entry, 'secret'>;

const uriPattern = /^\s*((apple-)?otpauth|steam|motp):/i;

export function isOtpUri(value: unknown): boolean {
  return typeof value === 'string' && uriPattern.test(value);
}

/**
 * The account of a field that holds an otpauth, steam or motp URI or a bare secret, as password managers let people
 * enter either. What the URI says wins; what it leaves out comes from the item around it.
 * @throws {Failure} why it is none
 */
export function readOtpText(value: unknown, around: Around = {}): ParsedUri {
  const text = asText(value).trim();
  if (!isOtpUri(text)) {
    const { secret } = readSecret(text);
    return { account: entryAccount({ ...around, secret }).account, warnings: [] };
  }
  const parsed = parseOtpauthUri(text);
  const found = parsed.account;
  const outer = entryAccount({ ...around, secret: found.secret }).account;
  // "steam://" says nothing but the secret: its name is the item's.
  const isNamed = !/^\s*steam:/i.test(text);
  const account = {
    ...found,
    issuer: isNamed ? found.issuer || outer.issuer : outer.issuer || found.issuer,
    account: found.account || outer.account,
    tags: outer.tags,
    note: outer.note,
    favorite: outer.favorite,
    sites: outer.sites,
    created: outer.created,
  };
  return { ...parsed, account };
}
