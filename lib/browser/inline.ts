import { browser } from 'wxt/browser';
import { inTime } from '../in-time.ts';
import { SCRIPTS } from './scripts.ts';
import { patternOf } from './site-permission.ts';

const ID = 'inline';

/** Gives the permission for a site back. */
export async function returnSite(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(origin)] });
}

export function hasSite(origin: string): Promise<boolean> {
  return inTime(browser.permissions.contains({ origins: [patternOf(origin)] }));
}

/** Runs when a user allowed or took back anything. Call it synchronously at the worker's start. */
export function onPermissionsChanged(run: () => void): void {
  browser.permissions.onAdded.addListener(run);
  browser.permissions.onRemoved.addListener(run);
}

/** Runs the inline script on pages of these sites from now on, and on no others. */
export async function registerInline(origins: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (origins.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      js: [...SCRIPTS.inline],
      matches: [...new Set(origins.map(patternOf))],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}
