import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAuthenticator } from './drive/authenticator.ts';
import { CHROME_BUILD, type Chromium, startChromium } from './drive/chromium.ts';
import { buildWith, CANCELLED, DOMAIN, NO_PRF, NOT_ALLOWED } from './drive/domain-build.ts';
import { addPasskey, answered, atPasskeys, domains, unlock, unlockWithPassphrase } from './drive/passkeys.ts';
import { ask } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

describe('passkeys of a domain in Chromium', () => {
  let chromium: Chromium;
  let view: View & { page: Page };
  beforeAll(async () => {
    chromium = await startChromium({ build: buildWith(CHROME_BUILD, true) });
    view = await chromium.own('options.html');
    await atPasskeys(view);
  });
  afterAll(() => chromium?.close());

  it.each([
    ['has no PRF', { hasPrf: false }, NO_PRF],
    ['does not know the finger', { isUserVerified: false }, CANCELLED],
  ])('adds none where the authenticator %s, and leaves none in it', async (_, options, says) => {
    const authenticator = await addAuthenticator(view.page, options);
    await addPasskey(view);
    await answered(view, says);
    expect(await authenticator.credentials()).toEqual([]);
    expect(await domains(view)).toEqual([]);
    await authenticator.remove();
  });

  it('adds none in a tab that is closed before the touch', async () => {
    const authenticator = await addAuthenticator(view.page, { automaticPresenceSimulation: false });
    await addPasskey(view);
    await view.waitFor('.card-head button[aria-disabled=true]');
    expect(await authenticator.credentials()).toEqual([]);
    await view.page.close();
    view = await chromium.own('options.html#security');
    await view.waitFor('name=Add a passkey');
    expect(await domains(view)).toEqual([]);
  });

  it('opens the vault, but not by a wrong finger or when the passkey is gone', async () => {
    const authenticator = await addAuthenticator(view.page);
    await addPasskey(view);
    await answered(view, 'Passkey added on');
    expect(await domains(view)).toEqual([DOMAIN]);
    await unlock(view);
    const [passkey] = await authenticator.credentials();
    await authenticator.empty();
    await unlock(view, CANCELLED);
    // Put back by this way it has lost its secret.
    await authenticator.put(passkey!);
    await unlock(view, NO_PRF);
    await authenticator.verify(false);
    await unlock(view, CANCELLED);
    await unlockWithPassphrase(view);
    await authenticator.remove();
  });

  it('opens by the passphrase while it waits for a touch, and then asks for the next', async () => {
    await addAuthenticator(view.page, { automaticPresenceSimulation: false });
    await ask(view, 'vault.lock', null);
    await view.evaluate(`{
      const { get } = navigator.credentials;
      navigator.credentials.get = (options) => {
        navigator.credentials.get = get;
        const asked = get.call(navigator.credentials, options);
        asked.catch(({ name }) => { globalThis.said = name; });
        return asked;
      };
    }`);
    await view.click('name=Unlock with a passkey');
    await unlockWithPassphrase(view);
    // A touch that came later would open the vault again after it was locked.
    await until('the prompt to be gone', async () => (await view.evaluate('globalThis.said')) === 'AbortError');
    await addPasskey(view);
    await view.waitFor('.card-head button[aria-disabled=true]');
    await addAuthenticator(view.page, { transport: 'usb' });
    await answered(view, 'Passkey added');
    expect(await domains(view)).toEqual([DOMAIN, DOMAIN]);
    await unlock(view);
  });

  // Nothing in a headless Chromium presses the buttons of its prompt: what is refused there is tested with a fake alone,
  // `test/unit/browser/passkey.test.ts`.
  it('says so when the domain was taken back, and opens when it is given again', async () => {
    const settings = await chromium.browser.newPage();
    await settings.goto('chrome://extensions');
    const setAccess = (hostAccess: string) =>
      settings.evaluate(
        `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId: chromium.id, hostAccess })})`,
      );
    await setAccess('ON_CLICK');
    await ask(view, 'vault.lock', null);
    // As the popup opens it: it asks for the passkey at once, and without a click the browser asks for no permission.
    const tab = await chromium.own('options.html#passkey');
    // What runs in the page by the driver would count as a click.
    const said = async () => JSON.stringify(await tab.page.accessibility.snapshot({ interestingOnly: false }));
    await until(NOT_ALLOWED, async () => (await said()).includes(NOT_ALLOWED));
    await tab.page.close();
    await unlockWithPassphrase(view);
    await setAccess('ON_ALL_SITES');
    await unlock(view);
    expect(await domains(view)).toEqual([DOMAIN, DOMAIN]);
  });
});
