import { type Account, ALGORITHMS, type Algorithm, noExtras, type OtpType } from '../../otp/account.ts';
import { toBase32 } from '../../otp/base32.ts';
import { cleanText } from '../../otp/clean-text.ts';

/** A file ready to be saved. */
export interface ExportedFile {
  name: string;
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Why a target cannot take an account at all. */
export type Obstacle = 'type' | 'algorithm' | 'digits' | 'period' | 'secret' | 'duplicate-secret';

/** An account as the target will have it, or why it is left out. */
export type WritableAccount = Account | { leftOut: Obstacle };

/** Fields that only some targets support. */
type Optional = keyof ReturnType<typeof noExtras>;

/** The account with only the listed optional fields; names as every reader cleans them. */
export function withOnly(account: Account, ...places: Optional[]): Account {
  const kept = Object.fromEntries(places.map((place) => [place, account[place]]));
  const issuer = cleanText(account.issuer).text;
  return {
    ...account,
    ...noExtras(),
    ...kept,
    issuer,
    account: cleanText(account.account).text,
    note: places.includes('note') ? account.note.toWellFormed().trim() : '',
    tags: places.includes('tags') ? tidyTags(account.tags) : [],
    pin: places.includes('pin') ? cleanText(account.pin).text : '',
  };
}

/** The account with its names as every reader cleans them. */
export function withCleanNames(account: Account): Account {
  return {
    ...account,
    issuer: cleanText(account.issuer).text,
    account: cleanText(account.account).text,
    tags: tidyTags(account.tags),
  };
}

/** The account without NUL characters: no reader, ours included, takes a file with one for text. */
export function asText(account: Account): Account {
  const clean = (text: string) => text.replaceAll('\0', '');
  const { issuer, account: name, pin, note, tags } = account;
  return {
    ...account,
    issuer: clean(issuer),
    account: clean(name),
    pin: clean(pin),
    note: clean(note).trim(),
    tags: tags.map(clean),
  };
}

/** Tags as every reader leaves them: clean, each once, none empty. */
export function tidyTags(tags: string[]): string[] {
  return [...new Set(tags.map((tag) => cleanText(tag).text).filter((tag) => tag !== ''))];
}

/** The limits of a format; omitted ones are unlimited. */
export interface Range {
  types?: readonly OtpType[];
  algorithms?: readonly Algorithm[];
  digits?: (account: Account) => boolean;
  period?: (account: Account) => boolean;
  hasUniqueSecrets?: boolean;
}

export const SHA_ONLY: readonly Algorithm[] = ['SHA1', 'SHA256', 'SHA512'];

/** Why a format cannot take an account; `undefined` if it can. */
export function obstacleOf(account: Account, range: Range, secrets: ReadonlySet<string>): Obstacle | undefined {
  const isPlain = account.type === 'totp' || account.type === 'hotp';
  if (!(range.types ?? [account.type]).includes(account.type)) return 'type';
  if (isPlain && !(range.algorithms ?? ALGORITHMS).includes(account.algorithm)) return 'algorithm';
  if (isPlain && range.digits && !range.digits(account)) return 'digits';
  if (account.type !== 'hotp' && range.period && !range.period(account)) return 'period';
  return range.hasUniqueSecrets && secrets.has(toBase32(account.secret)) ? 'duplicate-secret' : undefined;
}

/** At most `max` UTF-16 units, never half a character, and clean at its end. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return text
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** A file of indented JSON in UTF-8. */
export function jsonFile(name: string, value: unknown): ExportedFile {
  return textFile(name, JSON.stringify(value, null, 2), 'application/json');
}

/** A file of a text in UTF-8, without a byte order mark. */
export function textFile(name: string, text: string, mime = 'text/plain'): ExportedFile {
  return { name, mime, bytes: new TextEncoder().encode(text) };
}
