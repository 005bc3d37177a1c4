import { Failure } from '../../failure.ts';
import type { VaultFile } from '../file.ts';

/** A key-value store like `storage.local`: values are plain JSON, one `set` lands whole or not at all. */
export interface KeyValueStore {
  /** The values of these keys, or of all with `null`; absent keys are left out. */
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** All keys that begin with `prefix`. */
  keys(prefix: string): Promise<string[]>;
  /** Deletes everything. Only at the user's request, never in reaction to an error. */
  clear(): Promise<void>;
}

/** A second store of another kind (IndexedDB), whose `write` is durable when it resolves. */
export interface Mirror {
  get(key: string): Promise<unknown>;
  /** All keys that begin with `prefix`. */
  keys(prefix: string): Promise<string[]>;
  /** All in one transaction; `undefined` deletes. */
  write(changes: Record<string, unknown>): Promise<void>;
  /** As `KeyValueStore.clear`. */
  clear(): Promise<void>;
}

export interface StoreAdapters {
  local: KeyValueStore;
  mirror: Mirror;
  /** Runs one piece of work at a time, over all contexts of the extension. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  /** Waits, ms. */
  pause(ms: number): Promise<void>;
}

export type Stores = Pick<StoreAdapters, 'local' | 'mirror' | 'pause'>;

/** The two keys of the first store: generation n lies in `vault.(n mod 2)`. */
export const LOCAL_REPLICAS = ['vault.0', 'vault.1'] as const;
/** Where the first store keeps a generation. */
export const replicaOf = (generation: number): (typeof LOCAL_REPLICAS)[number] =>
  LOCAL_REPLICAS[generation % 2 === 0 ? 0 : 1];
/** The mirror's key of the newest file. */
export const CURRENT = 'current';

/** Where a current vault file can lie. */
export type Replica = 'vault.0' | 'vault.1' | 'mirror';

/** A corrupt entry in a replica, or (`value` undefined) a store that could not be read. */
export interface Damage {
  replica: Replica;
  error: Failure;
  value: unknown;
}

export interface Loaded {
  /** The file with the highest generation; undefined if there is none. Not authenticated: that takes the vault key. */
  file: VaultFile | undefined;
  /** Everything with the shape of a vault file, newest first. */
  candidates: { replica: Replica; file: VaultFile }[];
  damage: Damage[];
}

/** The damage to report for a store that does not answer. */
export function unreadable(at: Replica, cause: unknown): Damage {
  // A newer version's database refuses to open for this one; it is not damaged.
  const isNewer = cause instanceof Error && cause.name === 'VersionError';
  const error = isNewer ? new Failure('vault-newer') : new Failure('store-unreadable');
  return { replica: at, error, value: undefined };
}

/** Whether it is the first store itself that does not answer. */
export const isUnreadableLocal = ({ replica: at, value }: Damage) => at !== 'mirror' && value === undefined;

/** Whether it is the second store itself that does not answer. */
export const isUnreadableMirror = ({ replica: at, value }: Damage) => at === 'mirror' && value === undefined;

/** How browsers and their databases word that the disk or the quota is full. */
const NO_ROOM = /quota|no[ _](device[ _])?space|disk[ _](is[ _])?full|ENOSPC/i;

/** Maps a failed write to `storage-full` or `storage-failed`. Whether it took effect all the same is not known. */
export function storageFailed(error: unknown): Failure {
  if (error instanceof Error && (error.name === 'QuotaExceededError' || NO_ROOM.test(error.message)))
    return new Failure('storage-full');
  return new Failure('storage-failed');
}
