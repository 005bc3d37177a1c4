import { Failure, isFailure } from '../../failure.ts';
import { must } from '../../must.ts';
import { noteMerge } from '../../vault/last-merge.ts';
import { mergeInSlices } from '../../vault/merge-content.ts';
import { parseKept } from '../head.ts';
import { memberId } from '../member.ts';
import { listed, newReplicaId } from '../names.ts';
import { followHeads, putBackHeads } from './heads.ts';
import { devicesOf, type Link, needLink, withDevice } from './link.ts';
import { type Notes, notice, raise } from './notes.ts';
import { type Ports, timesOf } from './ports.ts';
import { byReplica, type Pulled, pull } from './pull.ts';
import { readable } from './readable.ts';
import { removeOld, takePending, upload } from './upload.ts';
import { DAY, isOwnGone, OLD, watchFolder } from './watch.ts';

export interface RunOptions {
  /** The last run of a device that leaves. */
  isLeaving?: boolean;
}

/**
 * One run: merges what others stored, then stores what is new here. It may be killed at any point; the next run starts
 * from the beginning.
 * @throws {Failure} `sync-…`, `locked`, or why the vault could not be saved
 */
export async function run(ports: Ports, { isLeaving = false }: RunOptions = {}): Promise<void> {
  const notes = await ports.notes.load();
  notes.last.tried = ports.now();
  try {
    if (!isLeaving) await stay(ports);
    const trouble = await exchange(ports, notes);
    notes.failures = 0;
    notes.last.at = ports.now();
    noteProblem(notes, trouble);
  } catch (error) {
    notes.failures++;
    noteProblem(notes, error);
    throw error;
  } finally {
    await ports.notes.save(notes);
  }
}

/** Marks this device as a member again: it may have announced that it leaves, and not finished. */
async function stay(ports: Ports): Promise<void> {
  const content = await ports.vault.read();
  const me = await memberId(needLink(content).member);
  if (!devicesOf(content).some(({ id, hasLeft }) => id === me && hasLeft)) return;
  await ports.vault.change((now) => ({ content: withDevice(now, me, { left: 0 }, timesOf(ports)), result: null }));
}

function noteProblem({ last }: Notes, error: unknown): void {
  last.problem = error === undefined ? '' : error instanceof Failure ? error.code : 'unexpected';
  last.status = isFailure(error, 'sync-server') ? error.params.status : 0;
}

/** @returns why a file could not be read, if everything else succeeded */
async function exchange(ports: Ports, notes: Notes): Promise<Failure | undefined> {
  const names = await ports.folder.list();
  const theirs = ports.folder.time?.();
  const isClockWrong = theirs !== undefined && Math.abs(theirs - ports.now()) > DAY;
  notice(notes, 'clock', { isSo: isClockWrong, now: ports.now() });
  freshReplica(notes, needLink(await ports.vault.read()), names, ports.now());
  const reading = readable(ports.folder);
  const readers = { ...ports, folder: reading.folder };
  await takePending(readers, notes, names);
  await ports.notes.save(notes);
  await followHeads(readers, notes, names);
  const link = needLink(await ports.vault.read());
  const pulled = await pull(reading.folder, link, notes, names, ports);
  await merge(ports, notes, pulled);
  await ports.notes.save(notes);
  const content = await ports.vault.read();
  const { out, closed } = parseKept(must(link.heads[0]).text);
  const left = devicesOf(content).flatMap(({ id, hasLeft }) => (hasLeft ? [id] : []));
  watchFolder(notes, link, names, pulled, new Set([...out, ...left]), ports.now());
  await putBackHeads(ports, reading, notes, names);
  if (closed) return endClosed(ports, names, link);
  const isGone = isOwnGone(notes, names, pulled);
  const isEmptied = isGone && listed(names, link.sync).records.length === 0;
  const isStillEmpty = notes.notices['own-gone'] !== undefined && names.length === 0;
  notice(notes, 'own-gone', { isSo: isEmptied || isStillEmpty, now: ports.now() });
  let bytes = await upload(ports, notes, { isForced: isGone });
  const after = await ports.folder.list();
  // Another member may have changed the key meanwhile, so the new record would be under the old key.
  const isFollowing = await followHeads(readers, notes, after);
  // It may have replaced a listed record with a newer one, and a member who is removed next is not read any more.
  const known = new Set(notes.held.length > 0 ? after : names);
  const fresh = after.filter((name) => !known.has(name));
  const late = await pull(reading.folder, needLink(await ports.vault.read()), notes, fresh, ports);
  if (late.length > 0) await merge(ports, notes, late);
  if (isFollowing) bytes += await upload(ports, notes);
  if (bytes > 0) notes.last.bytes = bytes;
  await removeOld(ports, notes, after);
  await removeOthers(ports, notes, after, new Set(out));
  return reading.trouble();
}

