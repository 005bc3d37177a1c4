import { browser } from 'wxt/browser';
import type { Slot } from '../vault/file.ts';

let reading: Promise<string> | undefined;
let known: string | undefined;

/**
 * The relying-party domain for new passkeys, set at build time (docs/releasing.md); empty = none. Without one, Chromium
 * uses the extension's own id, and Firefox offers no passkeys: it requires a domain that the user has allowed.
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

/**
 * The same where one of these slots' passkeys belongs to the domain; true if none does. Undefined where the browser does
 * not ask, as without a click. Call it straight from a click.
 */
export async function allowPasskeysOf(slots: readonly Slot[]): Promise<boolean | undefined> {
  const of = known ?? (await passkeyDomain());
  const isOfDomain = slots.some(({ type, params }) => type === 'passkey' && params.rpId === of);
  return !isOfDomain || allowPasskeyDomain().catch(() => undefined);
}

/** Whether the user currently allows the domain. */
export async function isPasskeyDomainAllowed(): Promise<boolean> {
  const of = await passkeyDomain();
  return of === '' || browser.permissions.contains({ origins: origins(of) });
}

/** Whether this browser can request a slot's passkey. */
export async function isUsableHere(slot: Slot): Promise<boolean> {
  if (slot.type !== 'passkey') return false;
  const { rpId } = slot.params;
  return rpId === '' ? !import.meta.env.FIREFOX : rpId === (await passkeyDomain());
}
