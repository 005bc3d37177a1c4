import { canonicalJson } from '../../canonical-json.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { sha256 } from '../../crypto/cipher.ts';
import { must } from '../../must.ts';
import { type Account, fullName } from '../../otp/account.ts';
import { toAccountData } from '../../otp/account-data.ts';
import type { SyncStatus } from '../../protocol/sync-messages.ts';
import { base32 } from '../../sync/bytes.ts';
import { devicesOf, linkOf } from '../../sync/engine/link.ts';
import { parseKept } from '../../sync/head.ts';
import { memberId } from '../../sync/member.ts';
import { canUndoMerge } from '../../vault/last-merge.ts';
import { read } from '../vault/vault.ts';
import { noteStore } from './ports.ts';

/** Six characters that are equal on devices which agree on the list. */
async function fingerprintOf(accounts: readonly Account[]): Promise<string> {
  return base32(await sha256(utf8(canonicalJson(accounts.map(toAccountData))))).slice(0, 6);
}

/** What the page of sync shows; undefined parts where this vault is not connected. */
export async function status(): Promise<SyncStatus> {
  const content = await read();
  const link = linkOf(content);
  if (!link) return { isConnected: false };
  const notes = await noteStore.load();
  const me = await memberId(link.member);
  const { out, slots } = parseKept(must(link.heads[0]).text);
  const heard = new Map<string, number>();
  for (const { device, at } of Object.values(notes.replicas)) heard.set(device, Math.max(at, heard.get(device) ?? 0));
  const held = new Set(notes.held);
  const lost = new Set(notes.lost);
  const names = (accounts: readonly Account[], ids: ReadonlySet<string>) =>
    accounts.filter(({ id }) => ids.has(id)).map(fullName);
  return {
    isConnected: true,
    url: link.url,
    user: link.user,
    stopped: notes.stopped,
    notices: notes.notices,
    last: notes.last,
    canUndo: canUndoMerge(content),
    held: names(content.accounts, held),
    lost: names(
      content.bin.map(({ account }) => account),
      lost,
    ),
    fingerprint: await fingerprintOf(content.accounts),
    slots: slots.map(({ type }) => type),
    devices: devicesOf(content)
      // This device may have said that it leaves, and could not tell anybody.
      .filter(({ id, hasLeft }) => (!hasLeft || id === me) && !out.includes(id))
      .map(({ id, name }) => ({ id, name, isThis: id === me, heard: heard.get(id) ?? 0 })),
  };
}