/** Finishes ending the sync, if the browser was killed meanwhile: removes its records and stores nothing more. */
async function endClosed(ports: Ports, names: readonly string[], link: Link): Promise<never> {
  for (const { name } of listed(names, link.sync).records) await ports.folder.remove(name);
  throw new Failure('sync-stopped', { why: 'closed' });
}

/** Takes a new replica id if a copy of this profile writes under the same one. */
function freshReplica(notes: Notes, link: Link, names: readonly string[], now: number): void {
  const known = new Set([...notes.own, notes.pending, ...notes.written]);
  const own = listed(names, link.sync).records.filter(({ replica }) => replica === notes.replica);
  const strange = own.filter(({ name }) => !known.has(name));
  // Older names were in the notes once, and were cut off.
  const oldest = Math.min(
    ...own.filter(({ name }) => known.has(name)).map(({ seq }) => seq),
    notes.seq - notes.own.length + 1,
  );
  if (!strange.some(({ seq }) => seq >= oldest)) return;
  raise(notes, 'copy', now);
  Object.assign(notes, { replica: newReplicaId(), seq: 0, pending: '', written: [], own: [], stored: '' });
  notes.watch = { seq: 0, at: 0, noted: false, newest: {} };
}

async function merge(ports: Ports, notes: Notes, pulled: readonly Pulled[]): Promise<void> {
  const decision = notes.decision || 'ask';
  const states = pulled.map(({ payload }) => payload.state);
  if (states.length > 0) {
    const done = await ports.vault.change(async (before) => {
      const merged = await mergeInSlices(before, states, decision, timesOf(ports), ports.pause);
      if (merged.isHeld) return { content: before, result: merged };
      const isTaking = merged.removed.length + merged.changed.length > 0;
      const content = noteMerge(merged.content, merged);
      // Encoding comes next: what was merged and its encoding would be one long task.
      await ports.pause();
      return { content, result: merged, ...(isTaking && { keep: 'sync' }) };
    });
    notes.held = done.isHeld ? done.removed.map(({ id }) => id) : [];
    if (done.isHeld) return;
    const { added, changed, removed } = done;
    if (added.length + changed.length + removed.length > 0)
      Object.assign(notes.last, { added: added.length, changed: changed.length, removed: removed.length });
    notes.lost = [...new Set([...notes.lost, ...done.lost])].slice(-100);
  } else notes.held = [];
  notes.decision = '';
  for (const { name, replica, seq, device, payload } of pulled) {
    notes.read[name] = ports.now();
    const before = notes.replicas[replica]?.seq ?? 0;
    notes.replicas[replica] = { seq: Math.max(seq, before), at: ports.now(), device, written: payload.written };
  }
}

/** Removes the records of inactive replicas: read half a year ago and silent since, or of a removed member. */
async function removeOthers(
  ports: Ports,
  notes: Notes,
  names: readonly string[],
  out: ReadonlySet<string>,
): Promise<void> {
  const link = needLink(await ports.vault.read());
  const me = await memberId(link.member);
  const now = ports.now();
  const there = byReplica(listed(names, link.sync).records);
  for (const [replica, records] of there) {
    const known = notes.replicas[replica];
    if (!known || replica === notes.replica || notes.held.length > 0) continue;
    const isOut = out.has(known.device) && known.device !== me;
    const newest = must(records[0]);
    const isOld = known.seq >= newest.seq && now - known.at > OLD && notes.storedAt > known.at;
    // Others may still follow what a removed member wrote under another key, so remove only what was read here.
    for (const { name } of records)
      if (isOld || (isOut && Object.hasOwn(notes.read, name))) await ports.folder.remove(name);
  }
  const present = new Set(names.map((name) => name.toLowerCase()));
  for (const [name, at] of Object.entries(notes.read))
    if (!present.has(name) && now - at > OLD) delete notes.read[name];
}
