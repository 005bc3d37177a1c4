import { activeTab } from './front-tab.ts';
import { readUsage } from './local-notes.ts';
import { readOpen } from './open-vault.ts';
import { readKey } from './session.ts';
import { loadSettings } from './settings.ts';

/** Reads what the first picture of an open vault is made of; undefined while it is locked. */
export async function readFirstState() {
  const key = await readKey();
  if (!key) return undefined;
  const [reading, usage, settings, tab] = await Promise.all([
    readOpen(key),
    readUsage(),
    loadSettings(),
    activeTab().catch(() => undefined),
  ]);
  return { reading, usage, settings, tab, now: Date.now() + settings.clockOffsetMs };
}
