import { flag, integer, list, type Of, object, oneOf, optional, record, text } from '../../shape.ts';
import { newReplicaId } from '../names.ts';

const name = text(80);
const time = integer(0);

/** What the page or the popup may have to say, and since when it is so. */
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
  'deleted-elsewhere',
  'clock',
] as const;
export type Notice = (typeof NOTICES)[number];

export const notesShape = object({
  replica: text(13),
  /** Of the last record that was begun. */
  seq: integer(0),
  /** The record that was put and not yet verified; empty when there is none. */
  pending: text(80),
  /** Own records that were read back as they were written, oldest first. */
  written: list(name, 64),
  /** The last own names, verified or not. */
  own: list(name, 64),
  /** Heads that were read back whole. */
  heads: optional(list(name, 64), []),
  /** Followed heads for which the storage answers with an error, and since when, or since when they were last put back. */
  barred: optional(record(80, time, 64), {}),
  /** Records read, and when. */
  read: record(80, time, 2000),
  replicas: record(13, object({ seq: integer(0), at: time, device: text(26), written: integer(0) }), 256),
  /** Hash of the state and key that were last stored; empty where that is not known. */
  stored: text(64),
  storedAt: time,
  /** The record whose being read by others is watched, and what others had written then. */
  watch: object({ seq: integer(0), at: time, noted: flag, newest: record(13, integer(0), 256) }),
  failures: integer(0),
  /** ms to wait after the last failure, from when that was tried. */
  wait: optional(integer(0), 0),
  /** Sync stands still until the user acts: the code of the failure, or why a head stopped it. */
  stopped: text(40),
  notices: record(24, time, NOTICES.length),
  /** A held-back merge: ids of the accounts that it would take away. */
  held: list(text(64), 20_000),
  decision: oneOf(['', 'take', 'keep']),
  last: object({
    at: time,
    tried: time,
    problem: text(40),
    /** HTTP status of the answer where that was the problem; 0 otherwise. */
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

/** What is noted of others' records and replicas, and of own records, where there is more than is ever needed. */
const MAX_READ = 1500;
const MAX_REPLICAS = 200;
const MAX_OWN = 32;

/**
 * Notes that stay within their shape however long a device syncs: of what was read the latest. A record that is
 * forgotten here and still in the folder is read again.
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

/** Notes that something is so, since now unless it was noted before. */
export function raise(notes: Notes, what: Notice, now: number): void {
  const since = notes.notices[what];
  if (since === undefined || since > now) notes.notices[what] = now;
}

/** Notes that something is so no more. */
export function settle(notes: Notes, what: Notice): void {
  delete notes.notices[what];
}

/** Raises or settles a notice. */
export function notice(notes: Notes, what: Notice, { isSo, now }: { isSo: boolean; now: number }): void {
  if (isSo) raise(notes, what, now);
  else settle(notes, what);
}
