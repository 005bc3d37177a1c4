import { browser } from 'wxt/browser';
import { inTime } from '../in-time.ts';
import { readArea } from './first-read.ts';

/**
 * Session memory: small values that never touch the disk and end with the browser, for trusted contexts only, such as
 * the vault key, captured findings and a pending fill.
 */
export const memory = {
  async get(key: string): Promise<unknown> {
    return (await inTime(readArea('session', [key])))[key];
  },
  async set(key: string, value: unknown): Promise<void> {
    await memory.setAll({ [key]: value });
  },
  /** Sets several values. If this timed out, a write that lands later is removed again: the key must not appear after a lock. */
  async setAll(values: Record<string, unknown>): Promise<void> {
    const writing = browser.storage.session.set(values);
    try {
      await inTime(writing);
    } catch (error) {
      const undo = () => browser.storage.session.remove(Object.keys(values));
      writing.then(() => undo().catch(undo)).catch(() => undefined);
      throw error;
    }
  },
  async remove(key: string): Promise<void> {
    await inTime(browser.storage.session.remove(key));
  },
  /** Removes every value whose name fits. */
  async removeAll(fits: (key: string) => boolean): Promise<void> {
    const keys = Object.keys(await inTime(browser.storage.session.get(null)));
    await inTime(browser.storage.session.remove(keys.filter(fits)));
  },
  async clear(): Promise<void> {
    await inTime(browser.storage.session.clear());
  },
  /** Calls back with the new value, undefined when it was removed. Returns the way to stop. */
  watch(key: string, changed: (value: unknown) => void): () => void {
    const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area === 'session' && changes[key]) changed(changes[key].newValue ?? undefined);
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
};

/** Keeps content scripts away from both stores where the browser can; Firefox cannot, so there only ciphertext protects. */
export function restrictStorage(): void {
  for (const area of [browser.storage.local, browser.storage.session])
    void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
