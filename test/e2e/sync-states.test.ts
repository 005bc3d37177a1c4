import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../sync-servers/recipes.ts';
import { askServer, type DavServer, hasServer, startServer } from '../sync-servers/servers.ts';
import { hasSmallDisks } from '../sync-servers/surroundings.ts';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { type Firefox, startFirefox } from './drive/firefox.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { ask, seedVault } from './drive/seed.ts';
import { accountsOf, addAccount, allowedBuild } from './drive/syncing.ts';
import type { View } from './drive/view.ts';

const HOST = 'https://127.0.0.1/*';
const WORDS = 'copper meadow violin tundra basket';

/*
 * What storage does to users, in both browsers at once: Apache with https, basic auth, and a disk of its own that is
 * small enough to be filled.
 */
describe.skipIf(!hasServer('apache') || !hasSmallDisks())('sync over https, when the storage fails', () => {
  let server: DavServer;
  let chromium: Chromium;
  let firefox: Firefox;
  let views: { view: View; popup(): Promise<View> }[];

  beforeAll(async () => {
    server = await startServer('apache', { isTls: true, disk: '512k' });
    const { spki, der } = server.tls!;
    [chromium, firefox] = await Promise.all([
      startChromium({ build: allowedBuild(HOST), args: [`--ignore-certificate-errors-spki-list=${spki}`] }),
      startFirefox(),
    ]);
    await firefox.grantHosts([HOST]);
    await firefox.chrome(
      `Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB).addCertFromBase64('${der}', 'CT,,');`,
    );
    const [first, second] = [await chromium.own('options.html#sync'), await firefox.own('options.html#sync')];
    views = [
      { view: first, popup: () => chromium.own('popup.html') },
      { view: second, popup: () => firefox.own('popup.html') },
    ];
    await Promise.all([seedVault(first, 2), seedVault(second, 0)]);
    await ask(first, 'sync.connect', { access: server.access, name: 'Chromium here', isBeside: false });
    const { text: code } = await ask(first, 'sync.pair', { words: WORDS });
    const join = { access: { url: '', user: '', password: '' }, proof: { code, words: WORDS, secret: '' } };
    await ask(second, 'sync.join', { ...join, name: 'Firefox here' });
    // Firefox asks for the host again where the address may be another one; nobody is there to answer.
    await second.evaluate(`(() => { browser.permissions.request = async () => true; })()`);
  });
  afterAll(async () => {
    await Promise.all([chromium?.close(), firefox?.close(), server?.stop()]);
  });

  const sync = async () => {
    for (const { view } of [...views, views[0]!]) await ask(view, 'sync.now', null);
  };
  const issuers = async () => {
    const lists = await Promise.all(views.map(async ({ view }) => accountsOf(view)));
    const [one, other] = lists.map((accounts) => accounts.map(({ issuer }) => issuer).sort());
    expect(one).toEqual(other);
    return one!;
  };
  const fails = (view: View, code: string) => expect(ask(view, 'sync.now', null)).rejects.toThrow(code);

  it('says that the app password is refused, also in the popup, and goes on with a new one', async () => {
    const renewed = 'another-app-password';
    server.setPassword(renewed);
    for (const { view, popup } of views) {
      await fails(view, 'sync-auth');
      await view.waitForText('The storage refuses this username or app password');
      const opened = await popup();
      await opened.waitForText('Sync needs you: your storage refuses the password');
      await opened.page?.close();
      await view.type('label=App password', renewed);
      await view.click('name=Save and sync');
      await view.waitGone('.note[role=alert]');
    }
    server.setPassword(PASSWORD);
    for (const { view } of views) await ask(view, 'sync.access', { access: server.access });
  });

  it('keeps what was added while the server was down, and brings it over by itself later', async () => {
    await server.halt();
    for (const [n, { view }] of views.entries()) {
      await addAccount(view, `Added while it was down ${n}`);
      await fails(view, 'sync-offline');
      await view.waitForText('The storage can’t be reached right now');
    }
    await server.start();
    await sync();
    expect(await issuers()).toEqual(expect.arrayContaining(['Added while it was down 0', 'Added while it was down 1']));
    for (const { view } of views) await view.waitGone('.note[role=alert]');
  });

  it('keeps everything while the disk is full, says so, and goes on when there is room', async () => {
    const note = () => randomBytes(1500).toString('base64');
    let files = 0;
    for (const bytes of [64_000, 4000]) {
      let status = 0;
      for (; status !== 507 && files < 100; files++)
        status = await askServer(server, 'PUT', `filler-${files}`, 'x'.repeat(bytes));
      expect(status).toBe(507);
    }
    for (const [n, { view, popup }] of views.entries()) {
      for (let more = 0; more < 12; more++)
        await addAccount(view, `Added to a full disk ${n}${more}`, { note: note() });
      await fails(view, 'sync-full');
      await view.waitForText('The storage is full. Your accounts are safe here');
      const opened = await popup();
      await opened.waitForText('Sync needs you: your storage is full');
      await opened.page?.close();
    }
    for (let n = 0; n < files; n++) await askServer(server, 'DELETE', `filler-${n}`);
    await sync();
    const list = await issuers();
    expect(list.filter((issuer) => issuer.startsWith('Added to a full disk'))).toHaveLength(24);
    for (const { view } of views) await view.waitGone('.note[role=alert]');
  });

  it('loses nothing to a server that serves yesterday’s folder, and notes that it does', async () => {
    const [{ view: first }, { view: second }] = views as [(typeof views)[0], (typeof views)[0]];
    const isOld = async () => {
      const status = await ask(first, 'sync.status', null);
      return status.isConnected && status.notices.rollback !== undefined;
    };
    const folder = join(server.folder, 'Watchword');
    const yesterday = mkdtempSync(join(tmpdir(), 'watchword-yesterday-'));
    cpSync(folder, yesterday, { recursive: true });
    for (const [n, { view }] of views.entries()) await addAccount(view, `Added since ${n}`);
    await sync();
    // Stops the runs that the other device makes by itself: they would put its newest record back.
    server.setPassword('none');
    await fails(second, 'sync-auth');
    server.setPassword(PASSWORD);
    for (const name of readdirSync(folder)) await askServer(server, 'DELETE', `Watchword/${name}`);
    cpSync(yesterday, folder, { recursive: true });
    removeFolder(yesterday);
    await ask(first, 'sync.now', null);
    expect(await isOld()).toBe(true);
    await addAccount(second, 'Added to yesterday');
    await sync();
    const list = await issuers();
    expect(list).toEqual(expect.arrayContaining(['Added since 0', 'Added since 1', 'Added to yesterday']));
    expect(await isOld()).toBe(false);
  });

  it('restores on one device what another one has backed up into the folder', async () => {
    const [{ view: first }, { view: second }] = views as [(typeof views)[0], (typeof views)[0]];
    const before = await accountsOf(first);
    // The downloads of this profile take none without the permission; the folder does.
    await expect(ask(first, 'autoBackup.on', { opens: 'by-own', passphrase: WORDS })).rejects.toThrow(
      'downloads-denied',
    );
    await ask(second, 'accounts.remove', { ids: [before[0]!.id] });
    await second.evaluate(`location.hash = '#backup'`);
    await second.click('name=Choose one from your sync folder');
    await second.click('details[open] .rows button');
    await second.type('label=Passphrase of the backup', WORDS);
    await second.press('Enter');
    await second.waitForText('Adds 1 account');
    await second.click('name=Restore it');
    await second.waitForText('Restored');
    expect(await accountsOf(second)).toHaveLength(before.length);
    await second.evaluate(`location.hash = '#sync'`);
    await sync();
  });

  it('removes a device, which keeps its accounts and is told', async () => {
    const [{ view: first }, { view: second, popup }] = views as [(typeof views)[0], (typeof views)[0]];
    const before = await accountsOf(second);
    await first.click('name=Remove');
    await first.waitForText('Remove Firefox here?');
    await first.click('dialog [data-kind=danger]');
    await first.waitForText('Firefox here was removed');
    await addAccount(first, 'Added after the removal');
    await ask(first, 'sync.now', null);
    await fails(second, 'sync-stopped');
    await second.waitForText('This device was removed from the sync');
    expect(await accountsOf(second)).toEqual(before);
    const opened = await popup();
    await opened.waitForText('Sync has stopped on this device');
  });

  it('has told the storage and its log nothing of an account, and no password in them', async () => {
    const folder = join(server.folder, 'Watchword');
    const log = server.log();
    expect(log.split('\n').length).toBeGreaterThan(50);
    for (const text of [log, ...readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))])
      for (const secret of ['Added to', 'Added while', 'Added since', 'GitHub', 'Google', '@example.com', PASSWORD])
        expect(text).not.toContain(secret);
  });

  it('lets a device leave a storage that is gone for good', async () => {
    const [{ view: first }] = views as [(typeof views)[0]];
    const before = await accountsOf(first);
    await server.halt();
    await first.click('name=Leave this sync');
    await first.click('name=Leave anyway');
    await first.waitForText('Connect to your storage');
    expect(await accountsOf(first)).toEqual(before);
  });
});
