import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { makeAccount } from '../../lib/otp/account.ts';
import { toAccountData } from '../../lib/otp/account-data.ts';
import type { BrowserName } from '../e2e/drive/browsers.ts';
import { CHROME_BUILD, startChromium } from '../e2e/drive/chromium.ts';
import { startFirefox } from '../e2e/drive/firefox.ts';
import { removeFolder } from '../e2e/drive/remove-folder.ts';
import { ask, fillNow, PASSPHRASE } from '../e2e/drive/seed.ts';
import type { View } from '../e2e/drive/view.ts';
import { ATTEMPTS, type Attempt, HONEST } from './attempts.ts';
import { startNetwork } from './network.ts';

/** What came of one attempt: the code that the page has, or why it has none. */
export interface Outcome extends Attempt {
  code: string;
  why: string;
  /** The page was not shown, or did not answer in time: then nothing is shown by it. */
  isVoid: boolean;
}

export interface Lab {
  name: BrowserName;
  own: View;
  page: Page;
  /** A tab of its own, in the place of the one before. */
  openTab(): Promise<void>;
  /** Shows a page in the tab, in front. @throws where it does not load in time */
  show(url: string): Promise<void>;
  /** Account ids by what they are kept for. */
  ids: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** ms that a page of the lab may take to load. */
const LOADING = 60_000;
const FIELD = `document.querySelector('input[name=otp]')?.value ?? ''`;

/** The build with leave for all sites: only the extension's own decision stands between a page and a code. */
function openBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-lab-build-'));
  cpSync(CHROME_BUILD, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['https://*/*'] }));
  return folder;
}

async function startBrowser(name: BrowserName, network: Awaited<ReturnType<typeof startNetwork>>) {
  const { host, port } = network.proxy;
  if (name === 'chromium') {
    const build = openBuild();
    // The browser would ask for https first, and the lab answers both.
    const args = [
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      `--proxy-server=${host}:${port}`,
      `--ignore-certificate-errors-spki-list=${network.keyHash}`,
    ];
    const driven = await startChromium({ build, args });
    const close = () => driven.close().finally(() => removeFolder(build));
    return { driven, close };
  }
  const driven = await startFirefox({
    prefs: {
      'network.proxy.type': 1,
      'network.proxy.http': host,
      'network.proxy.http_port': port,
      'dom.security.https_first': false,
      'network.proxy.ssl': host,
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '',
      'security.cert_pinning.enforcement_level': 1,
    },
  });
  await driven.chrome(`
    Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB).addCertFromBase64('${network.authority}', 'CT,,');`);
  await driven.grantHosts(['https://*/*']);
  return { driven, close: () => driven.close() };
}

/** Hosts that only the moves go to. */
const MORE_HOSTS = [
  'evil.example',
  'secure-signin.test',
  'github.evil.example',
  'evil.github.io',
  'acme.portal-host.example',
  'evil.portal-host.example',
  'www.only.example',
  'login.only.example',
  'mail.google.com.evil.example',
  'mail-google.com',
  'webmail.evil.example',
];

/** Accounts that are kept for one host alone. */
const THIS_HOST_ONLY = ['www.only.example'];

/** Hosts in ASCII, as a certificate names them. */
function hostsOf(attempts: readonly Attempt[]): string[] {
  const more = MORE_HOSTS.map((host) => `https://${host}/`);
  return [...new Set([...attempts.map(({ url }) => url), ...more].map((url) => new URL(url).hostname))];
}

/** A browser with a vault that holds an account for everything that the attempts are after. */
export async function startLab(name: BrowserName): Promise<Lab> {
  const all = [...ATTEMPTS, ...HONEST];
  const network = await startNetwork(hostsOf(all));
  const { driven, close } = await startBrowser(name, network);
  const own = await driven.own('options.html');
  await ask(own, 'vault.create', { passphrase: PASSPHRASE });
  const kept = [...new Set(all.map(({ of }) => of))];
  const accounts = kept.map((of, i) =>
    makeAccount({
      secret: new Uint8Array(20).map((_, byte) => (i * 37 + byte * 11 + (byte === 0 ? i >> 3 : 0)) % 256),
      issuer: of.startsWith('issuer:') ? of.slice(7) : '',
      account: of,
      // No attempt waits for a code that is about to end.
      period: 300,
      sites: of.startsWith('issuer:') ? [] : [of],
      siteRules: THIS_HOST_ONLY.includes(of) ? { [of]: 'host' } : {},
    }),
  );
  await ask(own, 'accounts.add', { accounts: accounts.map(toAccountData), duplicates: 'keep-both' });
  const lab: Lab = {
    name,
    own,
    page: await driven.browser.newPage(),
    async openTab() {
      const before = lab.page;
      lab.page = await driven.browser.newPage();
      // A tab that hangs need not answer.
      before.close().catch(() => undefined);
    },
    async show(url) {
      await lab.page.goto(url, { timeout: LOADING, waitUntil: 'domcontentloaded' });
      await lab.page.bringToFront();
    },
    ids: new Map(kept.map((of, i) => [of, accounts[i]!.id])),
    async close() {
      await close();
      await network.close();
    },
  };
  return lab;
}

async function codeOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return '';
  } catch (error) {
    return String(error).replace(/^.*: /, '');
  }
}

/** The longest that one attempt may take, ms: a page that does not load, or a browser that does not answer, ends there. */
const PATIENCE = 300_000;

/** Runs one attempt. What did not come to its end counts as void, and the next one gets a tab of its own. */
export async function within(
  lab: Lab,
  one: Attempt,
  run: () => Promise<Omit<Outcome, keyof Attempt>>,
): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It took too long.')), PATIENCE);
  });
  try {
    return { ...one, ...(await Promise.race([run(), end])) };
  } catch (error) {
    await lab.openTab();
    return { ...one, code: '', why: String(error), isVoid: true };
  } finally {
    clearTimeout(timer);
  }
}

/** Whatever the user may do on a page: fill the one account, say yes to the page's own name, press the shortcut. */
export function attempt(lab: Lab, one: Attempt): Promise<Outcome> {
  const { own, ids } = lab;
  return within(lab, one, async () => {
    await lab.show(one.url);
    const id = ids.get(one.of)!;
    const here = new URL(lab.page.url());
    const why = await codeOf(() => ask(own, 'fill.find', { id, bind: '' }));
    for (const bind of [here.hostname, here.hostname.split('.').slice(-2).join('.')])
      await codeOf(() => fillNow(own, id, bind));
    // What the shortcut does: fills at once where one account of the vault belongs to the page.
    await codeOf(() =>
      ask(own, 'fill.resume', null).then((pending) => (pending ? null : ask(own, 'fill.write', null))),
    );
    return { code: (await lab.page.evaluate(FIELD)) as string, why, isVoid: false };
  });
}

/** A sign-in that has to be filled without a question. */
export function signIn(lab: Lab, one: Attempt): Promise<Outcome> {
  const { own, ids } = lab;
  return within(lab, one, async () => {
    await lab.show(one.url);
    const why = await codeOf(() => fillNow(own, ids.get(one.of)!));
    const code = (await lab.page.evaluate(FIELD)) as string;
    return { code: /^\d{6}$/.test(code) ? code : '', why, isVoid: false };
  });
}
