import { browser } from 'wxt/browser';
import { checkSettings, type Settings } from '../settings.ts';
import { inTime } from './in-time.ts';

const KEY = 'settings';

/** The settings; whatever is missing or unreadable in the store is at its default. */
export async function loadSettings(): Promise<Settings> {
  try {
    const stored = await inTime(browser.storage.local.get(KEY));
    return checkSettings(stored[KEY]);
  } catch {
    // Storage that cannot be read must not keep the vault, which has a copy elsewhere, from opening.
    return checkSettings(undefined);
  }
}

/** Changes some settings and leaves the others, also those that another page or the background changes at once. */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  await navigator.locks.request('settings', async () => {
    const next = checkSettings({ ...(await loadSettings()), ...patch });
    await browser.storage.local.set({ [KEY]: next });
  });
}

/** Calls back with all settings after each change, from whichever page. Returns the way to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) changed(checkSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Calls back when the time until the lock was changed. Call it synchronously at the worker's start. */
export function watchLockTime(changed: () => void): void {
  browser.storage.onChanged.addListener((changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (!change) return;
    const [before, after] = [checkSettings(change.oldValue), checkSettings(change.newValue)];
    if (before.lockAfterMinutes !== after.lockAfterMinutes) changed();
  });
}
