import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUTHENTICATOR_PREFS, addToFirefox, answerPermission } from './drive/authenticator.ts';
import { buildWith, CANCELLED, DOMAIN, NO_PRF, NOT_ALLOWED, ORIGINS } from './drive/domain-build.ts';
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
import { ask, seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

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
