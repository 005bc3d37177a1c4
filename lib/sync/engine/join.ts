import { toBase64 } from '../../base64.ts';
import { Failure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import type { VaultContent } from '../../vault/content.ts';
import { mergeInSlices } from '../../vault/merge-content.ts';
import { newestOf } from '../follow.ts';
import type { HeadFile } from '../head.ts';
import { openSlots } from '../head-slots.ts';
import { listed } from '../names.ts';
import { readHeads } from './heads.ts';
import { devicesOf, type Link } from './link.ts';
import { type Access, enter, newKeys } from './membership.ts';
import { newNotes } from './notes.ts';
import type { Pairing } from './pairing.ts';
import { type Ports, timesOf } from './ports.ts';
import { type Pulled, pull } from './pull.ts';
import { type Readable, readable } from './readable.ts';
import { run } from './run.ts';

/** What a join would do, for a preview. */
export interface Preview {
  /** Accounts that this device gets, that the others get, and that both have, matched by their secrets. */
  incoming: Account[];
  outgoing: Account[];
  same: number;
  /** Accounts deleted on the other devices since this device had them; they go to the bin. */
  removed: Account[];
  /** When the newest record was written, by its device's clock, ms since the epoch; 0 if there is none. */
  newest: number;
  devices: string[];
}

/** Most heads whose slots are tried: each try takes a second, and a folder may list thousands. */
const MAX_TRIED = 8;

interface Found {
  link: Omit<Link, 'member'>;
  pulled: Pulled[];
  reading: Readable;
}

/** The newest head of each sync, then the rest, newest first, so that every sync gets a try. */
function inTurn(heads: readonly HeadFile[]): HeadFile[] {
  const newest = heads.toSorted((a, b) => b.head.written - a.head.written);
  const firsts = new Map(newest.toReversed().map((file) => [file.head.sync, file]));
  return [...new Set([...newest.filter((file) => firsts.get(file.head.sync) === file), ...newest])];
}

/** What is in the folder, read with a passphrase or recovery key that was set for joining. */
async function bySecret(ports: Ports, access: Access, secret: string): Promise<Found> {
  const names = await ports.folder.list();
  const reading = readable(ports.folder);
  const heads: HeadFile[] = [];
  for (const sync of listed(names, undefined).others)
    heads.push(...(await readHeads(reading.folder, listed(names, sync).heads)));
  // The head that the secret opens may be one that could not be read.
  const trouble = reading.trouble();
  const open = heads.filter(({ head }) => !head.closed);
  if (open.length === 0) throw trouble ?? new Failure('sync-empty');
  const withSlots = open.filter(({ head }) => head.slots.length > 0);
  if (withSlots.length === 0) throw trouble ?? new Failure('sync-no-passphrase');
  for (const file of inTurn(withSlots).slice(0, MAX_TRIED)) {
    const key = await openSlots(file.head, secret);
    if (key && (await newestOf([file], key))) return found(ports, access, file, key, names);
  }
  throw trouble ?? new Failure('sync-secret-wrong');
}

/** What is in the folder, read with another device's pairing code. Refuses a folder older than that device saw. */
async function byPairing(ports: Ports, access: Access, pairing: Pairing): Promise<Found> {
  const names = await ports.folder.list();
  const reading = readable(ports.folder);
  const heads = await readHeads(reading.folder, listed(names, pairing.sync).heads);
  const head = heads.find(({ name }) => name === pairing.head);
  if (!head || !(await newestOf([head], pairing.key))) throw older(reading, (name) => name === pairing.head);
  const result = await found(ports, access, head, pairing.key, names);
  if (!result.pulled.some(({ replica, seq }) => replica === pairing.replica && seq >= pairing.seq))
    throw older(result.reading, (name) => listed([name], pairing.sync).records[0]?.replica === pairing.replica);
  return result;
}

/** Why the head or record named by a pairing code was not found: it is missing, or could not be read. */
function older({ unread, trouble }: Readable, isIt: (name: string) => boolean): Failure {
  return ([...unread.keys()].some(isIt) && trouble()) || new Failure('sync-older');
}

async function found(ports: Ports, access: Access, file: HeadFile, key: Uint8Array, names: string[]): Promise<Found> {
  const { sync } = file.head;
  const link = { ...access, sync, keys: [toBase64(key)], heads: [{ name: file.name, text: file.text }] };
  // Reading needs no member key; records under this head's key are what counts.
  const reader = { ...link, member: { sign: '', dh: '', signPrivate: '', dhPrivate: '' } };
  const reading = readable(ports.folder);
  const pulled = await pull(reading.folder, reader, newNotes(), names, ports);
  const trouble = reading.trouble();
  if (pulled.length === 0 && trouble) throw trouble;
  return { link, pulled, reading };
}

/** What authorises a device to join. */
export type Proof = { secret: string } | { pairing: Pairing };

function find(ports: Ports, access: Access, proof: Proof): Promise<Found> {
  return 'secret' in proof ? bySecret(ports, access, proof.secret) : byPairing(ports, access, proof.pairing);
}

/** Looks at a folder before it is joined. Changes nothing. @throws {Failure} `sync-…` */
export async function previewJoin(ports: Ports, access: Access, proof: Proof): Promise<Preview> {
  const { pulled } = await find(ports, access, proof);
  const content = await ports.vault.read();
  const states = pulled.map(({ payload }) => payload.state);
  const { content: merged, removed } = await mergeInSlices(content, states, 'take', timesOf(ports), ports.pause);
  const empty = { ...content, ...nothingOf(content) };
  const { content: theirs } = await mergeInSlices(empty, states, 'take', timesOf(ports), ports.pause);
  const had = new Set(theirs.accounts.map(secretOf));
  const mine = new Set(content.accounts.map(secretOf));
  const gone = new Set(removed.map(({ id }) => id));
  return {
    incoming: merged.accounts.filter((account) => !mine.has(secretOf(account))),
    outgoing: content.accounts.filter((account) => !had.has(secretOf(account)) && !gone.has(account.id)),
    removed,
    same: content.accounts.filter((account) => had.has(secretOf(account))).length,
    newest: Math.max(0, ...pulled.map(({ payload }) => payload.written)),
    devices: devicesOf(theirs).flatMap(({ name, hasLeft }) => (hasLeft ? [] : [name])),
  };
}

const secretOf = ({ type, secret }: Account) => `${type}/${toBase64(secret)}`;

/** The content as it would be on a device without accounts. */
function nothingOf({ basis }: VaultContent) {
  const shown = { accounts: [], bin: [], tags: new Map() };
  return { ...shown, basis: { ...basis, state: { accounts: {}, devices: {} }, own: { bin: {} }, shown } };
}

/** Joins: keeps the previous state, merges what the others have, and makes this device a member. */
export async function join(ports: Ports, access: Access, proof: Proof, name: string): Promise<void> {
  const { link, pulled } = await find(ports, access, proof);
  const states = pulled.map(({ payload }) => payload.state);
  const member = await newKeys();
  await ports.vault.change(async (content) => {
    const merged = await mergeInSlices(content, states, 'take', timesOf(ports), ports.pause);
    return { content: merged.content, result: null, keep: 'sync' };
  });
  await enter(ports, { ...link, member }, name);
  await run(ports);
}
