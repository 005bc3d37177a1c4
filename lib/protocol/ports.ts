import type { Account } from '../otp/account.ts';
import type { TagLooks } from '../replica/tags.ts';
import type { Settings } from '../settings.ts';
import type { Offers } from '../vault/offers.ts';
import type { Usage } from '../vault/usage.ts';
import type { Input, MessageName, Output } from './messages.ts';
import type { SecurityPorts } from './security-ports.ts';

/** The state of the vault as one of our pages reads it, without the background. */
export type VaultReading =
  /** `newer`: a newer Watchword saved it, and this one cannot read it. */
  | { state: 'none' | 'damaged' | 'newer' }
  /** `hasPasskey`: a passkey opens it too. */
  | { state: 'locked'; hasPasskey: boolean }
  /** `isSingle`: only one of the two stores has the vault as it is now. */
  | { state: 'unlocked'; accounts: readonly Account[]; tags: TagLooks; isSingle: boolean };

/** The active tab. */
export interface OpenTab {
  id: number;
  windowId: number;
  /** Empty if the browser does not report it. */
  url: string;
  /** The tab is in a private window: nothing about its page is recorded. */
  isPrivate: boolean;
}

export type Send = <N extends MessageName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** The permission to read sites of mail and texts, by the site's id. */
export interface InboxPorts {
  allowed(): Promise<string[]>;
  /** Call it straight from a click. `look`: also search for a code for the active tab. False if the user refuses. */
  allow(id: string, options: { look: boolean }): Promise<boolean>;
  disallow(id: string): Promise<void>;
}

/** Small values in session memory: gone when the vault locks or the browser closes, never on disk. */
export interface PageMemory {
  /** Undefined where there is none. Unchecked. */
  read(name: 'form' | 'undo'): Promise<unknown>;
  /** Does nothing while locked. */
  write(name: 'form' | 'undo', value: unknown): Promise<void>;
  forget(name: 'form' | 'undo'): Promise<void>;
}

/** What the UI clock needs from its environment. */
export interface ClockSource {
  /** ms since the epoch. */
  now(): number;
  isHidden(): boolean;
  /** Calls back whenever the page may have been suspended: shown, focused, restored. Returns an unsubscribe function. */
  onWake(run: () => void): () => void;
}

/** Everything that the UI needs from its environment. Tests implement it without a browser. */
export interface Ports {
  /** Reads and opens the vault in this page, without the background. */
  readVault(): Promise<VaultReading>;
  /** Calls back after each unlock, lock or save in any context. Returns an unsubscribe function. */
  watchVault(changed: () => void): () => void;
  /** How often and when accounts were used; empty while locked. */
  readUsage(): Promise<Usage>;
  /** Which sites were offered codes; empty while locked. */
  readOffers(): Promise<Offers>;
  loadSettings(): Promise<Settings>;
  saveSettings(patch: Partial<Settings>): Promise<void>;
  watchSettings(changed: (settings: Settings) => void): () => void;
  openTab(): Promise<OpenTab | undefined>;
  send: Send;
  writeClipboard(text: string): Promise<void>;
  openPage(page: 'welcome' | 'options' | 'scan', hash?: string): Promise<void>;
  /** Fills an account's code into the tab in front. Left out where there is no page to fill. @throws {Failure} */
  fill?: (accountId: string) => Promise<unknown>;
  /** Asks the user to allow one site, by its origin. Call it straight from a click. Left out where no site is open. */
  allowSite?: (origin: string) => Promise<boolean>;
  /** Calls back when another context captured something: a menu, a selected area, another page. Returns an unsubscribe function. */
  watchCapture(changed: () => void): () => void;
  /** Whether a popup stays open behind the browser's file dialog. Firefox closes it, and what is chosen gets lost. */
  staysBehindDialog: boolean;
  /** Closes the popup. Does nothing in a tab. */
  close(): void;
  /** Opens the side panel of a window. Call it from a click. Left out in the side panel itself. */
  openPanel?: (windowId: number) => Promise<void>;
  /** Opens the list in a window of its own. Left out in it. */
  openWindow?: () => Promise<void>;
  /** Takes, once, the id of the account that was chosen in the address bar and whose code is to be copied. */
  takeCopy(): Promise<string | undefined>;
  /** Requests the permissions for clearing the clipboard. Call it from a click. */
  allowClipboard(): Promise<boolean>;
  disallowClipboard(): Promise<void>;
  /** The browser's own shortcuts, as it has them now; `keys` empty = not set. */
  shortcuts(): Promise<readonly { name: string; description: string; keys: string }[]>;
  /** Whether the icon is pinned to the toolbar; false if the browser does not report it. */
  isPinned(): Promise<boolean>;
  /** Opens the browser's page for changing shortcuts. */
  openShortcutSettings(): Promise<void>;
  /**
   * Asks the user to allow the domain of the locked vault's passkeys, where they have one. Call it straight from a click.
   * False if the user refuses, undefined if the browser does not ask.
   */
  allowPasskeys(): Promise<boolean | undefined>;
  /** Ports of the security and backup pages, loaded on first use. */
  security(): Promise<SecurityPorts>;
  /** Loaded when it is first asked for. */
  inboxes(): Promise<InboxPorts>;
  pageMemory: PageMemory;
  /** Asks the user to let Watchword reach a storage, by its address. Call it straight from a click. */
  allowStorage(url: string): Promise<boolean>;
  /** Opens an address outside of the extension in a tab. */
  openAddress(url: string): Promise<void>;
  version: string;
  clock: ClockSource;
}
