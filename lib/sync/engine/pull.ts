import { isFailure } from '../../failure.ts';
import { must } from '../../must.ts';
import { mayRead } from '../follow.ts';
import { parseKept } from '../head.ts';
import { listed, type RecordName } from '../names.ts';
import { findRecord, MAX_RECORD, openRecord, type Payload } from '../record.ts';
import { keysById, type Link } from './link.ts';
import { type Notes, raise } from './notes.ts';
import type { Folder, Ports } from './ports.ts';

/** Most replicas read in one run, the newest by seq. */
const MAX_REPLICAS = 64;
/** Most records of one replica read in one run: two of each copy of a profile that still writes under its id. */
const MAX_RECORDS = 8;

export interface Pulled extends RecordName {
  device: string;
  payload: Payload;
}

type Clock = Pick<Ports, 'now' | 'pause'>;

/** The records of a listing by replica, the newest first. */
export function byReplica(records: readonly RecordName[]): Map<string, RecordName[]> {
  const found = new Map<string, RecordName[]>();
  for (const record of records.toSorted((a, b) => b.seq - a.seq))
    found.set(record.replica, [...(found.get(record.replica) ?? []), record]);
  return new Map([...found].slice(0, MAX_REPLICAS));
}

/**
 * Reads what other replicas have stored since the last run, the newest first. Reads every record that was not read
 * before: two copies of one profile may both have written under one id, and neither covers the other.
 */
export async function pull(
  folder: Folder,
  link: Link,
  notes: Notes,
  names: readonly string[],
  ports: Clock,
): Promise<Pulled[]> {
  const pulled: Pulled[] = [];
  for (const [replica, records] of byReplica(listed(names, link.sync).records)) {
    if (replica === notes.replica) continue;
    for (const record of records.slice(0, MAX_RECORDS)) {
      if (Object.hasOwn(notes.read, record.name)) continue;
      const found = await readRecord(folder, link, notes, record, ports);
      if (found) pulled.push(found);
    }
  }
  return pulled;
}

/** Reads one record; undefined if it must not be merged, or is not complete yet. */
async function readRecord(
  folder: Folder,
  link: Link,
  notes: Notes,
  record: RecordName,
  { now, pause }: Clock,
): Promise<Pulled | undefined> {
  const bytes = await folder.get(record.name, MAX_RECORD);
  if (!bytes) return undefined;
  try {
    const found = await findRecord(record.name, bytes);
    if (!found || found.header.sync !== link.sync) return undefined;
    const keys = await keysById(link);
    const key = keys.get(found.header.key);
    // A head with this key may arrive later.
    if (!key || !mayRead(parseKept(must(link.heads[0]).text), [...keys.keys()], found.header)) return undefined;
    const payload = await openRecord(found, key, pause);
    if (payload) return { ...record, device: found.header.device, payload };
    notes.read[record.name] = now();
    raise(notes, 'tampered', now());
    return undefined;
  } catch (error) {
    if (!isFailure(error, 'sync-newer')) throw error;
    raise(notes, 'newer', now());
    return undefined;
  }
}
