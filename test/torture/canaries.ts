import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { toBase64 } from '../../lib/base64.ts';
import { type Chromium, startChromium } from '../e2e/drive/chromium.ts';
import { ask, madeUp } from '../e2e/drive/seed.ts';
import { base32, Haystack, needles } from './canary.ts';
import type { Verdict } from './main.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** Everything the browser has written, searched. */
function scan(profile: string, haystack: Haystack): string[] {
  const hits: string[] = [];
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    for (const label of haystack.search(readFileSync(path))) hits.push(`${label} in ${relative(profile, path)}`);
  }
  return hits;
}

interface Watched {
  texts: string[];
}

/** Listens to what every page and worker says, and to every request they make. */
async function listenToAll(chromium: Chromium, watched: Watched): Promise<void> {
  chromium.browser.on('targetcreated', async (target) => {
    const page = target.type() === 'page' ? await target.page().catch(() => null) : null;
    page?.on('console', (message) => watched.texts.push(message.text()));
    page?.on('request', (request) => watched.texts.push(request.url(), request.postData() ?? ''));
  });
}

/** Passphrase and secrets with a mark in them, through a whole journey; then every byte on the disk is looked at. */
export async function canaries(rounds: number): Promise<Verdict> {
  const failures: string[] = [];
  let scanned = 0;
  for (let round = 0; round < rounds; round++) {
    for (const end of ['exit', 'kill'] as const) {
      const profile = mkdtempSync(join(tmpdir(), 'watchword-canary-'));
      const secret = random(20);
      const changed = `${base32(random(15))}-canary-two`;
      const passphrase = `${base32(random(15))}-canary-one`;
      const haystack = new Haystack([
        needles('secret', secret),
        needles('passphrase', Buffer.from(passphrase.slice(0, 24))),
        needles('second passphrase', Buffer.from(changed.slice(0, 24))),
      ]);
      const watched: Watched = { texts: [] };
      const chromium = await startChromium({ profile });
      const { pid } = chromium.browser.process()!;
      try {
        await listenToAll(chromium, watched);
        const page = await chromium.own('options.html');
        await ask(page, 'vault.create', { passphrase });
        const account = { ...madeUp(1)[0]!, secret: toBase64(secret), issuer: 'Canary' };
        await ask(page, 'accounts.add', { accounts: [account, ...madeUp(20).slice(1)], duplicates: 'keep-both' });
        for (const hash of ['accounts', 'security', 'backup', 'rescue']) {
          await page.evaluate(`location.hash = '${hash}'`);
          await pause(400);
        }
        await ask(page, 'accounts.remove', { ids: ['made-up-3'] });
        await ask(page, 'vault.changePassphrase', { current: passphrase, passphrase: changed });
        await ask(page, 'vault.lock', null);
        await ask(page, 'vault.unlock', { passphrase: changed });
        await page.page.goto('about:blank');
        const other = await chromium.own('popup.html');
        await pause(500);
        await ask(other, 'vault.lock', null);
        await pause(300);
        const afterLock = await other.evaluate<string>(
          `(async () => document.documentElement.outerHTML + JSON.stringify(await chrome.storage.session.get()) + JSON.stringify({ ...localStorage, ...sessionStorage }))()`,
        );
        watched.texts.push(afterLock);
        // What the profile holds while it runs counts too: LevelDB keeps what it was told to overwrite.
        await pause(500);
        if (end === 'exit') await chromium.browser.close();
        else process.kill(-pid!, 'SIGKILL');
        await pause(500);
        failures.push(...scan(profile, haystack).map((hit) => `after ${end}: ${hit}`));
        const seen = haystack.search(Buffer.from(watched.texts.join('\n')));
        failures.push(...[...seen].map((label) => `${label} in a page, the console or a request`));

        // The same search finds what it should: else it would prove nothing.
        writeFileSync(join(profile, 'positive-control'), `xx${toBase64(secret)}yy${passphrase}`);
        const control = scan(profile, haystack).filter((hit) => hit.endsWith('positive-control'));
        if (control.length < 2) failures.push(`after ${end}: the positive control was not found`);
        scanned++;
      } finally {
        if (chromium.browser.connected && end === 'exit') await chromium.browser.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    }
  }
  return { figures: { profiles: scanned, hits: failures.length }, failures };
}
