import { type Account, makeAccount } from '../../../../lib/otp/account.ts';
import { keepCounters } from '../../../../lib/otp/merge.ts';
import { emptyBin, restoreFromBin } from '../../../../lib/vault/bin.ts';
import type { VaultContent } from '../../../../lib/vault/content.ts';
import type { Command } from './commands.ts';
import { secretOf } from './ledger.ts';

/** The secrets that files bring: two devices may take in the same one. */
const FILES = Array.from({ length: 4 }, (_, n) => new Uint8Array(10).fill(n + 1));

type Act = (content: VaultContent) => VaultContent;
type Edit = (account: Account, b: number) => Partial<Account>;

const EDITS: Partial<Record<Command['kind'], Edit>> = {
  edit: ({ note, favorite }, b) => {
    if (b % 8 === 7) return { favorite: !favorite };
    return b % 2 === 1 ? { note: `${note.slice(-8)}${b}` } : { issuer: `edited ${b}` };
  },
  tag: ({ tags }, b) => ({ tags: tags.includes(`${b % 3}`) ? [] : [`${b % 3}`] }),
  site: ({ sites, siteRules }, b) => {
    const site = `${b % 3}.example`;
    if (!sites.includes(site)) return { sites: [...sites, site] };
    const { [site]: rule, ...rest } = siteRules;
    if (b % 2 === 0 && !rule) return { siteRules: { ...rest, [site]: 'host' } };
    return { sites: sites.filter((other) => other !== site), siteRules: rest };
  },
  digits: (_, b) => ({ digits: 6 + (b % 3) }),
  step: ({ type, counter }) => (type === 'hotp' ? { counter: counter + 1 } : {}),
  reset: ({ type, counter }) => (type === 'hotp' && counter > 0 ? { counter: 0 } : {}),
};

function edited(change: Edit, a: number, b: number): Act {
  return (content) => {
    const { accounts } = content;
    const chosen = accounts[a % Math.max(1, accounts.length)];
    const made = chosen && { ...chosen, ...change(chosen, b) };
    return made ? { ...content, accounts: accounts.map((account) => (account === chosen ? made : account)) } : content;
  };
}

/** @param count of the accounts that were made before, on all devices */
function added(count: number, secret: Uint8Array, b: number, isTwin: boolean): Act {
  const type = b % 3 === 0 ? 'hotp' : 'totp';
  const account = makeAccount({
    id: `${String(count).padStart(8, '0')}-0000-4000-8000-000000000000`,
    secret,
    type,
    issuer: `site ${count}`,
    counter: type === 'hotp' ? b % 5 : 0,
    created: 1,
  });
  return (content) =>
    !isTwin && content.accounts.some((other) => secretOf(other) === secretOf(account))
      ? content
      : { ...content, accounts: [...content.accounts, account] };
}

function moved(a: number, b: number): Act {
  return (content) => {
    const accounts = [...content.accounts];
    const [account] = accounts.splice(a % Math.max(1, accounts.length), 1);
    if (!account) return content;
    accounts.splice(b % (accounts.length + 1), 0, account);
    return { ...content, accounts };
  };
}

function binned({ bin }: VaultContent, a: number): string[] {
  const chosen = bin[a % Math.max(1, bin.length)];
  return chosen ? [chosen.account.id] : [];
}

/**
 * What a user does by a command; undefined where it is none of a user's acts on a list.
 * @param count the number of an account that is made
 * @param earlier the list as it was at some time, on the same device
 */
export function actOf(
  { kind, a, b }: Command,
  count: number,
  earlier: readonly Account[] | undefined,
): Act | undefined {
  const edit = EDITS[kind];
  if (edit) return edited(edit, a, b);
  switch (kind) {
    case 'add':
      return added(count, new Uint8Array([9, count >> 8, count & 255, 7]), b, false);
    case 'import':
      return added(count, FILES[a % FILES.length]!, b, false);
    case 'twin':
      return added(count, FILES[a % FILES.length]!, b, true);
    case 'delete':
      return (content) => {
        const { accounts } = content;
        const chosen = accounts[a % Math.max(1, accounts.length)];
        return chosen ? { ...content, accounts: accounts.filter((account) => account !== chosen) } : content;
      };
    case 'clear':
      return (content) => (content.accounts.length > 0 ? { ...content, accounts: [] } : content);
    case 'restore':
      return (content) => restoreFromBin(content, binned(content, a));
    case 'empty':
      return (content) => emptyBin(content, binned(content, a));
    case 'reorder':
      return moved(a, b);
    case 'earlier':
      return (content) => (earlier ? { ...content, accounts: keepCounters(content.accounts, earlier) } : content);
    default:
      return undefined;
  }
}
