import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../lib/base64.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import { fromStrictBase64, utf8 } from '../../lib/crypto/bytes.ts';
import { decrypt, encrypt } from '../../lib/crypto/cipher.ts';
import { macOf, payloadKey } from '../../lib/vault/envelope.ts';
import { FILE_VERSION, headerOf, type VaultFile } from '../../lib/vault/file.ts';
import { CONTENT_VERSION } from '../../lib/vault/migrations.ts';
import { replicaOf } from '../../lib/vault/store/replicas.ts';
import { unlockWithPassphrase } from '../../lib/vault/unlock.ts';
import { BROWSERS, type BrowserName } from './drive/browsers.ts';
import { CHROME_BUILD, startChromium } from './drive/chromium.ts';
import { FIREFOX_BUILD, startFirefox } from './drive/firefox.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { ask, madeUp } from './drive/seed.ts';
import { stored } from './drive/stored.ts';
import type { View } from './drive/view.ts';

/** Of test/fixtures/vault: files that earlier versions wrote. */
const PASSPHRASE = 'historic passphrase';
const OLDEST: VaultFile = JSON.parse(readFileSync('test/fixtures/vault/content-1.watchword', 'utf8'));
const UUID = '6b6f8f0e-0f57-4d1c-9d4f-4d2f3c6a1b77';
const SAYS = 'saved by a newer version of Watchword';

/** Writes a file as a save leaves it in both stores. `before`: the generation that the first store keeps beside it. */
async function put(view: View, file: VaultFile, before?: VaultFile): Promise<void> {
  const local = { ...(before && { [replicaOf(before.generation)]: before }), [replicaOf(file.generation)]: file };
  await view.evaluate(`(async () => {
    await (globalThis.browser ?? globalThis.chrome).storage.local.set(${JSON.stringify(local)});
    const request = indexedDB.open('watchword', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('vault');
    await new Promise((done) => { request.onsuccess = done; });
    const transaction = request.result.transaction('vault', 'readwrite');
    transaction.objectStore('vault').put(${JSON.stringify(file)}, 'current');
    await new Promise((done) => { transaction.oncomplete = done; });
    request.result.close();
  })()`);
}

const current = async (view: View): Promise<VaultFile> => {
  const { values, keys } = JSON.parse(await stored(view)) as { values: VaultFile[]; keys: string[] };
  return values[keys.indexOf('current')]!;
};

/** The content's version. */
async function versionOf(file: VaultFile): Promise<number> {
  return (await plainOf(file)).version;
}

async function plainOf(file: VaultFile): Promise<{ version: number }> {
  const key = await unlockWithPassphrase(file, PASSPHRASE);
  const { salt, nonce, data } = file.payload;
  const sealed = { nonce: fromStrictBase64(nonce), data: fromStrictBase64(data) };
  const bodyKey = await payloadKey(key, fromStrictBase64(salt));
  const plain = await decrypt(bodyKey, sealed, utf8(canonicalJson(headerOf(file))));
  return JSON.parse(new TextDecoder().decode(plain));
}

/** The next generation, as a version of Watchword saves it whose content this one does not know. */
async function withNewerContent(file: VaultFile): Promise<VaultFile> {
  const key = await unlockWithPassphrase(file, PASSPHRASE);
  const content = { ...(await plainOf(file)), version: CONTENT_VERSION + 1, passwords: ['new in this version'] };
  const header = { ...headerOf(file), generation: file.generation + 1 };
  const plain = utf8(JSON.stringify(content).padEnd(8192));
  const bodyKey = await payloadKey(key, fromStrictBase64(file.payload.salt));
  const { nonce, data } = await encrypt(bodyKey, plain, utf8(canonicalJson(header)));
  const payload = { salt: file.payload.salt, nonce: toBase64(nonce), data: toBase64(data) };
  return { ...header, mac: toBase64(await macOf(header, key)), payload };
}

describe.each(BROWSERS)('an update in %s', (name: BrowserName) => {
  const profile = mkdtempSync(join(tmpdir(), 'watchword-update-'));
  const build = mkdtempSync(join(tmpdir(), 'watchword-builds-'));
  let driven: Awaited<ReturnType<typeof start>>;

  /** The browser on the one profile, with a build of this version in the place of the last one. */
  async function start(version: string) {
    const path = join(build, 'manifest.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version }));
    return name === 'chromium' ? startChromium({ profile, build }) : startFirefox({ profile, build, uuid: UUID });
  }

  beforeAll(async () => {
    cpSync(name === 'chromium' ? CHROME_BUILD : FIREFOX_BUILD, build, { recursive: true });
    driven = await start('0.0.1');
  });
  afterAll(async () => {
    await driven?.close();
    for (const folder of [profile, build]) removeFolder(folder);
  });

  it('opens the profile of the first version, and saves in today’s', async () => {
    await put(await driven.own('options.html'), OLDEST);
    await driven.close();
    driven = await start('0.0.2');
    const view = await driven.own('options.html');
    await view.type('input[type=password]', PASSPHRASE);
    await view.press('Enter');
    await view.waitForText('alice@example.com');
    await ask(view, 'accounts.add', { accounts: madeUp(1), duplicates: 'skip' });
    await view.waitForText('GitHub');
    await view.waitForText('alice@example.com');
    expect(await versionOf(await current(view))).toBe(CONTENT_VERSION);
  });

  it('says that newer content is newer, and leaves every byte of it', async () => {
    const view = await driven.own('options.html');
    const file = await current(view);
    await ask(view, 'vault.lock', null);
    await put(view, await withNewerContent(file), file);
    const before = await stored(view);
    await driven.close();
    driven = await start('0.0.1');
    const older = await driven.own('options.html');
    await older.type('input[type=password]', PASSPHRASE);
    await older.press('Enter');
    await older.waitForText(SAYS);
    expect(await stored(older)).toBe(before);
  });

  it('says that a newer file is newer, offers nothing that would replace it, and leaves every byte', async () => {
    const view = await driven.own('options.html');
    const file = await current(view);
    const newer = { ...file, version: FILE_VERSION + 1, generation: file.generation + 1 } as unknown as VaultFile;
    await put(view, newer, file);
    const before = await stored(view);
    const manage = await driven.own('options.html#accounts');
    const popup = await driven.own('popup.html');
    for (const each of [manage, popup]) await each.waitForText(SAYS);
    await expect(ask(popup, 'vault.create', { passphrase: PASSPHRASE })).rejects.toThrow('vault-');
    await expect(ask(popup, 'vault.unlock', { passphrase: PASSPHRASE })).rejects.toThrow('vault-newer');
    expect(await stored(popup)).toBe(before);
  });
});
