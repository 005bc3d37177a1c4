import { accessSync, constants, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROME_BUILD, type Chromium, startChromium } from './drive/chromium.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { ask, PASSPHRASE, seedVault } from './drive/seed.ts';

/** Where Debian's Chromium looks for what an organisation has set. */
const FOLDER = '/etc/chromium/policies/managed';

function isWritable(): boolean {
  try {
    mkdirSync(FOLDER, { recursive: true });
    accessSync(FOLDER, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!isWritable())('a browser that an organisation manages', () => {
  const file = join(FOLDER, `watchword-test-${process.pid}.json`);
  const profile = mkdtempSync(join(tmpdir(), 'watchword-managed-'));
  // The rules are for an id, which comes from the folder: other browsers of the same machine run another one meanwhile.
  const build = mkdtempSync(join(tmpdir(), 'watchword-managed-build-'));
  let chromium: Chromium;

  beforeAll(async () => {
    cpSync(CHROME_BUILD, build, { recursive: true });
    const first = await startChromium({ profile, build });
    await seedVault(await first.own('popup.html'), 2);
    await first.close();
    const rules = {
      disableExport: true,
      disableImport: true,
      disableInlineIcon: true,
      minPassphraseLength: 40,
      maxLockAfterMinutes: 15,
      maxLockAfterIdleMinutes: 5,
      syncAddress: 'https://cloud.example.com',
    };
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [first.id]: rules } } }));
    chromium = await startChromium({ profile, build });
  });
  afterAll(async () => {
    await chromium?.close();
    rmSync(file, { force: true });
    for (const folder of [profile, build]) removeFolder(folder);
  });

  it('holds to its rules, and says who made them', async () => {
    const view = await chromium.own('options.html#transfer');
    await ask(view, 'vault.unlock', { passphrase: PASSPHRASE });
    await view.waitForText('Your organization has turned off importing files');
    await view.click('[role="tab"]:nth-child(2)');
    await view.waitForText('Your organization has turned off export');
    await view.evaluate(`location.hash = '#filling'`);
    await view.waitForText('Your organization has turned off the icon');
    await view.evaluate(`location.hash = '#security'`);
    await view.waitForText('Set by your organization');
    const offered = await view.evaluate<string[]>('[...document.querySelectorAll("option")].map((o) => o.textContent)');
    expect(offered).toContain('5 minutes');
    expect(offered).not.toContain('8 hours');
    await view.evaluate(`location.hash = '#sync'`);
    await view.waitFor('input[placeholder^="https"]');
    expect(await view.evaluate('document.querySelector(\'input[placeholder^="https"]\').value')).toBe(
      'https://cloud.example.com',
    );
  });

  it('refuses in the background too', async () => {
    const view = await chromium.own('popup.html');
    await expect(
      ask(view, 'vault.changePassphrase', { current: PASSPHRASE, passphrase: 'too short for them' }),
    ).rejects.toThrow(/passphrase-short/);
    await expect(ask(view, 'accounts.import', { put: [], from: [], remove: [], looks: [] })).rejects.toThrow(
      /managed-off/,
    );
    await expect(ask(view, 'inline.want', { url: 'https://a.example/' })).rejects.toThrow(/managed-off/);
  });
});
