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

/** Where the folder is, and how to get in. */
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
    // An older browser has not these curves; there is no other reason for a key not to be made.
    if (error instanceof Error && /NotSupported|Syntax|TypeError/.test(error.name))
      throw new Failure('sync-unsupported');
    throw error;
  }
}

/** Makes this vault a member: what a connect and a join end with. */
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
 * Starts a sync in a folder that has none, or `isBeside` the one that nobody can join any more.
 * @throws {Failure<'sync-exists'>} where one is there: it is to be joined
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
  // The vault first: where the browser dies in between, the next run puts the head.
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
  /** Members that are put out for good. */
  remove?: readonly string[];
  /** Passphrase for joining, and recovery key; none of them without it. */
  secrets?: readonly string[];
  closed?: boolean;
}

/** Changes the key: a new head for all members that stay. Everything that is in the folder is merged before and after. */
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
  // Kept before it is put: a run puts back what is missing, so a kill in between loses nothing.
  await ports.vault.change((now) => ({ content: withLink(now, following(needLink(now), head, key)), result: null }));
  await putHead(ports.folder, head);
  if (!closed) await run(ports);
}

/** Devices whose keys are those that their ids stand for. */
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
 * Leaves: the others are told, and this device forgets the keys. The accounts stay. The last one to leave takes its files
 * along: nobody could read them any more, and they would stand in the way of a new start.
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

/** Ends the sync for all members, and empties the folder of it. */
export async function endForAll(ports: Ports): Promise<void> {
  await changeKey(ports, { closed: true });
  const { sync } = needLink(await ports.vault.read());
  for (const { name } of listed(await ports.folder.list(), sync).records) await ports.folder.remove(name);
  await forget(ports);
}

/** Forgets the keys, the folder and the other devices; also for a device that was removed. The accounts stay. */
export async function forget(ports: Pick<Ports, 'vault' | 'notes' | 'now' | 'trusted'>): Promise<void> {
  await ports.vault.change((content) => {
    const times = timesOf(ports);
    const { state } = settled(content, times.now, times.trusted);
    return { content: withLink(withState(content, { ...state, devices: {} }, times), undefined), result: null };
  });
  await ports.notes.save(newNotes());
}
