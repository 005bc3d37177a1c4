import { isTree, type Tree } from '../replica/state.ts';
import { accountOf } from '../replica/view.ts';
import { contentFrom, parseContent, type VaultContent } from './content.ts';

/** Accounts that are read between two pauses: some ms on a slow machine. */
const SLICE = 200;

/**
 * As `decodeContent`, with a pause after every 200 accounts.
 * @param pause lets other work go first
 */
export async function decodeInSlices(
  plain: Uint8Array,
  now: number,
  pause: () => Promise<void>,
): Promise<VaultContent> {
  const written = parseContent(plain);
  let count = 0;
  // Reading the accounts takes the time, and what was read is remembered; what it is part of is checked afterwards.
  for (const [name, fields] of Object.entries(accountsIn(written))) {
    if (++count % SLICE === 0) await pause();
    if (isTree(fields)) accountOf(name, fields);
  }
  return contentFrom(written, now);
}

function accountsIn(written: unknown): Tree {
  const state = isTree(written) ? written.state : undefined;
  return isTree(state) && isTree(state.accounts) ? state.accounts : {};
}
