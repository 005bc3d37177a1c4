import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROTOCOL } from '../../lib/protocol/messages.ts';
import { GECKO_ID } from '../../wxt.config.ts';
import type { BrowserName } from '../e2e/drive/browsers.ts';
import { CHROME_BUILD, startChromium } from '../e2e/drive/chromium.ts';
import { FIREFOX_BUILD, startFirefox } from '../e2e/drive/firefox.ts';
import { ask, madeUp, PASSPHRASE } from '../e2e/drive/seed.ts';
import { until } from '../e2e/drive/view.ts';
import { Haystack, needles } from './canary.ts';
import type { Verdict } from './main.ts';

/**
 * Makes messages that a hostile sender could think of, and posts them by `post`. Runs in a page: it is sent as text.
 * Deterministic by `seed`, so that a failure can be had again.
 */
const BARRAGE = `async (names, count, seed, post) => {
  let state = seed >>> 0 || 1;
  const random = (limit) => { state ^= state << 13; state >>>= 0; state ^= state >>> 17; state ^= state << 5; state >>>= 0; return state % limit; };
  const junk = [null, undefined, 0, -1, 1e308, '', 'x', '\\u0000', 'made-up-0', '__proto__', 'constructor', true, [], {}, [[]],
    { id: 'made-up-0' }, { ids: ['made-up-0'] }, { passphrase: 'guess' }, { __proto__: null }, 'x'.repeat(20000),
    { accounts: [{ id: 'made-up-0', secret: 'AAAA' }], duplicates: 'replace' }, { slotHeader: {}, prf: 'AAAA' },
    { key: 'history/1/1/save' }, { place: 'vault.0', passphrase: 'x' }, { tab: 1, tabId: 1, frameId: 0, id: 'made-up-1' }];
  const piece = () => junk[random(junk.length)];
  const replies = [];
  const ask = async (message) => {
    try { replies.push(JSON.stringify(await Promise.race([post(message), new Promise((d) => setTimeout(d, 400))])) ?? ''); }
    catch (error) { replies.push(String(error)); }
  };
  const waiting = [];
  for (let i = 0; i < count; i++) {
    const name = random(8) === 0 ? ['toString', '__proto__', 'hasOwnProperty', '', 'vault.', 'unknown'][random(6)] : names[random(names.length)];
    const odd = '__proto__ id ids input name'.split(' ')[random(5)];
    const around = typeof piece() === 'object' ? piece() : {};
    const input = random(3) === 0 ? piece() : { ...around, [odd]: piece(), id: piece(), passphrase: piece() };
    const posed = { name, input, origin: 'own', sender: 'own', url: 'chrome-extension://x/popup.html' };
    const message = [{ name, input }, posed, input, name, [name, input]][random(5)];
    waiting.push(ask(message));
    if (waiting.length >= 200) await Promise.all(waiting.splice(0));
  }
  await Promise.all(waiting);
  return replies;
}`;

/** A second extension, whose page posts the barrage from outside. */
const SECOND = {
  manifest_version: 3,
  name: 'second',
  version: '1',
  background: { service_worker: 'b.js', scripts: ['b.js'] },
  browser_specific_settings: { gecko: { id: 'second@watchword.test' } },
};
const SECOND_UUID = '0b6f3a52-8f0a-4b53-9d3c-6d0d1e3f2a10';

/** Either browser with the changed build and the second extension. `secondUrl` is a page of that. */
async function start(name: BrowserName, build: string, second: string) {
  if (name === 'chromium') {
    const chromium = await startChromium({ build, others: [second] });
    const foreign = await chromium.browser.waitForTarget((target) => target.url().endsWith('/b.js'));
    return { ...chromium, secondUrl: foreign.url().replace('b.js', 'b.html') };
  }
  const uuids = { [SECOND.browser_specific_settings.gecko.id]: SECOND_UUID };
  const firefox = await startFirefox({ build, uuids });
  await firefox.browser.installExtension(second);
  // Firefox runs a content script only where the user has allowed the site.
  await firefox.grantHosts(['http://127.0.0.1/*']);
  return { ...firefox, id: GECKO_ID, secondUrl: `moz-extension://${SECOND_UUID}/b.html` };
}

