import { ask, PASSPHRASE, seedVault } from './seed.ts';
import { until, type View } from './view.ts';

/** What only the open vault shows at its passkeys. */
export const UNLOCKED = 'Open the vault with your fingerprint';

/** A page at the passkeys of a vault that has none. */
export async function atPasskeys(view: View): Promise<View> {
  await seedVault(view, 1);
  await view.evaluate(`location.hash = '#security'`);
  // A page behind another may not ask for a passkey.
  await view.page!.bringToFront();
  await view.waitFor('name=Add a passkey');
  return view;
}

/** Gives the passphrase that is asked for before a passkey is added. What follows is the browser's. */
export async function confirm(view: View): Promise<void> {
  await view.type('.card-form input[type=password]', PASSPHRASE);
  await view.click('name=Add a passkey');
}

export async function addPasskey(view: View): Promise<void> {
  await view.click('name=Add a passkey');
  await confirm(view);
}

/** Waits until the browser has answered what `addPasskey` asked, and for what is said then. */
export async function answered(view: View, says: string): Promise<void> {
  const isBusy = `[...document.querySelectorAll('button')]
    .find(({ innerText }) => innerText === 'Add a passkey')?.getAttribute('aria-disabled') !== 'false'`;
  await view.waitGone('.card-form');
  await until('the answer of the browser', async () => !(await view.evaluate<boolean>(isBusy)));
  await view.waitForText(says);
}

/** Tries the passkey on the locked vault and waits for what it says, or for what only the open vault shows. */
export async function unlock(view: View, says = UNLOCKED): Promise<void> {
  // A lock screen that is there already may still show what the last try was told.
  if ((await view.count('input[type=password]')) > 0) await unlockWithPassphrase(view);
  await ask(view, 'vault.lock', null);
  await view.click('name=Unlock with a passkey');
  await view.waitForText(says);
}

export async function unlockWithPassphrase(view: View): Promise<void> {
  await view.type('input[type=password]', PASSPHRASE);
  await view.press('Enter');
  await view.waitForText(UNLOCKED);
}

/** The domains of the passkeys that the stored vault has. */
export const domains = async (view: View) =>
  view.evaluate<string[]>(
    `(globalThis.browser ?? globalThis.chrome).storage.local.get().then((all) =>
      Object.values(all).find((value) => value?.format === 'watchword-vault').slots
        .filter(({ type }) => type === 'passkey').map(({ params }) => params.rpId))`,
  );
