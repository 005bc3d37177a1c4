import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUTHENTICATOR_PREFS, addAuthenticator, addToFirefox, answerPermission } from './drive/authenticator.ts';
import { CHROME_BUILD, type Chromium, startChromium } from './drive/chromium.ts';
import { FIREFOX_BUILD, type Firefox, startFirefox } from './drive/firefox.ts';
import {
  addPasskey,
  answered,
  atPasskeys,
  confirm,
  domains,
  UNLOCKED,
  unlock,
  unlockWithPassphrase,
} from './drive/passkeys.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { ask, seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

const DOMAIN = 'watchword.example';
const ORIGINS = [`https://${DOMAIN}/*`];
const made: string[] = [];

/** A build that was told of a domain. `isAllowed`: the user has allowed it, which only a prompt does otherwise. */
function buildWith(source: string, isAllowed: boolean): string {
  const build = mkdtempSync(join(tmpdir(), 'watchword-domain-'));
  made.push(build);
  cpSync(source, build, { recursive: true });
  writeFileSync(join(build, 'passkey-domain.txt'), DOMAIN);
  const path = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  if (isAllowed) writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ORIGINS }));
  return build;
}

afterAll(() => {
  for (const folder of made) removeFolder(folder);
});

const NOT_ALLOWED = 'The browser asks for access to the domain that passkeys belong to';
const CANCELLED = 'No passkey was used';
const NO_PRF = 'This passkey can’t hold a vault key';

it('Firefox has no passkeys without a domain', async () => {
  const plain = await startFirefox();
  try {
    const view = await plain.own('options.html');
    await seedVault(view, 1);
    await view.evaluate(`location.hash = '#security'`);
    await view.waitForText('This browser doesn’t let extensions use passkeys');
  } finally {
    await plain.close();
  }
});

describe('passkeys of a domain in Firefox', () => {
  let firefox: Firefox;
  let view: View;
  beforeAll(async () => {
    firefox = await startFirefox({ build: buildWith(FIREFOX_BUILD, false), prefs: AUTHENTICATOR_PREFS });
    view = await atPasskeys(await firefox.own('options.html'));
  });
  afterAll(() => firefox?.close());

  it('adds none where the domain is refused, and asks again with the next click', async () => {
    await view.click('name=Add a passkey');
    await answerPermission(firefox, false);
    await view.waitForText(NOT_ALLOWED);
    expect(await view.count('.card-form')).toBe(0);
    await view.click('name=Add a passkey');
    await answerPermission(firefox, true);
    await view.waitFor('.card-form');
    await view.click('name=Cancel');
    expect(await domains(view)).toEqual([]);
  });

  // All of Firefox's own authenticators say that they have PRF where a request asks for it, U2F tokens too. What the browser
  // answers where none is asked for is its answer of a passkey without one.
  it('adds none where the passkey has no PRF', async () => {
    const authenticator = await addToFirefox(firefox);
    await view.evaluate(`{
      const { create } = navigator.credentials;
      navigator.credentials.create = ({ publicKey: { extensions, ...publicKey }, ...options }) => {
        navigator.credentials.create = create;
        return create.call(navigator.credentials, { ...options, publicKey });
      };
    }`);
    await addPasskey(view);
    await answered(view, NO_PRF);
    expect(await domains(view)).toEqual([]);
    await authenticator.remove();
  });

  it.each([
    ['is cancelled', { isConsenting: false }],
    ['cannot verify the user', { protocol: 'ctap1/u2f' }],
  ])('adds none where the authenticator %s', async (_, options) => {
    const authenticator = await addToFirefox(firefox, options);
    await addPasskey(view);
    await answered(view, CANCELLED);
    expect(await authenticator.credentials()).toEqual([]);
    expect(await domains(view)).toEqual([]);
    await authenticator.remove();
  });

  it('opens the vault, but not by a wrong finger or when the passkey is gone', async () => {
    const authenticator = await addToFirefox(firefox);
    await addPasskey(view);
    await answered(view, 'Passkey added on');
    expect(await domains(view)).toEqual([DOMAIN]);
    await unlock(view);
    await authenticator.verify(false);
    await unlock(view, CANCELLED);
    await authenticator.verify(true);
    await unlock(view);
    const [passkey] = await authenticator.credentials();
    await authenticator.empty();
    await unlock(view, CANCELLED);
    // Another credential of the domain is none of the vault's. One with its id would not be another: here its secret comes
    // from the id alone, and in Chromium there is none. Unit tests say what happens then (`passkey-wrong`).
    await authenticator.put({ ...passkey!, credentialId: 'A'.repeat(43) });
    await unlock(view, CANCELLED);
    await unlockWithPassphrase(view);
    await authenticator.put(passkey!);
    await unlock(view);
    expect(await domains(view)).toEqual([DOMAIN]);
  });

  it('asks for a domain that was taken back, in the click', async () => {
    await ask(view, 'vault.lock', null);
    await view.evaluate(`browser.permissions.remove(${JSON.stringify({ origins: ORIGINS })})`);
    await view.click('name=Unlock with a passkey');
    await answerPermission(firefox, false);
    await view.waitForText(NOT_ALLOWED);
    await unlockWithPassphrase(view);
    await ask(view, 'vault.lock', null);
    await view.click('name=Unlock with a passkey');
    await answerPermission(firefox, true);
    await view.waitForText(UNLOCKED);
  });

  it('makes none when the domain is taken back while the passphrase is typed', async () => {
    await view.click('name=Add a passkey');
    await view.waitFor('.card-form');
    await view.evaluate(`browser.permissions.remove(${JSON.stringify({ origins: ORIGINS })})`);
    await confirm(view);
    await view.waitForText(NOT_ALLOWED);
    expect(await domains(view)).toEqual([DOMAIN]);
    await view.click('name=Add a passkey');
    await answerPermission(firefox, true);
    await confirm(view);
    await until('the second passkey', async () => (await domains(view)).length === 2);
  });
});

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
