import { browser } from 'wxt/browser';
import type { Slot } from '../vault/file.ts';

let reading: Promise<string> | undefined;
let known: string | undefined;

/**
 * The domain that new passkeys belong to, as the build was told (docs/releasing.md); empty = none. Then Chromium uses the
 * extension's own id, and Firefox has no passkeys: it lets an extension use only a domain that the user allows it.
 */
export function passkeyDomain(): Promise<string> {
  reading ??= fetch(browser.runtime.getURL('/passkey-domain.txt' as '/popup.html'))
    .then((response) => response.text())
    .then((text) => {
      known = text.trim();
      return known;
    });
  return reading;
}

const origins = (of: string) => [`https://${of}/*`];

/**
 * Asks the user to allow the domain, where there is one. Nothing is fetched from it. Call it straight from a click, when
 * `passkeyDomain` has settled: Firefox asks only before anything was waited for.
 */
export async function allowPasskeyDomain(): Promise<boolean> {
  const of = known ?? (await passkeyDomain());
  return of === '' || browser.permissions.request({ origins: origins(of) });
}

/** Whether the user has allowed the domain, and did not take it back. */
export async function isPasskeyDomainAllowed(): Promise<boolean> {
  const of = await passkeyDomain();
  return of === '' || browser.permissions.contains({ origins: origins(of) });
}

/** Whether this browser can ask for a slot's passkey. */
export async function isUsableHere(slot: Slot): Promise<boolean> {
  if (slot.type !== 'passkey') return false;
  const { rpId } = slot.params;
  return rpId === '' ? !import.meta.env.FIREFOX : rpId === (await passkeyDomain());
}
