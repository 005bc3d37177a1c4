import { atMost, NO_POLICY, type Policy } from './policy.ts';
import { flag, integer, list, objectOr, oneOf, type Shape, text } from './shape.ts';

/**
 * Settings: kept unencrypted in `storage.local`, so nothing here may say anything about an account, but for the sites that
 * the user allowed (docs/adr/018-sites-in-settings.md).
 */
export interface Settings {
  theme: 'system' | 'light' | 'dark';
  /** Minutes from unlocking until the vault locks; 0 = only when the browser restarts. */
  lockAfterMinutes: number;
  /** Minutes without a key or the mouse until the vault locks; 0 = never. Why 15: docs/adr/010-inactivity-lock.md. */
  lockAfterIdleMinutes: number;
  /** Lock when the system locks, in browsers that say when it does. */
  lockWithSystem: boolean;
  /** The vault was unlocked with a passkey last: the popup asks for it by itself. */
  asksPasskey: boolean;
  /** Seconds until a copied code is cleared from the clipboard; 0 = never. */
  clearClipboardSeconds: number;
  /** Order of the list. `mine` is the vault's own order. */
  sort: 'mine' | 'name' | 'most-used' | 'recently-used';
  /** Codes stay hidden until their row is hovered or focused. */
  hideCodes: boolean;
  /** Show the next code when under 10 s are left. */
  showNextCode: boolean;
  /** Height of the list's rows. */
  density: 'comfortable' | 'compact';
  /** The popup closes by itself after a code was copied with Enter. */
  closeAfterCopy: boolean;
  /** How often the user filled without the shortcut; -1 = it was pointed out and needs no further word. */
  fillsByMouse: number;
  /** Press the page's submit button after a fill. */
  submitAfterFill: boolean;
  /** Remind of an encrypted backup when none is younger than 30 days. */
  remindOfBackup: boolean;
  /** ms since the epoch before which no backup is reminded of: the user said “Not now”. */
  remindAfter: number;
  /** ms since the epoch of the last backup that the browser says was saved; 0 = never. */
  lastBackup: number;
  /** Backups are written without the user, after changes. */
  autoBackup: boolean;
  /** Code of the failure of the last such backup; empty = it was saved. */
  backupProblem: string;
  /** ms since the epoch when this vault was made here; 0 = unknown. */
  vaultSince: number;
  /** ms to add to this machine's clock, found by the clock check. */
  clockOffsetMs: number;
  /** Origins on which the user switched the icon in code fields on. */
  inlineOrigins: string[];
  /** Ids of the sites of mail and texts that the user lets us look into; each needs the browser's permission too. */
  inboxes: string[];
  /** Hosts of mailboxes that are none of the known services, as the user named them. */
  ownInboxes: string[];
  /** What the user's organisation has set. The browser keeps it, not this store. */
  managed: Readonly<Policy>;
}

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  theme: 'system',
  lockAfterMinutes: 480,
  lockAfterIdleMinutes: 15,
  lockWithSystem: true,
  asksPasskey: false,
  clearClipboardSeconds: 0,
  sort: 'mine',
  hideCodes: false,
  showNextCode: true,
  density: 'comfortable',
  closeAfterCopy: true,
  fillsByMouse: 0,
  submitAfterFill: false,
  remindOfBackup: true,
  remindAfter: 0,
  lastBackup: 0,
  autoBackup: false,
  backupProblem: '',
  vaultSince: 0,
  clockOffsetMs: 0,
  inlineOrigins: [],
  inboxes: [],
  ownInboxes: [],
  managed: NO_POLICY,
};

const SHAPES: { [K in keyof Settings]: Shape<Settings[K]> } = {
  theme: oneOf(['system', 'light', 'dark']),
  lockAfterMinutes: integer(0, 60 * 24 * 30),
  lockAfterIdleMinutes: integer(0, 60 * 24),
  lockWithSystem: flag,
  asksPasskey: flag,
  clearClipboardSeconds: integer(0, 3600),
  sort: oneOf(['mine', 'name', 'most-used', 'recently-used']),
  hideCodes: flag,
  showNextCode: flag,
  density: oneOf(['comfortable', 'compact']),
  closeAfterCopy: flag,
  fillsByMouse: integer(-1, 1000),
  submitAfterFill: flag,
  remindOfBackup: flag,
  remindAfter: integer(0),
  lastBackup: integer(0),
  autoBackup: flag,
  backupProblem: text(40),
  vaultSince: integer(0),
  clockOffsetMs: integer(-86_400_000, 86_400_000),
  inlineOrigins: list(text(300), 500),
  inboxes: list(text(20), 50),
  ownInboxes: list(text(300), 50),
  managed: () => NO_POLICY,
};

/** Settings from the store, each one that is missing or malformed at its default. Never throws. */
export const checkSettings = objectOr<Settings>(SHAPES, DEFAULT_SETTINGS);

/** The settings as they hold under a policy. */
export function settingsUnder(settings: Settings, managed: Readonly<Policy>): Settings {
  return {
    ...settings,
    managed,
    lockAfterMinutes: atMost(settings.lockAfterMinutes, managed.maxLockAfterMinutes),
    lockAfterIdleMinutes: atMost(settings.lockAfterIdleMinutes, managed.maxLockAfterIdleMinutes),
    inlineOrigins: managed.disableInlineIcon ? [] : settings.inlineOrigins,
  };
}
