import { browser } from 'wxt/browser';
import { inTime } from '../in-time.ts';
import { checkSettings, type Settings, settingsUnder } from '../settings.ts';
import { readArea, STORED } from './first-read.ts';
import { loadPolicy } from './policy.ts';

const KEY = STORED.settings;
/** ms to wait while another context changes settings. */
const TURN_MS = 20_000;

/** The user's own settings; missing or malformed ones have their defaults. @throws if storage cannot be read */
async function readOwn(): Promise<Settings> {
  const stored = await inTime(readArea('local', [KEY]));
  return checkSettings(stored[KEY]);
}

/** As `readOwn`, with the defaults instead of an error: it must not prevent opening the vault, which has a copy elsewhere. */
function loadOwn(): Promise<Settings> {
  return readOwn().catch(() => checkSettings(undefined));
}

/** The effective settings: the user's own, restricted by the organisation's policy. */
export async function loadSettings(): Promise<Settings> {
  const [own, policy] = await Promise.all([loadOwn(), loadPolicy()]);
  return settingsUnder(own, policy);
}

/**
 * Changes some settings. Concurrent changes of others by another context are kept. @throws if the others cannot be read,
 * which must not set them to their defaults
 */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  await navigator.locks.request('settings', { signal: AbortSignal.timeout(TURN_MS) }, async () => {
    const own = await readOwn();
    // Each write is heard of by all pages.
    if (Object.entries(patch).every(([name, value]) => own[name as keyof Settings] === value)) return;
    const { managed: _, ...next } = checkSettings({ ...own, ...patch });
    await inTime(browser.storage.local.set({ [KEY]: next }));
  });
}

/** Calls back with all settings after each change, from whichever page. Returns the way to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'managed' || (area === 'local' && changes[KEY])) void loadSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Calls back when the time until the lock was changed. Call it synchronously at the worker's start. */
export function watchLockTime(changed: () => void): void {
  browser.storage.onChanged.addListener((changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area) => {
    if (area === 'managed') return changed();
    const change = area === 'local' ? changes[KEY] : undefined;
    if (!change) return;
    const [before, after] = [checkSettings(change.oldValue), checkSettings(change.newValue)];
    if (before.lockAfterMinutes !== after.lockAfterMinutes) changed();
  });
}
