import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Front, startFront } from '../sync-servers/front.ts';
import { PASSWORD, USER } from '../sync-servers/recipes.ts';
import { type DavServer, hasServer, startServer } from '../sync-servers/servers.ts';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { type Firefox, startFirefox } from './drive/firefox.ts';
import { ask, PASSPHRASE, seedVault } from './drive/seed.ts';
import { accountsOf, addAccount as add, allowedBuild, idOf } from './drive/syncing.ts';
import { pageView, until, type View } from './drive/view.ts';

const JOINING = 'lantern orbit thistle quarry ember velvet';
const CANARY = 'CANARYISSUER';

const issuers = (view: View) =>
  view.evaluate<string[]>(`[...document.querySelectorAll('.table tbody tr')].map((row) => row.innerText)`);

async function edit(view: View, issuer: string, note: string): Promise<void> {
  const before = (await accountsOf(view)).find((account) => account.issuer === issuer)!;
  await ask(view, 'accounts.update', { before, account: { ...before, note } });
}

describe.skipIf(!hasServer('apache'))('sync over a real WebDAV server', () => {
  let server: DavServer;
  let front: Front;
  let chromium: Chromium;
  let firefox: Firefox;
  let first: View;
  let second: View;

  beforeAll(async () => {
    [server, chromium, firefox] = await Promise.all([
      startServer('apache'),
      startChromium({ build: allowedBuild('http://127.0.0.1/*') }),
      startFirefox(),
    ]);
    front = await startFront(server);
    await firefox.grantHosts(['http://127.0.0.1/*']);
    first = await chromium.own('options.html#sync');
    await seedVault(first, 0);
    await add(first, CANARY);
    second = await firefox.own('options.html#sync');
    await seedVault(second, 0);
    await add(second, 'From Firefox');
  });
  afterAll(async () => {
    await Promise.all([chromium?.close(), firefox?.close(), front?.close().then(() => server.stop())]);
  });

  it('connects, and says what is wrong with a wrong app password', async () => {
    await first.waitForText('Connect to your storage');
    await first.evaluate(`(() => {
      const choice = document.querySelector('form.card select');
      choice.value = 'webdav';
      choice.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await first.type('form.card [placeholder], form.card .field input[type=text]', front.url);
    await first.type('label=Username', USER);
    await first.type('label=App password', 'wrong');
    await first.click('name=Connect');
    await first.waitForText('refuses this username or app password');
    await first.type('label=App password', PASSWORD);
    await first.click('name=Connect');
    await first.waitForText('Last synced');
    if (process.env.SHOTS) await first.screenshot(join(process.env.SHOTS, 'sync-connected.png'));
  });

  it('joins from another browser by a pairing code, after a look at what it changes', async () => {
    await first.click('name=Add a device');
    await first.waitFor('.sync-words');
    const words = (await first.text('.sync-words')).replace(/^.*: /, '');
    if (process.env.SHOTS) await first.screenshot(join(process.env.SHOTS, 'sync-pairing.png'));
    const code = await first.evaluate<string>(
      `new Promise((done) => { navigator.clipboard.writeText = async (text) => done(text); [...document.querySelectorAll('dialog button')].find((b) => b.innerText.includes('Copy')).click(); })`,
    );
    await first.press('Escape');
    await second.evaluate(`(() => {
      const field = document.querySelector('textarea');
      field.value = ${JSON.stringify(code)};
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await second.type('label=The five words', words);
    await second.click('name=See what changes');
    await second.waitFor('name=Allow 127.0.0.1');
    await second.evaluate(`(() => { browser.permissions.request = async () => true; })()`);
    await second.click('name=Allow 127.0.0.1');
    await second.waitForText('1 account will be added here');
    expect(await second.text('main')).toContain(CANARY);
    if (process.env.SHOTS) await second.screenshot(join(process.env.SHOTS, 'sync-preview.png'));
    await second.click('name=Join');
    await second.waitForText('Last synced');
    await ask(first, 'sync.now', null);
    await first.evaluate(`location.hash = '#accounts'`);
    await first.waitForText('From Firefox');
  });

  it('brings an edit over', async () => {
    await add(second, 'Added later');
    await ask(second, 'sync.now', null);
    await ask(first, 'sync.now', null);
    await first.waitForText('Added later');
    await second.evaluate(`location.hash = '#accounts'`);
    await second.waitForText(CANARY);
    const list = await issuers(second);
    expect(list).toHaveLength(3);
    expect(await issuers(first)).toHaveLength(3);
  });

  it('merges what both did while the storage was away for a while', async () => {
    front.isAway = true;
    await edit(first, CANARY, 'noted while offline');
    await ask(second, 'accounts.tag', { ids: [await idOf(second, CANARY)], tags: ['offline'] });
    await edit(second, 'From Firefox', 'noted there');
    for (const view of [first, second]) await expect(ask(view, 'sync.now', null)).rejects.toThrow('sync-offline');
    await first.evaluate(`location.hash = '#sync'`);
    await first.waitForText('The storage can’t be reached right now');
    front.isAway = false;
    for (const view of [first, second, first]) await ask(view, 'sync.now', null);
    for (const view of [first, second]) {
      const accounts = await accountsOf(view);
      expect(accounts.find(({ issuer }) => issuer === CANARY)).toMatchObject({
        note: 'noted while offline',
        tags: ['offline'],
      });
      expect(accounts.find(({ issuer }) => issuer === 'From Firefox')?.note).toBe('noted there');
    }
  });

  it('takes what one device deletes from the other, whose page undoes that for both', async () => {
    await ask(second, 'accounts.remove', { ids: [await idOf(second, 'Added later')] });
    await ask(second, 'sync.now', null);
    await ask(first, 'sync.now', null);
    await first.waitForText('Last merge: 0 new, 0 changed, 1 removed');
    expect(await accountsOf(first)).toHaveLength(2);
    await first.click('name=Undo…');
    await first.waitForText('Adds 1 account');
    if (process.env.SHOTS) await first.screenshot(join(process.env.SHOTS, 'sync-undo.png'));
    await first.click('name=Undo the last merge');
    await first.waitForText('The last merge was undone');
    await ask(first, 'sync.now', null);
    await ask(second, 'sync.now', null);
    expect(await issuers(second)).toHaveLength(3);
  });

  it('joins from the welcome page, with a code that is read from the screen', async () => {
    await first.click('name=Add a device');
    await first.waitFor('.sync-words');
    const words = (await first.text('.sync-words')).replace(/^.*: /, '');
    const code = await first.page!.waitForSelector('.sync-pairing [role=img]');
    const picture = await code!.screenshot({ encoding: 'base64' });
    await first.press('Escape');
    const third = await startChromium({
      build: allowedBuild('http://127.0.0.1/*'),
      args: ['--auto-select-tab-capture-source-by-title=The other screen'],
    });
    try {
      const screen = await third.browser.newPage();
      await screen.setContent(`<title>The other screen</title><img src="data:image/png;base64,${picture}">`);
      const welcome = await third.own('welcome.html');
      await welcome.click('name=Join a synced vault');
      const opened = third.browser.waitForTarget((target) => target.url().endsWith('options.html#sync'));
      await welcome.type('label=Passphrase', PASSPHRASE);
      await welcome.type('label=Enter it again', PASSPHRASE);
      await welcome.press('Enter');
      const view = pageView(await (await opened).asPage());
      await view.click('name=Window or screen');
      await until('the code', async () => (await view.value('textarea')).startsWith('watchword-pair:'));
      await view.type('label=The five words', words);
      await view.click('name=See what changes');
      await view.click('name=Allow 127.0.0.1');
      await view.waitForText('3 accounts will be added here');
      await view.click('name=Join');
      await view.waitForText('Last synced');
      expect(await accountsOf(view)).toHaveLength(3);
      await signIn(third, view);
    } finally {
      await third.close();
    }
  });

  /** A device that leaves, and begins anew in a Nextcloud. */
  async function signIn(browser: Chromium, view: View): Promise<void> {
    await view.click('name=Leave this sync');
    await view.waitForText('Connect to your storage');
    mkdirSync(join(server.folder, 'nextcloud'));
    chmodSync(join(server.folder, 'nextcloud'), 0o777);
    const asked = browser.browser.waitForTarget((target) => target.url().includes('/login/v2/flow/'));
    await view.type('form.card [placeholder]', front.url);
    await view.click('name=Sign in to Nextcloud');
    const page = (await (await asked).page())!;
    await page.waitForSelector('button');
    await Promise.all([page.waitForNavigation(), page.click('button')]);
    await view.waitForText('Last synced');
    expect(readdirSync(join(server.folder, 'nextcloud', 'Watchword')).length).toBeGreaterThan(1);
  }

  it('takes in a new device by a passphrase, and puts out a removed one', async () => {
    await ask(first, 'sync.changeKey', { remove: [], secrets: [JOINING] });
    const proof = { secret: JOINING, code: '', words: '' };
    const preview = await ask(second, 'sync.preview', { access: server.access, proof });
    expect(preview.same).toBe(3);
    expect(preview.removed).toEqual([]);
    await ask(second, 'sync.now', null);
    const status = await ask(first, 'sync.status', null);
    const other = status.isConnected ? status.devices.find(({ isThis }) => !isThis) : undefined;
    await ask(first, 'sync.changeKey', { remove: [other!.id], secrets: [] });
    await expect(ask(second, 'sync.now', null)).rejects.toThrow('sync-stopped');
    await second.evaluate(`location.hash = '#sync'`);
    await second.waitForText('This device was removed from the sync');
    if (process.env.SHOTS) await second.screenshot(join(process.env.SHOTS, 'sync-removed.png'));
  });

  it('goes on by itself after a change, and tells the folder nothing of an account', async () => {
    const before = readdirSync(join(server.folder, 'Watchword')).length;
    expect(before).toBeGreaterThan(0);
    const since = Date.now();
    await add(first, `${CANARY} 2`);
    const isUploaded = async () => {
      const status = await ask(first, 'sync.status', null);
      return status.isConnected && status.last.at > since && status.last.problem === '';
    };
    await until('an upload', isUploaded, 180_000);
    for (const name of readdirSync(join(server.folder, 'Watchword')))
      expect(readFileSync(join(server.folder, 'Watchword', name), 'latin1')).not.toContain(CANARY);
  });
});
