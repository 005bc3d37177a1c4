import { fromBase64, toBase64 } from '../../base64.ts';
import { randomBytes, utf8 } from '../../crypto/bytes.ts';
import { Failure } from '../../failure.ts';
import { must } from '../../must.ts';
import { settled } from '../../vault/encode-content.ts';
import { withState } from '../../vault/merge-content.ts';
import { type Head, type HeadFile, MAX_HEAD, makeHead, parseKept, readHead } from '../head.ts';
import { makeSlot } from '../head-slots.ts';
import { type MemberKeys, memberId, newMember } from '../member.ts';
import { listed, newSyncId } from '../names.ts';
import { devicesOf, following, type Link, needLink, withDevice, withLink } from './link.ts';
import { newNotes } from './notes.ts';
import { type Folder, type Ports, timesOf } from './ports.ts';
import { run } from './run.ts';

/** Address and credentials of the folder. */
export interface Access {
  url: string;
  user: string;
  password: string;
}

/** @throws {Failure<'sync-unsupported'>} */
export async function newKeys(): Promise<MemberKeys> {
  try {
    return await newMember();
  } catch (error) {
    // Older browsers lack these curves; nothing else makes key generation fail.
    if (error instanceof Error && /NotSupported|Syntax|TypeError/.test(error.name))
      throw new Failure('sync-unsupported');
    throw error;
  }
}

/** Makes this vault a member: the last step of connecting and of joining. */
export async function enter(ports: Ports, link: Link, name: string): Promise<void> {
  const me = await memberId(link.member);
  const { sign, dh } = link.member;
  await ports.notes.save(newNotes());
  await ports.vault.change((content) => ({
    content: withDevice(withLink(content, link), me, { sign, dh, name, left: 0 }, timesOf(ports)),
    result: null,
  }));
}

async function putHead(folder: Folder, head: HeadFile): Promise<void> {
  await folder.put(head.name, utf8(head.text));
  const back = await folder.get(head.name, MAX_HEAD);
  if (!back || !(await readHead(head.name, back))) throw new Failure('sync-unreliable');
}

/**
 * Starts a sync in a folder that has none; with `isBeside`, also next to one that nobody can join any more.
 * @throws {Failure<'sync-exists'>} if there is one to join instead
 */
export async function connect(ports: Ports, access: Access, name: string, isBeside = false): Promise<void> {
  const { others } = listed(await ports.folder.list(), undefined);
  if (others.length > 0 && !isBeside) throw new Failure('sync-exists');
  const member = await newKeys();
  const me = await memberId(member);
  const key = randomBytes(32);
  const sync = newSyncId();
  const head = await makeHead({
    sync,
    key,
    earlier: [],
    member,
    members: new Map([[me, member]]),
    out: [],
    slots: [],
    written: ports.now(),
  });
  const link = { ...access, sync, member, keys: [toBase64(key)], heads: [{ name: head.name, text: head.text }] };
  // The vault first: if the browser is killed in between, the next run writes the head.
  await enter(ports, link, name);
  try {
    await putHead(ports.folder, head);
  } catch (error) {
    await forget(ports);
    throw error;
  }
  await run(ports);
}

/** What a new head changes. */
export interface Rekey {
  /** Ids of members to remove for good. */
  remove?: readonly string[];
  /** Passphrase for joining, and recovery key. Empty: nobody can join by a secret. */
  secrets?: readonly string[];
  closed?: boolean;
}

/** Changes the key: writes a new head for all members that stay. Merges everything in the folder before and after. */
export async function changeKey(ports: Ports, { remove = [], secrets = [], closed = false }: Rekey): Promise<void> {
  await run(ports);
  const content = await ports.vault.read();
  const link = needLink(content);
  const present = parseKept(must(link.heads[0]).text);
  const out = [...present.out, ...remove];
  const members = new Map(
    (await sound(devicesOf(content))).flatMap((device) =>
      out.includes(device.id) || device.hasLeft ? [] : [[device.id, device] as const],
    ),
  );
  const key = randomBytes(32);
  const slots: Head['slots'] = [];
  for (const secret of secrets) slots.push(await makeSlot(link.sync, key, secret));
  const head = await makeHead({
    sync: link.sync,
    key,
    earlier: link.keys.map(fromBase64),
    member: link.member,
    members,
    out,
    slots,
    closed,
    written: ports.now(),
  });
  // Stored in the vault first: the next run writes a missing head again, so a kill in between loses nothing.
  await ports.vault.change((now) => ({ content: withLink(now, following(needLink(now), head, key)), result: null }));
  await putHead(ports.folder, head);
  if (!closed) await run(ports);
}

/** Devices whose public keys match their ids. */
async function sound<T extends { id: string; sign: string; dh: string }>(devices: readonly T[]): Promise<T[]> {
  const found: T[] = [];
  for (const device of devices) {
    try {
      if ((await memberId(device)) === device.id) found.push(device);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return found;
}

/**
 * Leaves the sync: tells the other devices and forgets the keys. The accounts stay. The last device to leave removes the
 * files: nobody could read them any more, and they would block a new sync.
 */
export async function leave(ports: Ports): Promise<void> {
  const me = await memberId(needLink(await ports.vault.read()).member);
  await ports.vault.change((content) => ({
    content: withDevice(content, me, { left: 1 }, timesOf(ports)),
    result: null,
  }));
  await run(ports, { isLeaving: true });
  const content = await ports.vault.read();
  const { sync, heads } = needLink(content);
  const { out } = parseKept(must(heads[0]).text);
  if (devicesOf(content).every(({ id, hasLeft }) => hasLeft || out.includes(id))) {
    const there = listed(await ports.folder.list(), sync);
    for (const name of [...there.records.map((record) => record.name), ...there.heads]) await ports.folder.remove(name);
  }
  await forget(ports);
}

/** Ends the sync for all members and removes its records from the folder. */
export async function endForAll(ports: Ports): Promise<void> {
  await changeKey(ports, { closed: true });
  const { sync } = needLink(await ports.vault.read());
  for (const { name } of listed(await ports.folder.list(), sync).records) await ports.folder.remove(name);
  await forget(ports);
}

/** Forgets the keys, the folder and the other devices. Also for a device that was removed. The accounts stay. */
export async function forget(ports: Pick<Ports, 'vault' | 'notes' | 'now' | 'trusted'>): Promise<void> {
  await ports.vault.change((content) => {
    const times = timesOf(ports);
    const { state } = settled(content, times.now, times.trusted);
    return { content: withLink(withState(content, { ...state, devices: {} }, times), undefined), result: null };
  });
  await ports.notes.save(newNotes());
}
