import type { AccountData } from '../otp/account-data.ts';
import { flag, list, nothing, type Of, object, oneOf, text } from '../shape.ts';
import type { Notes } from '../sync/engine/notes.ts';
import type { Login } from '../sync/providers/nextcloud.ts';
import { own } from './route.ts';

const id = text(64);
const name = text(64);
const secret = text(1024);

const access = object({ url: text(2048), user: text(256), password: text(1024) });

/** How a joining device is authorised: by a passphrase or recovery key, or by a pairing code. */
const proof = object({ secret, code: text(8192), words: text(256) });
export type SyncProof = Of<typeof proof>;

const login = object({ page: text(2048), endpoint: text(2048), token: text(512) });

/** What a join would change. */
export interface SyncPreview {
  incoming: AccountData[];
  outgoing: AccountData[];
  same: number;
  /** Deleted on the other devices: they go to the bin. */
  removed: AccountData[];
  /** When the newest record in the folder was written, ms since the epoch; 0 where there is none. */
  newest: number;
  devices: string[];
}

export interface SyncDevice {
  id: string;
  name: string;
  isThis: boolean;
  /** When this device last read a record of it, ms since the epoch; 0 = never. */
  heard: number;
}

export type SyncStatus =
  | { isConnected: false }
  | {
      isConnected: true;
      url: string;
      user: string;
      /** Why sync is stopped until the user acts: a failure code or a head's reason; else empty. */
      stopped: Notes['stopped'];
      /** Warnings about the folder, each with the time it was first seen, ms since the epoch. */
      notices: Notes['notices'];
      last: Notes['last'];
      /** Whether that can be undone. */
      canUndo: boolean;
      /** Names of the accounts that a held-back merge would take away. */
      held: string[];
      /** Names of accounts that were edited here and deleted elsewhere. */
      lost: string[];
      fingerprint: string;
      /** Ways to join without another device. */
      slots: string[];
      devices: SyncDevice[];
    };

/** The sync notice in the popup, and since when it applies (ms since the epoch). */
export interface SyncLine {
  what: 'auth' | 'full' | 'held' | 'stopped' | 'lost' | 'clock' | 'late';
  since: number;
}

export const SYNC_PROTOCOL = {
  'sync.status': own<SyncStatus>()(nothing),
  /** Runs at once, also if sync was stopped. */
  'sync.now': own<null>()(nothing),
  /** The popup was opened. Answers with the sync notice to show; null if the user need not do anything. */
  'sync.opened': own<SyncLine | null>()(nothing),
  /** Starts a sync in an empty folder, or `isBeside` one that nobody can join any more; `name` is this device's. */
  'sync.connect': own<null>()(object({ access, name, isBeside: flag })),
  /** Another address, user or app password for the same folder. */
  'sync.access': own<null>()(object({ access })),
  /** The address in a pairing code: its host has to be allowed before anything else. */
  'sync.pairingHost': own<string>()(object({ code: text(8192), words: text(256) })),
  'sync.preview': own<SyncPreview>()(object({ access, proof })),
  'sync.join': own<null>()(object({ access, proof, name })),
  /** A pairing text that these words open, and until when it is meant to be used. */
  'sync.pair': own<{ text: string; until: number }>()(object({ words: text(256) })),
  'sync.rename': own<null>()(object({ id, name })),
  /** Changes the key: without the members to remove, and with the passphrase or recovery key for joining, if any. */
  'sync.changeKey': own<null>()(object({ remove: list(id, 32), secrets: list(secret, 2) })),
  /** Leaves and keeps the accounts. */
  'sync.leave': own<null>()(nothing),
  /** The same without telling the others: for a device that was removed. */
  'sync.forget': own<null>()(nothing),
  /** Ends the sync for all devices. */
  'sync.end': own<null>()(object({ passphrase: secret })),
  /** What to do with a held-back merge. */
  'sync.decide': own<null>()(object({ decision: oneOf(['take', 'keep']) })),
  /** The list as it would be without the last merge, which `merge` identifies; empty where there is none to undo. */
  'sync.undone': own<{ merge: string; accounts: AccountData[] }>()(nothing),
  /** Undoes that merge, if it is still the last one. */
  'sync.undo': own<null>()(object({ merge: text(44) })),
  /** The user has read the notices. */
  'sync.dismiss': own<null>()(nothing),
  'sync.startLogin': own<Login>()(object({ url: text(2048) })),
  /** Waits until the user has signed in on the page that was opened. */
  'sync.endLogin': own<{ url: string; user: string; password: string }>()(object({ login })),
} as const;
