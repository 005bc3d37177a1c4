import { browser } from 'wxt/browser';
import type { Ports, VaultReading } from '../protocol/ports.ts';
import { integer, object, text } from '../shape.ts';
import type { Slot } from '../vault/file.ts';
import { missing, newerIn } from '../vault/newest.ts';
import { LOCAL_REPLICAS } from '../vault/store/replicas.ts';
import { allowClipboard, disallowClipboard } from './clipboard.ts';
import { pageClockSource } from './clock-source.ts';
import { watchCopies } from './copies.ts';
import { activeTab } from './front-tab.ts';
import { readOffers, readUsage } from './local-notes.ts';
import { memory } from './memory.ts';
import { readOpen } from './open-vault.ts';
import { pageMemory } from './page-memory.ts';
import { hasPanel, hasWindows, openPanel, openWindow } from './panel.ts';
import { allowPasskeysOf, isUsableHere } from './passkey-domain.ts';
import { send } from './send.ts';
import { readKey, watchKey } from './session.ts';
import { loadSettings, saveSettings, watchSettings } from './settings.ts';
import { allowStorage } from './sync-access.ts';
import { openVaultReader } from './vault-stores.ts';

/** Of the locked vault as it was read last. */
let slots: readonly Slot[] = [];

async function readVault(): Promise<VaultReading> {
  const key = await readKey();
  if (key) return readOpen(key);
  const loaded = await openVaultReader().load();
  if (newerIn(loaded)) return { state: 'newer' };
  if (!loaded.file) return { state: missing(loaded).code === 'vault-missing' ? 'none' : 'damaged' };
  slots = loaded.file.slots;
  const usable = await Promise.all(slots.map(isUsableHere));
  return { state: 'locked', hasPasskey: usable.includes(true) };
}

function watchVault(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && LOCAL_REPLICAS.some((place) => changes[place])) changed();
  };
  browser.storage.onChanged.addListener(listener);
  const stops = [watchKey(() => changed()), watchCopies(changed)];
  return () => {
    for (const stop of stops) stop();
    browser.storage.onChanged.removeListener(listener);
  };
}

/** ms after which a request from the address bar is stale. */
const COPY_MS = 60_000;
const copyAsked = object({ id: text(64), at: integer(0) });

async function takeCopy(): Promise<string | undefined> {
  const stored = await memory.get('copy');
  if (stored === undefined) return undefined;
  await memory.remove('copy');
  const { id, at } = copyAsked(stored);
  const age = Date.now() - at;
  return age >= 0 && age < COPY_MS ? id : undefined;
}

async function shortcuts() {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', description, shortcut = '' }) => ({
    name,
    // The command that opens the popup has no text of its own.
    description: description || browser.runtime.getManifest().name,
    keys: shortcut,
  }));
}

async function openShortcutSettings(): Promise<void> {
  // Firefox has a call for it; Chrome has an address that only its own API may open.
  const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The ports of our pages. They read the vault directly, without waking the worker, and write by messages. */
export function pagePorts(): Ports {
  return {
    readVault,
    watchVault,
    readUsage,
    readOffers,
    loadSettings,
    saveSettings,
    watchSettings,
    watchCapture: (changed) => memory.watch('capture', changed),
    openTab: activeTab,
    send,
    writeClipboard: (text) => navigator.clipboard.writeText(text),
    openPage: async (page, hash) => (await import('./tabs.ts')).openOwnPage(`/${page}.html`, hash),
    staysBehindDialog: !import.meta.env.FIREFOX,
    close: () => {},
    ...(hasPanel && { openPanel }),
    ...(hasWindows && { openWindow }),
    takeCopy,
    allowClipboard,
    disallowClipboard,
    shortcuts,
    openShortcutSettings,
    isPinned: async () => (await browser.action.getUserSettings?.())?.isOnToolbar ?? false,
    allowPasskeys: () => allowPasskeysOf(slots),
    security: () => import('./security-ports.ts').then((m) => m.securityPorts),
    inboxes: () => import('./inboxes.ts').then((m) => m.inboxPorts),
    pageMemory,
    allowStorage,
    openAddress: async (url) => void (await browser.tabs.create({ url })),
    version: browser.runtime.getManifest().version,
    clock: pageClockSource(),
  };
}

/** Reloads the whole extension when its background does not answer. */
export function restart(): void {
  browser.runtime.reload();
}
