import { batch, type Signal, signal } from '@preact/signals';
import { isFailure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import type { FillPage } from '../../protocol/fill-messages.ts';
import type { OpenTab, Ports, VaultReading } from '../../protocol/ports.ts';
import type { TagLooks } from '../../replica/tags.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../settings.ts';
import type { Usage } from '../../vault/usage.ts';
import { type Clock, createClock } from './clock.ts';
import { prepareCodes } from './codes.ts';
import type { Draft } from './draft.ts';
import { createNotices, type Explain, type Notices } from './notices.ts';

/** The unsaved content of an account form. */
export interface KeptForm {
  /** Id of the account that is edited; empty where one is added. */
  id: string;
  draft: Draft;
}

/**
 * ms that a change which was reported waits. One of this page's own is read by the action that made it, which then has its
 * answer: it would be read twice.
 */
const REPORTED_MS = 50;

type VaultState = 'reading' | VaultReading['state'] | 'unreachable';

/** The state to show for a vault that could not be read. */
function unread(error: unknown): 'unreachable' | 'newer' | 'damaged' {
  if (isFailure(error, 'unreachable')) return 'unreachable';
  return isFailure(error, 'vault-newer') ? 'newer' : 'damaged';
}

/** The state of a page. Views read it, and change it only through the functions of lib/app/actions. */
export interface App {
  ports: Ports;
  vault: Signal<VaultState>;
  /** While locked: whether a passkey opens the vault. */
  hasPasskey: Signal<boolean>;
  /** Whether only one of the two stores has the current vault. */
  isSingle: Signal<boolean>;
  accounts: Signal<readonly Account[]>;
  /** Colours and order of the tags. */
  tags: Signal<TagLooks>;
  settings: Signal<Readonly<Settings>>;
  tab: Signal<OpenTab | undefined>;
  /** The open site as filling sees it; undefined until the background has answered. */
  page: Signal<FillPage | undefined>;
  usage: Signal<Usage>;
  /** Codes of counter-based accounts that were revealed in this page, by account id. */
  revealed: Signal<ReadonlyMap<string, string>>;
  /** Id of the account whose code was copied last, for a moment. */
  copied: Signal<string | undefined>;
  /** Id of the account requested in the address bar that needs one more key press to copy; else empty. */
  asked: Signal<string>;
  /** The browser's shortcut for filling, as it writes it; empty = none set, or not read yet. */
  fillKeys: Signal<string>;
  /** What was typed into a form and not saved. */
  kept: Signal<KeptForm | undefined>;
  clock: Clock;
  notices: Notices;
  /** Reads the vault again. */
  refresh(): Promise<void>;
  /** Settles when the vault and the settings have been read once. */
  ready: Promise<void>;
  stop(): void;
}

/**
 * An account as the vault has it now: a counter may have stepped since it was given. As it was given where it is not
 * saved, or no longer.
 */
export function asSaved(app: App, account: Account): Account {
  return app.accounts.value.find(({ id }) => id === account.id) ?? account;
}

function createSignals() {
  return {
    vault: signal<VaultState>('reading'),
    hasPasskey: signal(false),
    isSingle: signal(false),
    accounts: signal<readonly Account[]>([]),
    tags: signal<TagLooks>(new Map()),
    settings: signal<Readonly<Settings>>(DEFAULT_SETTINGS),
    tab: signal<OpenTab | undefined>(undefined),
    page: signal<FillPage | undefined>(undefined),
    usage: signal<Usage>(new Map()),
    revealed: signal<ReadonlyMap<string, string>>(new Map()),
    copied: signal<string | undefined>(undefined),
    asked: signal(''),
    fillKeys: signal(''),
    kept: signal<KeptForm | undefined>(undefined),
  };
}

/** A function that reads vault and usage, and answers with one that shows what was read. */
function createReader(ports: Ports, signals: ReturnType<typeof createSignals>, notices: Notices) {
  // A slow read must not overwrite the result of a later one.
  let latest = 0;
  return async (): Promise<() => void> => {
    const mine = ++latest;
    let reading: VaultReading | { state: 'unreachable' };
    let used: Usage = new Map();
    try {
      [reading, used] = await Promise.all([ports.readVault(), ports.readUsage()]);
      if (reading.state === 'unlocked') await prepareCodes(reading.accounts);
    } catch (error) {
      reading = { state: unread(error) };
    }
    return () => {
      if (mine !== latest) return;
      const { vault, hasPasskey, isSingle, usage, accounts, tags, revealed, kept } = signals;
      // A notice may name an account, and its undo may hold one.
      if (vault.value === 'unlocked' && reading.state === 'locked') notices.dismiss();
      vault.value = reading.state;
      hasPasskey.value = reading.state === 'locked' && reading.hasPasskey;
      isSingle.value = reading.state === 'unlocked' && reading.isSingle;
      usage.value = used;
      accounts.value = reading.state === 'unlocked' ? reading.accounts : [];
      tags.value = reading.state === 'unlocked' ? reading.tags : new Map();
      if (reading.state === 'unlocked') return;
      revealed.value = new Map();
      kept.value = undefined;
    };
  };
}

/** What the first picture of an open vault is made of. */
export interface FirstState {
  reading: Extract<VaultReading, { state: 'unlocked' }>;
  usage: Usage;
  settings: Settings;
  tab: OpenTab | undefined;
  /** ms since the epoch that its clock shows. */
  now: number;
}

function showFirst(signals: ReturnType<typeof createSignals>, { reading, usage, settings, tab }: FirstState): void {
  const { state, ...open } = reading;
  for (const [name, value] of Object.entries({ vault: state, ...open, usage, settings, tab }))
    signals[name as keyof typeof signals].value = value as never;
}

/** Once the views have taken over what is on screen. */
async function goOn(clock: Clock, first: FirstState & { isStale(): boolean }, readAll: () => Promise<void>) {
  await undefined;
  clock.setOffset(first.settings.clockOffsetMs);
  if (first.isStale()) await readAll();
}

/**
 * Starts reading at once; views can render before it is done.
 * @param first what is on screen already: read again only if that is stale. Render before anything is awaited.
 */
export function createApp(ports: Ports, explain: Explain, first?: FirstState & { isStale(): boolean }): App {
  const signals = createSignals();
  const clock = createClock(ports.clock, first?.now);
  const notices = createNotices(explain);
  const read = createReader(ports, signals, notices);
  let reported: ReturnType<typeof setTimeout> | undefined;
  const refresh = async () => {
    clearTimeout(reported);
    reported = undefined;
    batch(await read());
  };
  const readSoon = () => {
    // A timer of a hidden page may be late by a minute, and a locked vault's codes must not stay that long.
    if (ports.clock.isHidden()) void refresh();
    else reported ??= setTimeout(() => void refresh(), REPORTED_MS);
  };

  const applySettings = (next: Settings) => {
    signals.settings.value = next;
    clock.setOffset(next.clockOffsetMs);
  };

  const stops = [
    ports.watchVault(readSoon),
    () => clearTimeout(reported),
    ports.watchSettings(applySettings),
    () => clock.stop(),
  ];

  // Everything that the first render needs is read in parallel and shown at once, so that nothing moves afterwards.
  const readAll = async () => {
    const [show, loaded, open] = await Promise.all([
      read(),
      ports.loadSettings(),
      // Without the open tab, its accounts are merely not listed first.
      ports.openTab().catch(() => undefined),
    ]);
    batch(() => {
      applySettings(loaded);
      signals.tab.value = open;
      show();
    });
  };

  if (first) showFirst(signals, first);
  const ready = first ? goOn(clock, first, readAll) : readAll();

  return {
    ports,
    ...signals,
    clock,
    notices,
    refresh,
    ready,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}
