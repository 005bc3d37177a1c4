import type { Bytes } from '../../crypto/bytes.ts';
import type { VaultContent } from '../../vault/content.ts';
import type { Times } from '../../vault/merge-content.ts';
import type { Notes } from './notes.ts';

/**
 * A folder on untrusted storage. Every call ends, and fails with one of the codes `sync-…`. What it says about a file
 * may be outdated, cut or wrong.
 */
export interface Folder {
  /** Names of the files in it; empty if there is no such folder yet. */
  list(): Promise<string[]>;
  /** A file's bytes; undefined if it is missing, not there yet, or too large. */
  get(name: string, maxBytes: number): Promise<Bytes | undefined>;
  /** Puts a new file, making the folder if there is none. */
  put(name: string, bytes: Bytes): Promise<void>;
  /** Removes a file; no error if it is missing. */
  remove(name: string): Promise<void>;
  /** The time by the storage's clock when it last answered, ms since the epoch; undefined if it did not say. */
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

/** A device's notes beside its vault. Losing them costs a new replica id and reading everything again. */
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
  /** The trusted time (trusted-time.ts), ms since the epoch: it expires what is in the bin. */
  trusted(): number;
  /** Lets other tasks of this program run first. */
  pause(): Promise<void>;
}

/** Both times at this moment. */
export const timesOf = (ports: Pick<Ports, 'now' | 'trusted'>): Times => ({
  now: ports.now(),
  trusted: ports.trusted(),
});
