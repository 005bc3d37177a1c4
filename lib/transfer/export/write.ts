import { Failure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import { toBase32 } from '../../otp/base32.ts';
import type { TagLooks } from '../../replica/tags.ts';
import { requirePassword } from '../codecs/cipher.ts';
import type { Target } from '../format.ts';
import { type FormatId, targetOf } from '../registry.ts';
import type { ExportedFile, Obstacle, WritableAccount } from './target.ts';

/** Parts of an account that an export can lose. */
const LOSABLE = [
  'issuer',
  'account',
  'secret',
  'algorithm',
  'digits',
  'period',
  'counter',
  'pin',
  'tags',
  'note',
  'favorite',
  'sites',
  'siteRules',
  'icon',
  'image',
  'appendToPassword',
] as const;
export type Losable = (typeof LOSABLE)[number];

/** What one account loses in an export. */
export interface Loss {
  account: Account;
  /** Why it stays behind as a whole; `null` where it goes. */
  leftOut: Obstacle | null;
  /** What is missing or changed there. Empty if it is left out. */
  lost: Losable[];
}

/** The accounts as the target will have them: what `writeExport` writes is read back as exactly these. */
export function arriving(target: FormatId, accounts: readonly Account[]): Account[] {
  return keepAll(targetOf(target), accounts).flatMap(({ kept }) => ('leftOut' in kept ? [] : [kept]));
}

/** The losses by account; accounts that lose nothing are not listed. */
export function lossFor(target: FormatId, accounts: readonly Account[]): Loss[] {
  return keepAll(targetOf(target), accounts).flatMap(({ account, kept }): Loss[] => {
    if ('leftOut' in kept) return [{ account, leftOut: kept.leftOut, lost: [] }];
    const lost = LOSABLE.filter((field) => !isEqual(account, kept, field));
    return lost.length > 0 ? [{ account, leftOut: null, lost }] : [];
  });
}

function keepAll(target: Target, accounts: readonly Account[]): { account: Account; kept: WritableAccount }[] {
  const secrets = new Set<string>();
  return accounts.map((account) => {
    const kept = target.keep(account, secrets);
    if (!('leftOut' in kept)) secrets.add(toBase32(kept.secret));
    return { account, kept };
  });
}

function isEqual(a: Account, b: Account, field: Losable): boolean {
  // A counter-based account has no period to lose.
  if (field === 'period' && a.type === 'hotp') return true;
  const [left, right] = [a[field], b[field]];
  if (typeof left !== 'object' || typeof right !== 'object') return left === right;
  const [entries, others] = [Object.entries(left), Object.entries(right)];
  return entries.length === others.length && entries.every(([key, item]) => Object(right)[key] === item);
}

/**
 * Writes the accounts as files for another program, with colours and places of the tags where it has them. `lossFor` says beforehand what they lose.
 * @throws {Failure} `password-required` for an encrypted target; `nothing-to-export` if no account can be exported
 */
export async function writeExport(
  target: FormatId,
  accounts: readonly Account[],
  password?: string,
  looks: TagLooks = new Map(),
): Promise<ExportedFile[]> {
  const kept = arriving(target, accounts);
  if (kept.length === 0) throw new Failure('nothing-to-export');
  const format = targetOf(target);
  const secret = format.isEncrypted ? requirePassword(password) : '';
  const write = await format.write();
  return write(kept, secret, looks);
}
