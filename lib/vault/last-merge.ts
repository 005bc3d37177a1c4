import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64 } from '../base64.ts';
import { canonicalJson } from '../canonical-json.ts';
import { utf8 } from '../crypto/bytes.ts';
import { isFailure } from '../failure.ts';
import type { Account } from '../otp/account.ts';
import { accountData, fromAccountData, toAccountData } from '../otp/account-data.ts';
import { editOf, keepCounters } from '../otp/merge.ts';
import { groupsOf } from '../replica/groups.ts';
import { idOf, nameOf } from '../replica/ids.ts';
import type { State } from '../replica/state.ts';
import { list, object } from '../shape.ts';
import { restoreFromBin } from './bin.ts';
import type { VaultContent } from './content.ts';
import type { Difference } from './merge-content.ts';

/** Of a larger merge nothing is kept here: the state before it is among the earlier versions. */
const MAX_ACCOUNTS = 200;
const MAX_TEXT = 64 * 1024;

const shape = object({ before: list(accountData, MAX_ACCOUNTS), after: list(accountData, MAX_ACCOUNTS) });

/** The accounts that a merge touched, as they were before and after it. */
interface LastMerge {
  before: Account[];
  after: Account[];
}

function withNote(content: VaultContent, note: unknown): VaultContent {
  const { merge: _, ...own } = content.basis.own;
  const next = note === undefined ? own : { ...own, merge: note };
  return { ...content, basis: { ...content.basis, own: { ...next, bin: content.basis.own.bin } } };
}

/** The content after a merge, with what has to be known to undo that. Kept on this device alone. */
export function noteMerge(content: VaultContent, { added, changed, removed }: Difference): VaultContent {
  if (added.length + changed.length + removed.length === 0) return content;
  const replaced = new Set(removed.map(({ id }) => id));
  const note = {
    before: [...removed, ...changed.map(({ from, to }) => ({ ...from, id: to.id }))].map(toAccountData),
    after: [...added, ...changed.map(({ to }) => to), ...content.accounts.filter(({ id }) => replaced.has(id))].map(
      toAccountData,
    ),
  };
  const isSmall = Math.max(note.before.length, note.after.length) <= MAX_ACCOUNTS;
  return withNote(content, isSmall && JSON.stringify(note).length <= MAX_TEXT ? note : undefined);
}

function lastMergeOf({ basis }: VaultContent): LastMerge | undefined {
  if (basis.own.merge === undefined) return undefined;
  try {
    const { before, after } = shape(basis.own.merge);
    return { before: before.map(fromAccountData), after: after.map(fromAccountData) };
  } catch (error) {
    if (isFailure(error, 'bad-shape')) return undefined;
    throw error;
  }
}

/** Tells one merge from another; empty where there is none to undo. */
export function lastMergeId(content: VaultContent): string {
  const { merge } = content.basis.own;
  return canUndoMerge(content) ? toBase64(sha256(utf8(canonicalJson(merge ?? null)))) : '';
}

/** Whether the last merge that changed anything can be undone. */
export function canUndoMerge(content: VaultContent): boolean {
  return lastMergeOf(content) !== undefined;
}

/**
 * The content as if the last merge had not been, which is the user's edit like any other: what came in goes to the bin,
 * what went comes back, and fields that it changed are as they were. What was changed since stays changed.
 */
export function undoMerge(content: VaultContent): VaultContent {
  const merge = lastMergeOf(content);
  if (!merge) return content;
  const { accounts: entries } = content.basis.state;
  const [before, after] = [byId(merge.before, entries), byId(merge.after, entries)];
  const gone = [...before.keys()].filter((id) => !after.has(id));
  const back = restoreFromBin(content, gone);
  const accounts = back.accounts.flatMap((account) => {
    const [from, to] = [before.get(account.id), after.get(account.id)];
    // Codes that were used meanwhile stay used.
    if (from && to) return keepCounters([account], [editOf(account, to, from)]);
    return to ? [] : [account];
  });
  const listed = new Set(accounts.map(({ id }) => id));
  // What was erased elsewhere is in no bin: it comes back as it was known here.
  const erased = [...before.values()].filter(({ id }) => gone.includes(id) && !listed.has(id));
  return withNote({ ...back, accounts: [...accounts, ...erased] }, undefined);
}

/** By the ids under which they are shown now: an account may have become one with another since. */
function byId(accounts: readonly Account[], entries: State['accounts']): Map<string, Account> {
  const roots = new Map(groupsOf(entries).flatMap(({ root, names }) => names.map((name) => [name, root])));
  return new Map(
    accounts.map((account) => {
      const id = idOf(roots.get(nameOf(account.id)) ?? '') ?? account.id;
      return [id, { ...account, id }];
    }),
  );
}
