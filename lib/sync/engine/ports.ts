import type { Bytes } from '../../crypto/bytes.ts';
import type { VaultContent } from '../../vault/content.ts';
import type { Times } from '../../vault/merge-content.ts';
import type { Notes } from './notes.ts';

/**
 * A folder on storage that nobody trusts. Every call ends, and fails with one of the codes `sync-…`; what it says of a
 * file may be late, cut or wrong.
 */
export interface Folder {
  /** Names of the files in it; empty where there is no such folder yet. */
  list(): Promise<string[]>;
  /** A file's bytes; undefined where it is not there, not yet, or too large. */
  get(name: string, maxBytes: number): Promise<Bytes | undefined>;
  /** Puts a new file, making the folder where there is none. */
  put(name: string, bytes: Bytes): Promise<void>;
  /** Removes a file; one that is not there is no error. */
  remove(name: string): Promise<void>;
  /** The time by the storage's clock when it last answered, ms since the epoch; undefined where it did not say. */
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
  /** As `change` of the background: one at a time, and safe when it resolves. `keep` keeps the state before. */
  change<T>(edit: (content: VaultContent) => Edited<T> | Promise<Edited<T>>): Promise<T>;
}

/** What a device notes beside its vault: losing it costs a new replica id and a second reading. */
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
  /** The time that has passed for certain, ms since the epoch: what is in the bin is dropped by this. */
  trusted(): number;
  /** Lets other work of this program go first. */
  pause(): Promise<void>;
}

/** Both times at this moment. */
export const timesOf = (ports: Pick<Ports, 'now' | 'trusted'>): Times => ({
  now: ports.now(),
  trusted: ports.trusted(),
});
