import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openBackup } from '../../lib/vault/backup.ts';
import { BROWSERS, type BrowserName } from './drive/browsers.ts';
import { CHROME_BUILD, startChromium } from './drive/chromium.ts';
import { startFirefox } from './drive/firefox.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { ask, PASSPHRASE, seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

const BACKUP_PASSPHRASE = 'copper meadow violin tundra basket';

/** A browser in which the permission is granted: no test can answer Chromium's prompt. */
async function start(name: BrowserName) {
  if (name === 'firefox') {
    const firefox = await startFirefox();
    const grant = () => firefox.grantHosts([], ['downloads']);
    await grant();
    const grantAgain = async (view: View) => {
      const isReturned = `browser.permissions.contains({ permissions: ['downloads'] }).then((has) => !has)`;
      await until('the permission to be returned', () => view.evaluate(isReturned));
      await grant();
    };
    return { own: firefox.own, close: firefox.close, grantAgain };
  }
  const build = mkdtempSync(join(tmpdir(), 'watchword-downloads-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  const path = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push('downloads');
  writeFileSync(path, JSON.stringify(manifest));
  const chromium = await startChromium({ build });
  const close = async () => {
    await chromium.close();
    removeFolder(build);
  };
  // There it is required, and so cannot be returned.
  const grantAgain = async () => undefined;
  return { own: chromium.own, close, grantAgain };
}

/** Where the browser put the backups, by its own list of downloads. */
const files = (view: View) =>
  view.evaluate<string[]>(
    `(globalThis.browser ?? globalThis.chrome).downloads.search({ state: 'complete' }).then((all) =>
      all.map(({ filename }) => filename).filter((name) => name.includes('backup-')).sort())`,
  );

test.each(BROWSERS)(
  'in %s one click turns them on, under the vault’s passphrase; it is asked for once where nothing is prepared',
  async (name) => {
    const driven = await start(name);
    let folder = '';
    try {
      const manage = await driven.own('options.html#backup');
      await seedVault(manage, 3);
      const ready = `(globalThis.browser ?? globalThis.chrome).storage.local`;
      await until('what is prepared', () =>
        manage.evaluate(`${ready}.get('ready-backup').then((all) => 'ready-backup' in all)`),
      );
      await manage.click('name=Turn on');
      await manage.waitFor('name=Turn off');
      await until('a file', async () => (await files(manage)).length === 1);
      const [path] = await files(manage);
      folder = dirname(path!);
      expect((await openBackup(readFileSync(path!), PASSPHRASE)).accounts).toHaveLength(3);
      await manage.click('name=Turn off');
      await manage.waitFor('name=Turn on');
      await driven.grantAgain(manage);

      await manage.evaluate(`${ready}.remove('ready-backup')`);
      await manage.click('name=Turn on');
      await manage.type('label=Passphrase', PASSPHRASE);
      await manage.press('Enter');
      await manage.waitFor('name=Turn off');
      await until('another file', async () => (await files(manage)).length === 2);
      for (const each of await files(manage))
        expect((await openBackup(readFileSync(each), PASSPHRASE)).accounts).toHaveLength(3);
    } finally {
      await driven.close();
      if (folder.endsWith('Watchword')) removeFolder(folder);
    }
  },
);

test.each(BROWSERS)('in %s a backup is in the downloads, opens, and keeps coming', async (name) => {
  const driven = await start(name);
  let folder = '';
  try {
    const manage = await driven.own('options.html#backup');
    await seedVault(manage, 3);
    await manage.click('.settings > section:nth-child(2) .link');
    await manage.type('label=Passphrase of the backup', BACKUP_PASSPHRASE);
    await manage.type('label=Enter it again', BACKUP_PASSPHRASE);
    await manage.press('Enter');
    await manage.waitForText('The backup was saved');
    const [path] = await files(manage);
    folder = dirname(path!);
    expect(path).toMatch(/Watchword[\\/]backup-[0-9a-f]{8}-1\.watchword$/);
    expect((await openBackup(readFileSync(path!), BACKUP_PASSPHRASE)).accounts).toHaveLength(3);
    await manage.waitForText('Your last backup is from');

    // The sixth takes the place of the first.
    await ask(manage, 'accounts.remove', { ids: ['made-up-0'] });
    for (let more = 0; more < 5; more++) await ask(manage, 'autoBackup.now', null);
    await until('five files', async () => new Set(await files(manage)).size === 5);
    expect((await openBackup(readFileSync(path!), BACKUP_PASSPHRASE)).accounts).toHaveLength(2);

    // What could not be saved is said, in the popup too.
    await manage.evaluate(
      `(globalThis.browser ?? globalThis.chrome).storage.local.get('settings').then(({ settings }) =>
        (globalThis.browser ?? globalThis.chrome).storage.local.set({ settings: { ...settings, backupProblem: 'download-failed' } }))`,
    );
    await manage.waitForText('The browser didn’t save the file.');
    const popup = await driven.own('popup.html');
    await popup.waitForText('The last automatic backup wasn’t saved.');
    await manage.page?.bringToFront();
    await manage.click('name=Try again');
    await manage.waitForText('The backup was saved');
    await manage.click('name=Turn off');
    await manage.waitFor('name=Turn on');
  } finally {
    await driven.close();
    if (folder.endsWith('Watchword')) removeFolder(folder);
  }
});
