import { must } from '../../must.ts';
import { type Account, isSameSecret } from '../../otp/account.ts';
import { toAccountData } from '../../otp/account-data.ts';
import { mixedScriptWord } from '../../otp/clean-text.ts';
import { joinSites, keepCounters } from '../../otp/merge.ts';
import type { AccountsPatch } from '../../protocol/account-messages.ts';
import type { TagLooks } from '../../replica/tags.ts';
import { importedLooks } from './imported-looks.ts';

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

/** Accounts that only the files have after the import: skipped, and with a key that neither the vault nor another row saves. */
export function leftOut(rows: readonly ImportRow[], choices: readonly Choice[]): Account[] {
  const saved = new Set(rows.flatMap(({ account }, i) => (choices[i] === 'skip' ? [] : [secretOf(account)])));
  return rows.flatMap(({ account, known }) => (known || saved.has(secretOf(account)) ? [] : [account]));
}

/**
 * One patch for all rows. A replaced account keeps its id, date, place and sites.
 * @param looks colours and places of tags: the vault's own, and those of the files
 */
export function importPatch(
  rows: readonly ImportRow[],
  choices: readonly Choice[],
  looks: { own: TagLooks; given: TagLooks },
): AccountsPatch {
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
  return {
    put: [...last.values()].map(toAccountData),
    from: from.map(toAccountData),
    remove: [],
    looks: importedLooks(looks.own, looks.given, new Set(put.flatMap(({ tags }) => tags))),
  };
}
