import { browser } from 'wxt/browser';

const KEY = 'sync';

/** What sync notes beside the vault, sealed. */
export async function readSyncNotes(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

export async function writeSyncNotes(sealed: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: sealed });
}

/** Calls back when the vault was saved, by whomever. Call it synchronously at the worker's start. */
export function onVaultSaved(saved: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && ('vault.0' in changes || 'vault.1' in changes)) saved();
  });
}
