import { browser } from 'wxt/browser';
import { records } from './records.ts';

const KEY = 'sync';

/** The encrypted notes of sync, stored next to the vault. Unchecked. */
export async function readSyncNotes(): Promise<unknown> {
  return records.get(KEY);
}

export async function writeSyncNotes(sealed: string): Promise<void> {
  await records.set(KEY, sealed);
}

/** For when the vault goes back to an earlier state: what was noted of reading and storing later ones is not so any more. */
export async function forgetSyncNotes(): Promise<void> {
  await records.remove(KEY);
}

/** Calls back after each save of the vault. Call it synchronously at the worker's start. */
export function onVaultSaved(saved: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && ('vault.0' in changes || 'vault.1' in changes)) saved();
  });
}
