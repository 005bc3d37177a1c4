import { isFailure } from '../../failure.ts';
import { mayRead } from '../follow.ts';
import { parseKept } from '../head.ts';
import { listed, type RecordName } from '../names.ts';
import { findRecord, MAX_RECORD, openRecord, type Payload } from '../record.ts';
import { keysById, type Link } from './link.ts';
import { type Notes, notice } from './notes.ts';
import type { Folder } from './ports.ts';

/** Replicas looked at in one run, the newest by seq. */
const MAX_REPLICAS = 64;

export interface Pulled extends RecordName {
  device: string;
  payload: Payload;
}

/** The records of a listing by replica, the newest first. */
export function byReplica(records: readonly RecordName[]): Map<string, RecordName[]> {
  const found = new Map<string, RecordName[]>();
  for (const record of records.toSorted((a, b) => b.seq - a.seq))
    found.set(record.replica, [...(found.get(record.replica) ?? []), record]);
  return new Map([...found].slice(0, MAX_REPLICAS));
}

/** What other replicas have stored since they were last read: of each the newest that is whole. */
export async function pull(
  folder: Folder,
  link: Link,
  notes: Notes,
  names: readonly string[],
  now: number,
): Promise<Pulled[]> {
  const pulled: Pulled[] = [];
  for (const [replica, records] of byReplica(listed(names, link.sync).records)) {
    if (replica === notes.replica) continue;
    for (const record of records) {
      if (Object.hasOwn(notes.read, record.name)) break;
      const found = await readRecord(folder, link, notes, record, now);
      if (found === 'not-now') continue;
      if (found) pulled.push(found);
      break;
    }
  }
  return pulled;
}

/** One record; undefined where it must not be merged, `not-now` where it is not whole yet. */
async function readRecord(
  folder: Folder,
  link: Link,
  notes: Notes,
  record: RecordName,
  now: number,
): Promise<Pulled | 'not-now' | undefined> {
  const bytes = await folder.get(record.name, MAX_RECORD);
  if (!bytes) return 'not-now';
  try {
    const found = await findRecord(record.name, bytes);
    if (!found || found.header.sync !== link.sync) return 'not-now';
    const keys = await keysById(link);
    const key = keys.get(found.header.key);
    // A head that brings this key may come later.
    if (!key || !mayRead(parseKept(link.heads[0]!.text), [...keys.keys()], found.header)) return undefined;
    const payload = await openRecord(found, key);
    if (payload) return { ...record, device: found.header.device, payload };
    notes.read[record.name] = now;
    notice(notes, 'tampered', true, now);
    return undefined;
  } catch (error) {
    if (!isFailure(error, 'sync-newer')) throw error;
    notice(notes, 'newer', true, now);
    return undefined;
  }
}
