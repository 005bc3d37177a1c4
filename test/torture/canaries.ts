import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toBase64 } from '../../lib/base64.ts';
import { image } from '../e2e/capture/pages.ts';
import type { BrowserName } from '../e2e/drive/browsers.ts';
import { startChromium } from '../e2e/drive/chromium.ts';
import { startFirefox } from '../e2e/drive/firefox.ts';
import { removeFolder } from '../e2e/drive/remove-folder.ts';
import { until, type View } from '../e2e/drive/view.ts';
import { base32, Haystack, needles } from './canary.ts';
import { type Canaries, canaryJourney } from './canary-journey.ts';
import type { Verdict } from './main.ts';
import { scan } from './scan.ts';
import { WATCHED_PREFS, watchChromium, watchFirefox } from './watch.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
/** Two words and more of a generated passphrase: single ones are in the list of words that we ship. */
const WORDS_WINDOW = 24;

type End = 'exit' | 'kill';

export interface CanaryOptions {
  ends: readonly End[];
  /** ms; browsers write what is typed into their session files after some seconds. */
  linger: number;
}

/** A site with the QR code of `secret`, and what it was sent. */
async function serveSite(secret: Uint8Array) {
  const received: string[] = [];
  const setup = `<title>Setup</title>${image(`otpauth://totp/Canary:me?secret=${base32(secret)}&issuer=Canary`)}
    <form method="post" action="/done"><input id="code" name="code" autocomplete="one-time-code"><button>Go</button></form>`;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push(request.url!, body, JSON.stringify(request.headers));
    response.setHeader('content-type', 'text/html');
    response.end(request.url === '/setup' ? setup : '<title>Site</title><input id="words">');
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, received, close: () => server.close() };
}

async function start(name: BrowserName, profile: string, downloads: string) {
  if (name === 'chromium') {
    const chromium = await startChromium({ profile });
    const watch = await watchChromium(chromium.browser);
    const client = await chromium.browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    const sayInBackground = async (text: string) =>
      void (await (await chromium.worker()).evaluate(`console.log(${JSON.stringify(text)})`));
    return { driven: { name, ...chromium }, watch, sayInBackground };
  }
  const prefs = { ...WATCHED_PREFS, 'browser.download.folderList': 2, 'browser.download.dir': downloads };
  const firefox = await startFirefox({ profile, prefs });
  const watch = await watchFirefox(firefox);
  const sayInBackground = async (text: string, view: View) =>
    view.evaluate<void>(
      `browser.runtime.getBackgroundPage().then((page) => void page.console.log(${JSON.stringify(text)}))`,
    );
  return { driven: { name, ...firefox }, watch, sayInBackground };
}

/** Says three known words where a leak would be said, and finds them again: else the watch would prove nothing. */
async function controlOfWatch(
  { driven, watch, sayInBackground }: Awaited<ReturnType<typeof start>>,
  url: string,
): Promise<string[]> {
  const [inBackground, inPage, inRequest] = [base32(random(15)), base32(random(15)), base32(random(15))];
  const view = await driven.own('options.html');
  await sayInBackground(inBackground, view);
  await view.evaluate(`console.log(${JSON.stringify(inPage)})`);
  await view.page!.goto(`${url}/${inRequest}`);
  const controls = { 'the background’s console': inBackground, 'a page’s console': inPage, 'a request': inRequest };
  const missing = async () => {
    const said = await watch.said();
    return Object.entries(controls).filter(([, word]) => !said.includes(word));
  };
  // What is said comes in its own time.
  await until('all controls', async () => (await missing()).length === 0).catch(() => undefined);
  return (await missing()).map(([where]) => `the positive control in ${where} was not seen`);
}

async function oneRound(name: BrowserName, end: End, linger: number): Promise<{ failures: string[]; secrets: number }> {
  const failures: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'watchword-canary-'));
  const [profile, own] = [join(folder, 'profile'), join(folder, 'own')];
  mkdirSync(profile);
  mkdirSync(own);
  const canaries: Canaries = {
    captured: random(20),
    typed: random(20),
    pasted: random(20),
    fromFile: random(20),
    passphrase: `${base32(random(20))}-one`,
    changed: `${base32(random(20))}-two`,
    wrong: `${base32(random(20))}-no`,
    ofBackup: `${base32(random(20))}-file`,
  };
  const control = base32(random(20));
  const site = await serveSite(canaries.captured);
  const started = await start(name, profile, own);
  const { browser } = started.driven;
  const child = browser.process()!;
  try {
    const place = { setupUrl: `${site.url}/setup`, fieldsUrl: `${site.url}/fields`, folder: own, linger };
    const found = await canaryJourney(started.driven, canaries, place, control);
    const all = Object.entries(canaries).map(([what, value]) => needles(what, Buffer.from(value)));
    all.push(needles('recovery key', Buffer.from(found.recoveryKey)));
    all.push(needles('recovery key', Buffer.from(found.recoveryKey.replaceAll('-', ''))));
    all.push(needles('generated passphrase', Buffer.from(found.generated), WORDS_WINDOW));
    const haystack = new Haystack(all);

    if (found.session !== '{}') failures.push(`storage.session after the lock: ${found.session.slice(0, 100)}`);
    const asked = await started.watch.asked();
    if (asked.length > 0) failures.push(`the extension asked for ${asked[0]}`);
    const seen = [found.seen, await started.watch.said(), ...site.received].join('\n');
    failures.push(
      ...[...haystack.search(Buffer.from(seen))].map((what) => `${what} in a page, a console or a request`),
    );
    failures.push(...(await controlOfWatch(started, site.url)));

    const gone = new Promise((done) => child.once('exit', done));
    if (end === 'exit') await browser.close();
    else process.kill(-child.pid!, 'SIGKILL');
    await gone;
    await pause(300);
    failures.push(...scan(profile, haystack));
    // The same search finds what it should: in a file, and what was typed into the site in the session file.
    writeFileSync(join(profile, 'control'), `xx${toBase64(canaries.typed)}yy${canaries.changed}`);
    if (scan(profile, haystack).filter((hit) => hit.endsWith(' in control')).length < 2)
      failures.push('the positive control was not found');
    const typed = scan(profile, new Haystack([needles('control', Buffer.from(control))]));
    if (end === 'exit' && !typed.some((hit) => /session/i.test(hit)))
      failures.push('what was typed into the site was not found in the session file');
    return { failures: failures.map((failure) => `${name}, ${end}: ${failure}`), secrets: all.length };
  } finally {
    if (browser.connected) await browser.close();
    site.close();
    removeFolder(folder);
  }
}

/** Passphrases and secrets with a mark in them, through a whole journey; then every byte on the disk is looked at. */
export async function canaries(
  name: BrowserName,
  rounds: number,
  { ends, linger }: CanaryOptions = { ends: ['exit', 'kill'], linger: 6000 },
): Promise<Verdict> {
  const failures: string[] = [];
  let profiles = 0;
  let secrets = 0;
  for (let round = 0; round < rounds; round++) {
    for (const end of ends) {
      const done = await oneRound(name, end, linger);
      failures.push(...done.failures);
      secrets += done.secrets;
      profiles++;
    }
  }
  return { figures: { profiles, secrets, hits: failures.length }, failures };
}
