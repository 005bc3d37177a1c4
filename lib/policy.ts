import { flag, integer, objectOr, type Shape, text } from './shape.ts';

/** What an organisation has set for the browsers that it manages. Each rule is off where it says nothing. */
export interface Policy {
  /** No file with accounts other than the encrypted backup, no sheet to print, no account as a QR code. */
  disableExport: boolean;
  /** No import of files; a setup key, a link or a QR code of one account can still be added. */
  disableImport: boolean;
  /** No icon in code fields, and no permission asked for it. */
  disableInlineIcon: boolean;
  /** Characters that a new vault passphrase has at least; 0 = no rule. */
  minPassphraseLength: number;
  /** Longest minutes from unlocking until the vault locks; 0 = no rule. */
  maxLockAfterMinutes: number;
  /** Longest minutes without a key or the mouse until the vault locks; 0 = no rule. */
  maxLockAfterIdleMinutes: number;
  /** The server that is suggested for sync, an https address; empty = none. */
  syncAddress: string;
}

export const NO_POLICY: Readonly<Policy> = {
  disableExport: false,
  disableImport: false,
  disableInlineIcon: false,
  minPassphraseLength: 0,
  maxLockAfterMinutes: 0,
  maxLockAfterIdleMinutes: 0,
  syncAddress: '',
};

/** The same keys and bounds stand in public/managed-schema.json, which Chromium checks policies against. */
const SHAPES: { [K in keyof Policy]: Shape<Policy[K]> } = {
  disableExport: flag,
  disableImport: flag,
  disableInlineIcon: flag,
  minPassphraseLength: integer(0, 128),
  maxLockAfterMinutes: integer(0, 60 * 24 * 30),
  maxLockAfterIdleMinutes: integer(0, 60 * 24),
  syncAddress: text(2048),
};

/** Validates a managed policy; a missing or malformed rule is off. Never throws. */
export const checkPolicy = objectOr<Policy>(SHAPES, NO_POLICY);

/** The time until a lock under a rule: at most `max`. In both, 0 = no limit. */
export function atMost(minutes: number, max: number): number {
  if (max === 0) return minutes;
  return minutes === 0 ? max : Math.min(minutes, max);
}
