import { findLinks, keyInLine } from '../../otp/links.ts';
import { type ParsedUri, parseOtpauthUri } from '../../otp/otpauth-uri.ts';
import { type Entry, entryAccount } from './entry.ts';
import { asText } from './record.ts';

/** The data around a secret in a password manager's item, used if the secret itself does not have it. */
export type Around = Omit<Entry, 'secret'>;

/** What password managers write as the issuer of a link that has none: their own name. */
const PROGRAMS = /^(?:strongbox|keepass(?:xc|ium|dx)?|<?unknown>?|lastpass_import|none)$/i;

/** Whether a value is a link, or has one in it: in quotes, behind a name, percent-encoded. */
export function isOtpUri(value: unknown): boolean {
  return (
    typeof value === 'string' && findLinks(value).some(({ text }) => /^(apple-otpauth|otpauth|steam|motp):/i.test(text))
  );
}

/**
 * The account of a field that holds an otpauth, steam or motp URI or a bare secret, since password managers accept
 * either. The URI wins; what it leaves out comes from the item around it.
 * @throws {Failure} if it holds neither
 */
export function readOtpText(value: unknown, around: Around = {}): ParsedUri {
  const text = asText(value).trim();
  if (!isOtpUri(text)) {
    return { account: entryAccount({ ...around, secret: keyInLine(text) ?? text }).account, warnings: [] };
  }
  const parsed = parseOtpauthUri(text);
  const found = parsed.account;
  const outer = entryAccount({ ...around, secret: found.secret }).account;
  // "steam://" says nothing but the secret: its name is the item's.
  const isNamed = !/^\s*steam:/i.test(text) && !(PROGRAMS.test(found.issuer) && outer.issuer !== '');
  // Such a program, or one that knows an issuer only, has no account in its label.
  const isOwn = !isNamed || found.account === found.issuer;
  const account = {
    ...found,
    issuer: isNamed ? found.issuer || outer.issuer : outer.issuer || found.issuer,
    // A label without an issuer may be a program's own name: the item's user name goes before it.
    account: found.issuer === '' || isOwn ? outer.account || found.account : found.account || outer.account,
    tags: outer.tags,
    note: outer.note,
    favorite: outer.favorite,
    sites: outer.sites,
    icon: outer.icon,
    created: outer.created,
  };
  return { ...parsed, account };
}