/** Hostile messages from a content script, a frame and a second extension: nothing changes, nothing is told. */
export async function messages(name: BrowserName, count: number): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-messages-'));
  const build = join(folder, 'build');
  cpSync(name === 'chromium' ? CHROME_BUILD : FIREFOX_BUILD, build, { recursive: true });
  // The content script's context is where a compromised page process could speak from: this one says what it is told.
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  manifest.content_scripts = [{ matches: ['http://127.0.0.1/*'], js: ['hostile.js'], all_frames: true }];
  manifest.host_permissions = ['http://127.0.0.1/*'];
  writeFileSync(join(build, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(build, 'hostile.js'),
    `addEventListener('barrage', async () => {
      const { names, count, seed } = JSON.parse(document.documentElement.dataset.barrage);
      const replies = await (${BARRAGE})(names, count, seed, (message) => chrome.runtime.sendMessage(message));
      let stores = '';
      for (const area of ['local', 'session', 'sync']) {
        try { stores += JSON.stringify(await chrome.storage[area].get()); } catch (error) { stores += String(error); }
      }
      document.documentElement.dataset.replies = JSON.stringify({ replies, stores });
    });
    document.documentElement.dataset.isReady = 'yes';`,
  );
  const second = join(folder, 'second');
  mkdirSync(second);
  writeFileSync(join(second, 'manifest.json'), JSON.stringify(SECOND));
  writeFileSync(
    join(second, 'b.html'),
    '<!doctype html><title>second</title><p>second</p><script src="b.js"></script>',
  );
  writeFileSync(
    join(second, 'b.js'),
    `self.barrage = (id, names, count, seed) => (${BARRAGE})(names, count, seed, (message) => chrome.runtime.sendMessage(id, message));`,
  );
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(request.url === '/frame' ? '<p>frame' : '<iframe src="/frame"></iframe>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const failures: string[] = [];
  const driven = await start(name, build, second);
  let replies = 0;
  try {
    const own = await driven.own('popup.html');
    await ask(own, 'vault.create', { passphrase: PASSPHRASE });
    const accounts = madeUp(10);
    await ask(own, 'accounts.add', { accounts, duplicates: 'keep-both' });
    const key = await own.evaluate<string>(
      `(globalThis.browser ?? globalThis.chrome).storage.session.get('unlocked').then(({ unlocked }) => unlocked.key)`,
    );
    const haystack = new Haystack([
      needles('vault key', Buffer.from(key, 'base64')),
      ...accounts.map(({ secret, issuer }) => needles(`secret of ${issuer}`, Buffer.from(secret, 'base64'))),
      needles('passphrase', Buffer.from(PASSPHRASE)),
    ]);
    const stores = () =>
      own.evaluate<string>(
        `(async () => { const api = globalThis.browser ?? globalThis.chrome; const { seen, ...session } = await api.storage.session.get(); return JSON.stringify([await api.storage.local.get(), session]); })()`,
      );
    const names = Object.keys(PROTOCOL);
    const share = Math.ceil(count / 3);
    const page = await driven.browser.newPage();
    await page.goto(url);
    const before = await stores();

    for (const frame of page.frames()) {
      await until('the content script', () => frame.evaluate(() => Boolean(document.documentElement.dataset.isReady)));
      await frame.evaluate(
        (barrage) => {
          // An event's detail does not cross from the page's world to the content script's.
          document.documentElement.dataset.barrage = barrage;
          dispatchEvent(new Event('barrage'));
        },
        JSON.stringify({ names, count: share, seed: 7 + page.frames().indexOf(frame) }),
      );
      const said = await until(
        'the end of the content script',
        () => frame.evaluate(() => document.documentElement.dataset.replies),
        60_000 + 100 * share,
      );
      const told: { replies: string[]; stores: string } = JSON.parse(said);
      replies += told.replies.length;
      for (const label of haystack.search(Buffer.from(said))) failures.push(`a content script was told: ${label}`);
      // Firefox cannot close its storage to content scripts: there, they see what is encrypted.
      if (name === 'chromium' && told.stores.includes('watchword-vault'))
        failures.push('a content script could read the storage');
      const granted = told.replies.filter((reply) => reply.startsWith('{"ok":true'));
      failures.push(...granted.slice(0, 5).map((reply) => `a content script was answered ${reply.slice(0, 200)}`));
    }
    const foreign = await driven.browser.newPage();
    // Puppeteer never sees a moz-extension page finish loading.
    void foreign.goto(driven.secondUrl).catch(() => undefined);
    await until('the second extension', () => foreign.evaluate(() => 'barrage' in globalThis));
    const outside = (await foreign.evaluate(
      `barrage(${JSON.stringify(driven.id)}, ${JSON.stringify(names)}, ${share}, 99)`,
    )) as string[];
    replies += outside.length;
    for (const label of haystack.search(Buffer.from(outside.join('\n'))))
      failures.push(`an extension was told: ${label}`);
    failures.push(
      ...outside.filter((reply) => reply.startsWith('{"ok"')).map((reply) => `an extension was answered ${reply}`),
    );

    if ((await stores()) !== before) failures.push('the stores are not as they were');
  } finally {
    await driven.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { figures: { messages: replies, told: failures.length }, failures };
}
