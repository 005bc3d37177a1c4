import { must } from '../../must.ts';
import { listed } from '../names.ts';
import type { Link } from './link.ts';
import { type Notes, notice, raise, settle } from './notes.ts';
import { byReplica, type Pulled } from './pull.ts';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** ms after which others may have removed the files of a replica that was not read. */
export const OLD = 180 * DAY;
/** ms within which other devices should read a stored record. */
const WATCHED = 2 * DAY;

/** Compares the folder with what was read before, to detect a storage that rolls back or withholds records. */
export function watchFolder(
  notes: Notes,
  link: Link,
  names: readonly string[],
  pulled: readonly Pulled[],
  goneDevices: ReadonlySet<string>,
  now: number,
): void {
  const { records, others } = listed(names, link.sync);
  const newest = new Map([...byReplica(records)].map(([replica, [first]]) => [replica, must(first).seq]));
  const isRolledBack = Object.entries(notes.replicas).some(
    ([replica, { seq, at, device }]) =>
      replica !== notes.replica && now - at < OLD && !goneDevices.has(device) && (newest.get(replica) ?? 0) < seq,
  );
  notice(notes, 'rollback', { isSo: isRolledBack, now });
  notice(notes, 'two-syncs', { isSo: others.length > 0, now });
  watchOwn(notes, newest, pulled, now);
}

function watchOwn(notes: Notes, newest: ReadonlyMap<string, number>, pulled: readonly Pulled[], now: number): void {
  const { watch } = notes;
  if (watch.seq === 0) return;
  if (now < watch.at - HOUR) watch.at = now;
  if (pulled.some(({ payload }) => (payload.seen[notes.replica] ?? 0) >= watch.seq)) {
    notes.watch = { seq: 0, at: 0, noted: false, newest: {} };
    settle(notes, 'withheld');
  } else if (watch.noted) {
    if (pulled.some(({ replica, seq }) => seq > (watch.newest[replica] ?? 0))) raise(notes, 'withheld', now);
  } else if (now - watch.at > WATCHED) {
    watch.noted = true;
    watch.newest = Object.fromEntries([...newest].slice(0, 64));
  }
}

/** Whether the last stored record is gone and nobody has read it, so that it must be stored again. */
export function isOwnGone(notes: Notes, names: readonly string[], pulled: readonly Pulled[]): boolean {
  const last = notes.written.at(-1);
  if (last === undefined || names.some((name) => name.toLowerCase() === last)) return false;
  return !pulled.some(({ payload }) => (payload.seen[notes.replica] ?? 0) >= notes.seq);
}
