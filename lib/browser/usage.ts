import { browser } from 'wxt/browser';
import { fromBase64, toBase64 } from '../base64.ts';
import { openUsage, sealUsage, type Use } from '../vault/usage.ts';
import { readKey } from './session.ts';

const KEY = 'usage';

/** How often and when accounts were used, by id; empty while locked, or where nothing readable is stored. */
export async function readUsage(): Promise<Map<string, Use>> {
  const [key, stored] = await Promise.all([readKey(), browser.storage.local.get(KEY)]);
  const text = stored[KEY];
  if (!key || typeof text !== 'string') return new Map();
  try {
    return await openUsage(key, fromBase64(text));
  } catch {
    // An order of the list is lost with it, and nothing else: it must not keep the vault from being shown.
    return new Map();
  }
}

/** Nothing is stored while locked. */
export async function writeUsage(usage: ReadonlyMap<string, Use>): Promise<void> {
  const key = await readKey();
  if (key) await browser.storage.local.set({ [KEY]: toBase64(await sealUsage(key, usage)) });
}
