import type { Account } from '../otp/account.ts';
import { groupsOf } from '../replica/groups.ts';
import { idOf } from '../replica/ids.ts';
import { rankOf } from '../replica/view.ts';
import type { VaultContent } from './content.ts';

/** Takes accounts out of the bin and puts them where they were in the list. Ids that are not in the bin do nothing. */
export function restoreFromBin(content: VaultContent, ids: readonly string[]): VaultContent {
  const wanted = new Set(ids);
  const back = content.bin.filter(({ account }) => wanted.has(account.id));
  if (back.length === 0) return content;
  const groups = groupsOf(content.basis.state.accounts);
  const ranks = new Map(groups.map(({ root, fields }) => [idOf(root), rankOf(fields)]));
  const rank = ({ id }: Account) => ranks.get(id) ?? '';
  const accounts = [...content.accounts];
  for (const { account } of back) {
    const at = accounts.findIndex((other) => rank(other) > rank(account));
    accounts.splice(at < 0 ? accounts.length : at, 0, account);
  }
  return { ...content, accounts, bin: content.bin.filter(({ account }) => !wanted.has(account.id)) };
}

/** Erases for good those of the bin that are named. Ids that are not in it do nothing. */
export function emptyBin(content: VaultContent, ids: readonly string[]): VaultContent {
  const wanted = new Set(ids);
  const bin = content.bin.filter(({ account }) => !wanted.has(account.id));
  return bin.length === content.bin.length ? content : { ...content, bin };
}
