import type { FailureCode, Failures } from '../../failures.ts';
import { flag, integer, list, type Of, object, oneOf, optional, record, type Shape, text } from '../../shape.ts';
import { newReplicaId } from '../names.ts';

const name = text(80);
const time = integer(0);

/** Conditions that the page or the popup may report. */
const NOTICES = [
  'rollback',
  'withheld',
  'tampered',
  'newer',
  'own-gone',
  'copy',
  'foreign-head',
  'own-head',
  'two-syncs',
  'clock',
] as const;
export type Notice = (typeof NOTICES)[number];

/** What another version kept may be a code that this one does not know: it is explained as `unexpected`. */
const code = <T extends string>() => text(40) as Shape<T | ''>;

export const notesShape = object({
  replica: text(13),
  /** Sequence number of the last record begun. */
  seq: integer(0),
  /** Name of the record written but not yet verified; empty if there is none. */
  pending: text(80),
  /** Names of own verified records, oldest first. */
  written: list(name, 64),
  /** Names of the last own records, verified or not. */
  own: list(name, 64),
  /** Names of heads that were read back complete. */
  heads: optional(list(name, 64), []),
  /** Followed heads that the storage fails to return, and since when, or when they were last written again. */
  barred: optional(record(80, time, 64), {}),
  /** Names of the records read, and when. */
  read: record(80, time, 2000),
  replicas: record(13, object({ seq: integer(0), at: time, device: text(26), written: integer(0) }), 256),
  /** Hash of the state and key last stored; empty if unknown. */
  stored: text(64),
  storedAt: time,
  /** An own record that others should read soon, and the newest records of the others when it was stored. */
  watch: object({ seq: integer(0), at: time, noted: flag, newest: record(13, integer(0), 256) }),
  failures: integer(0),
  /** ms to wait after the last failed attempt. */
  wait: optional(integer(0), 0),
  /** Why sync is paused until the user acts: a failure code, or the reason of a head; empty if it is not. */
  stopped: code<FailureCode | Failures['sync-stopped']['why']>(),
  notices: record(24, time, NOTICES.length) as Shape<Partial<Record<Notice, number>>>,
  /** A held-back merge: ids of the accounts that it would remove. */
  held: list(text(64), 20_000),
  decision: oneOf(['', 'take', 'keep']),
  last: object({
    at: time,
    tried: time,
    problem: code<FailureCode>(),
    /** HTTP status if that was the problem; else 0. */
    status: optional(integer(0), 0),
    bytes: integer(0),
    added: integer(0),
    changed: integer(0),
    removed: integer(0),
  }),
  /** Accounts that were edited here and deleted elsewhere. */
  lost: optional(list(text(64), 100), []),
});
export type Notes = Of<typeof notesShape>;

/** Notes of a device that has stored nothing yet, under a new random replica id. */
export function newNotes(): Notes {
  return {
    replica: newReplicaId(),
    seq: 0,
    pending: '',
    written: [],
    own: [],
    heads: [],
    barred: {},
    read: {},
    replicas: {},
    stored: '',
    storedAt: 0,
    watch: { seq: 0, at: 0, noted: false, newest: {} },
    failures: 0,
    wait: 0,
    stopped: '',
    notices: {},
    held: [],
    decision: '',
    last: { at: 0, tried: 0, problem: '', status: 0, bytes: 0, added: 0, changed: 0, removed: 0 },
    lost: [],
  };
}

/** Most entries of each kind that are kept: far more than a sync needs. */
const MAX_READ = 1500;
const MAX_REPLICAS = 200;
const MAX_OWN = 32;

/**
 * The notes, cut to the latest entries, so that they stay within their shape however long a device syncs. A record that
 * is forgotten but still in the folder is read again.
 */
export function bounded(notes: Notes): Notes {
  const read = Object.entries(notes.read).sort(([, a], [, b]) => b - a);
  const replicas = Object.entries(notes.replicas).sort(([, a], [, b]) => b.at - a.at);
  return {
    ...notes,
    written: notes.written.slice(-MAX_OWN),
    read: Object.fromEntries(read.slice(0, MAX_READ)),
    replicas: Object.fromEntries(replicas.slice(0, MAX_REPLICAS)),
  };
}

/** Records that a condition holds, from now on unless it was recorded before. */
export function raise(notes: Notes, what: Notice, now: number): void {
  const since = notes.notices[what];
  if (since === undefined || since > now) notes.notices[what] = now;
}

/** Records that a condition has ended. */
export function settle(notes: Notes, what: Notice): void {
  delete notes.notices[what];
}

/** Raises or settles a notice. */
export function notice(notes: Notes, what: Notice, { isSo, now }: { isSo: boolean; now: number }): void {
  if (isSo) raise(notes, what, now);
  else settle(notes, what);
}
