import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addAuthenticator } from './drive/authenticator.ts';
import { CHROME_BUILD, startChromium } from './drive/chromium.ts';
import { FIREFOX_BUILD, startFirefox } from './drive/firefox.ts';
import { ask, PASSPHRASE, seedVault } from './drive/seed.ts';
import type { View } from './drive/view.ts';

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
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Adds a passkey, locks, and unlocks with it. */
async function addAndUnlock(view: View): Promise<void> {
  await view.click('name=Add a passkey');
  await view.type('.card-form input[type=password]', PASSPHRASE);
  await view.click('name=Add a passkey');
  await view.waitForText('Passkey added on');
  await ask(view, 'vault.lock', null);
  await view.click('name=Unlock with a passkey');
  await view.waitForText('Passkey added on');
}

const slots = async (view: View) =>
  view.evaluate<{ type: string; params: { rpId?: string } }[]>(
    `(globalThis.browser ?? globalThis.chrome).storage.local.get().then((all) =>
      Object.values(all).find((value) => value?.format === 'watchword-vault').slots)`,
  );

describe('a build that has a domain for passkeys', () => {
  it('opens the vault by one in Firefox, where there is none without it', async () => {
    const plain = await startFirefox();
    try {
      const view = await plain.own('options.html');
      await seedVault(view, 1);
      await view.evaluate(`location.hash = '#security'`);
      await view.waitForText('This browser doesn’t let extensions use passkeys');
    } finally {
      await plain.close();
    }
    const firefox = await startFirefox({
      build: buildWith(FIREFOX_BUILD, false),
      prefs: { 'security.webauth.webauthn_enable_softtoken': true, 'security.webauth.webauthn_enable_usbtoken': false },
    });
    try {
      await firefox.grantHosts(ORIGINS);
      await firefox.chrome(`Cc['@mozilla.org/webauthn/service;1'].getService(Ci.nsIWebAuthnService)
        .addVirtualAuthenticator('ctap2_1', 'internal', true, true, true, true)`);
      const view = await firefox.own('options.html');
      await seedVault(view, 1);
      await view.evaluate(`location.hash = '#security'`);
      // A page behind another may not ask for a passkey.
      await view.page!.bringToFront();
      await addAndUnlock(view);
      expect((await slots(view)).map(({ params }) => params.rpId)).toContain(DOMAIN);
    } finally {
      await firefox.close();
    }
  });

  it('opens the vault by one in Chromium, under the same domain', async () => {
    const chromium = await startChromium({ build: buildWith(CHROME_BUILD, true) });
    try {
      const view = await chromium.own('options.html');
      const authenticator = await addAuthenticator(view.page);
      await seedVault(view, 1);
      await view.evaluate(`location.hash = '#security'`);
      await view.page.bringToFront();
      await addAndUnlock(view);
      expect((await slots(view)).map(({ params }) => params.rpId)).toContain(DOMAIN);
      // A finger that is not the user's opens nothing; the passphrase still does.
      await authenticator.refuse();
      await ask(view, 'vault.lock', null);
      await view.click('name=Unlock with a passkey');
      await view.waitForText('No passkey was used');
      await view.type('input[type=password]', PASSPHRASE);
      await view.press('Enter');
      await view.waitForText('Passkey added on');
    } finally {
      await chromium.close();
    }
  });
});
