import type { Bytes } from '../crypto/bytes.ts';
import type { Account } from '../otp/account.ts';
import type { VaultContent } from '../vault/content.ts';
import type { PasskeySlot, VaultFile } from '../vault/file.ts';
import type { PasskeyParts } from '../vault/slots.ts';
import type { KeepReason } from '../vault/store/history.ts';
import type { StoredCopy } from '../vault/store/list-copies.ts';

/** An earlier state of the vault that can be brought back. */
export interface EarlierState {
  key: string;
  generation: number;
  /** ms since the epoch. */
  saved: number;
  reason: KeepReason;
  /** Undefined where this copy does not open. */
  accounts: readonly Account[] | undefined;
}

/** A deleted account that can still be restored. */
export interface BinEntry {
  account: Account;
  /** When it is erased, ms since the epoch. */
  goes: number;
}

/** Ports of the security, backup and rescue pages; loaded by those alone. */
export interface SecurityPorts {
  readFile(): Promise<VaultFile | undefined>;
  /** @throws {Failure} `locked` */
  readContent(): Promise<VaultContent>;
  /** A backup under the vault's own passphrase; undefined where that has to be typed first. @throws {Failure} `locked` */
  readyBackup(): Promise<Bytes | undefined>;
  /** Most recently deleted first. @throws {Failure} `locked` */
  readBin(): Promise<BinEntry[]>;
  /** Whether earlier versions still have to be rewritten after a change of slots. */
  isCarryOverPending(): Promise<boolean>;
  /** Of this vault, newest first. @throws {Failure} `locked` */
  earlierStates(): Promise<EarlierState[]>;
  listCopies(): Promise<StoredCopy[]>;
  canUsePasskeys(): Promise<boolean>;
  /** Asks for the domain that passkeys belong to. Call it straight from a click. False if the user refuses. */
  allowPasskeyDomain(): Promise<boolean>;
  /** Creates a passkey. `until` gives it up. */
  makePasskey(until: AbortSignal): Promise<PasskeyParts>;
  /**
   * Requests one of these slots' passkeys. Call it straight from a click, or with what `allowPasskeys` answers. `until`
   * gives it up.
   * @throws {Failure} `passkey-not-allowed`, `passkey-cancelled` and the like
   */
  askPasskey(
    slots: readonly PasskeySlot[],
    until: AbortSignal,
    allowing?: Promise<boolean | undefined>,
  ): Promise<{ slotId: string; prf: Uint8Array }>;
  /** Signals the passkey provider that this passkey is no longer accepted. */
  forgetPasskey(passkey: PasskeySlot['params']): Promise<void>;
  /** Whether the browser reports a locked screen; otherwise it reports only inactivity. */
  knowsSystemLock: boolean;
  /** Asks for the permission to save downloads. Call it straight from a click. */
  allowDownloads(): Promise<boolean>;
  disallowDownloads(): Promise<void>;
  /**
   * Hands a file to the browser's downloads. True if the browser confirmed the complete file; false if it cannot confirm.
   * @throws {Failure} `download-failed`
   */
  saveFile(name: string, bytes: Bytes, type: string): Promise<boolean>;
  print(): void;
}
