import type { Bytes } from '../../crypto/bytes.ts';
import type { VaultContent } from '../../vault/content.ts';
import type { Times } from '../../vault/merge-content.ts';
import type { Notes } from './notes.ts';

/**
 * A folder on untrusted storage. Every call settles; failures have a code `sync-…`. What it returns of a file may be
 * outdated, incomplete or wrong.
 */
export interface Folder {
  /** Names of the files in it; empty if there is no such folder yet. */
  list(): Promise<string[]>;
  /** A file's bytes; undefined if it is missing, not there yet, or too large. */
  get(name: string, maxBytes: number): Promise<Bytes | undefined>;
  /** Writes a new file; creates the folder if there is none. */
  put(name: string, bytes: Bytes): Promise<void>;
  /** Removes a file; no error if it is missing. */
  remove(name: string): Promise<void>;
  /** The storage's clock at its last answer, ms since the epoch; undefined if it sent none. */
  time?(): number | undefined;
}

interface Edited<T> {
  content: VaultContent;
  result: T;
  keep?: 'sync';
}

/** The vault, while it is unlocked. */
interface SyncVault {
  read(): Promise<VaultContent>;
  /** As the background's `change`: one at a time, and stored when it resolves. `keep` keeps the previous state. */
  change<T>(edit: (content: VaultContent) => Edited<T> | Promise<Edited<T>>): Promise<T>;
}

/** Stores a device's notes outside its vault. Losing them costs a new replica id and reading everything again. */
export interface NoteStore {
  load(): Promise<Notes>;
  save(notes: Notes): Promise<void>;
}

export interface Ports {
  folder: Folder;
  vault: SyncVault;
  notes: NoteStore;
  /** ms since the epoch, by this device's clock. */
  now(): number;
  /** The trusted time (trusted-time.ts), ms since the epoch. Decides when accounts in the bin expire. */
  trusted(): number;
  /** Lets other tasks of this program run first. */
  pause(): Promise<void>;
}

/** Both times at this moment. */
export const timesOf = (ports: Pick<Ports, 'now' | 'trusted'>): Times => ({
  now: ports.now(),
  trusted: ports.trusted(),
});
