import { must } from '../../must.ts';
import { type Account, isSameSecret } from '../../otp/account.ts';
import { toAccountData } from '../../otp/account-data.ts';
import { mixedScriptWord } from '../../otp/clean-text.ts';
import { joinSites, keepCounters } from '../../otp/merge.ts';
import type { Input } from '../../protocol/messages.ts';

/** What to do with one account that was read. */
export type Choice = 'add' | 'skip' | 'replace';

/** One imported account, compared with the vault. */
export interface ImportRow {
  account: Account;
  /** Name of the file it came in. */
  file: string;
  /** The account of the vault with the same secret. */
  known: Account | undefined;
  /** Whether it occurred before in these files. */
  isRepeated: boolean;
  /** A word in its names that mixes alphabets and so may imitate another; empty = none. */
  mixedWord: string;
}

/** The rows to review, in the order of the files. */
export function importRows(
  found: readonly { name: string; accounts: readonly Account[] }[],
  vault: readonly Account[],
): ImportRow[] {
  const inVault = Map.groupBy(vault, secretOf);
  const seen = new Set<string>();
  return found.flatMap(({ name, accounts }) =>
    accounts.map((account) => {
      const secret = secretOf(account);
      const isRepeated = seen.has(secret);
      seen.add(secret);
      const known = inVault.get(secret)?.find((other) => isSameSecret(other, account));
      const mixedWord = mixedScriptWord(account.issuer) ?? mixedScriptWord(account.account) ?? '';
      return { account, file: name, known, isRepeated, mixedWord };
    }),
  );
}

function secretOf({ type, secret }: Account): string {
  return `${type} ${secret.join(' ')}`;
}

/** By default existing accounts stay, nothing is imported twice, and doubtful names are skipped. */
export function defaultChoice({ known, isRepeated, mixedWord }: ImportRow): Choice {
  return known || isRepeated || mixedWord !== '' ? 'skip' : 'add';
}

/** One patch for all rows. A replaced account keeps its id, date, place and sites. */
export function importPatch(rows: readonly ImportRow[], choices: readonly Choice[]): Input<'accounts.import'> {
  const put: Account[] = [];
  const from: Account[] = [];
  for (const [i, { account, known }] of rows.entries()) {
    const choice = choices[i];
    if (choice === 'replace' && known) {
      from.push(known);
      put.push({
        ...must(keepCounters([known], [account])[0]),
        id: known.id,
        created: known.created,
        sites: joinSites(known.sites, account.sites),
      });
    }
    // A new id: a Watchword backup may have ids that are in the vault.
    if (choice === 'add') put.push({ ...account, id: crypto.randomUUID() });
  }
  const last = new Map(put.map((account) => [account.id, account]));
  return { put: [...last.values()].map(toAccountData), from: from.map(toAccountData), remove: [] };
}
