import { fromBase64 } from '../../base64.ts';
import { canonicalJsonInSlices } from '../../canonical-json.ts';
import { type Bytes, utf8 } from '../../crypto/bytes.ts';
import { sha256 } from '../../crypto/cipher.ts';
import { Failure, isFailure } from '../../failure.ts';
import { must } from '../../must.ts';
import { settled } from '../../vault/encode-content.ts';
import { base32 } from '../bytes.ts';
import { isNamedRight } from '../names.ts';
import { MAX_RECORD, sealRecord } from '../record.ts';
import { needLink } from './link.ts';
import type { Notes } from './notes.ts';
import type { Ports } from './ports.ts';

/** Most own names kept in the notes. A copy of this profile shows by names that are not among them. */
const KEPT_NAMES = 16;
const MAX_SEEN = 64;
/** Own records that stay in the folder. */
const KEPT_RECORDS = 2;

function isSame(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The newest sequence number read of each replica, for the replicas read last. */
function seen(notes: Notes): Record<string, number> {
  const replicas = Object.entries(notes.replicas).sort(([, a], [, b]) => b.at - a.at);
  return Object.fromEntries(replicas.slice(0, MAX_SEEN).map(([replica, { seq }]) => [replica, seq]));
}

export interface UploadOptions {
  /** Stores it even if nothing has changed. */
  isForced?: boolean;
}

/**
 * Stores what this device knows as a new file, unless that is what it stored last. The file counts once it was read back
 * byte for byte.
 * @returns bytes stored; 0 if nothing was
 */
export async function upload(ports: Ports, notes: Notes, { isForced = false }: UploadOptions = {}): Promise<number> {
  const content = await ports.vault.read();
  const link = needLink(content);
  await ports.pause();
  const { state } = settled(content, ports.now());
  await ports.pause();
  const json = await canonicalJsonInSlices(state, ports.pause);
  const key = fromBase64(must(link.keys[0]));
  const stored = base32(await sha256(utf8(`${link.keys[0]}${json}`)));
  if (stored === notes.stored && !isForced) return 0;
  notes.seq++;
  const { name, bytes } = await sealRecord(
    { member: link.member, key, sync: link.sync, replica: notes.replica, seq: notes.seq },
    { written: ports.now(), seen: seen(notes), state },
    json,
  );
  // Every reader would refuse a larger record, and this device would never notice.
  if (bytes.length > MAX_RECORD) throw new Failure('sync-full');
  notes.pending = name;
  notes.own = [...notes.own, name].slice(-KEPT_NAMES);
  await ports.notes.save(notes);
  await put(ports, notes, name, bytes);
  const back = await ports.folder.get(name, MAX_RECORD);
  if (!back || !isSame(back, bytes)) {
    await ports.folder.remove(name);
    notes.pending = '';
    throw new Failure('sync-unreliable');
  }
  noteStored(notes, name, ports.now());
  notes.stored = stored;
  await ports.notes.save(notes);
  return bytes.length;
}

async function put(ports: Ports, notes: Notes, name: string, bytes: Bytes): Promise<void> {
  try {
    await ports.folder.put(name, bytes);
  } catch (error) {
    const oldest = notes.written.slice(0, -1);
    if (!isFailure(error, 'sync-full') || oldest.length === 0) throw error;
    for (const own of oldest) await ports.folder.remove(own);
    notes.written = notes.written.slice(-1);
    await ports.folder.put(name, bytes);
  }
}

function noteStored(notes: Notes, name: string, now: number): void {
  notes.pending = '';
  notes.written = [...notes.written.filter((own) => own !== name), name];
  notes.storedAt = now;
  if (notes.watch.seq === 0) notes.watch = { seq: notes.seq, at: now, noted: false, newest: {} };
}

/** Verifies a record that was written before the worker was killed: it counts as stored, or is written again later. */
export async function takePending(ports: Ports, notes: Notes, names: readonly string[]): Promise<void> {
  if (notes.pending === '') return;
  const name = names.find((one) => one.toLowerCase() === notes.pending);
  const bytes = name === undefined ? undefined : await ports.folder.get(name, MAX_RECORD);
  if (bytes && (await isNamedRight(notes.pending, bytes))) return noteStored(notes, notes.pending, ports.now());
  // Half of a record that did not fit takes space from the next one.
  if (bytes) await ports.folder.remove(notes.pending);
  notes.pending = '';
}

/**
 * Removes own records that newer ones supersede: verified ones, and others of the last own names that are in the folder
 * because they were locked, or appeared after their upload was given up.
 */
export async function removeOld(ports: Ports, notes: Notes, names: readonly string[]): Promise<void> {
  const kept = notes.written.slice(-KEPT_RECORDS);
  const there = new Set(names.map((name) => name.toLowerCase()));
  const strays = notes.own.filter((name) => there.has(name) && name !== notes.pending && !kept.includes(name));
  const old = new Set([...notes.written.slice(0, -KEPT_RECORDS), ...strays]);
  if (kept.length < KEPT_RECORDS || old.size === 0) return;
  for (const name of old) await ports.folder.remove(name);
  notes.written = kept;
  await ports.notes.save(notes);
}
