import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BOUNDS, makeAccount } from '../../lib/otp/account.ts';
import { type AccountData, toAccountData } from '../../lib/otp/account-data.ts';
import { codeAt } from '../../lib/otp/code.ts';
import { type BrowserName, type Driven, inOneTab } from '../e2e/drive/browsers.ts';
import { CHROME_BUILD, startChromium } from '../e2e/drive/chromium.ts';
import { startFirefox } from '../e2e/drive/firefox.ts';
import { removeFolder } from '../e2e/drive/remove-folder.ts';
import { ask, fillNow, seedVault } from '../e2e/drive/seed.ts';
import { until, type View } from '../e2e/drive/view.ts';

/** Hosts that test pages stand on: the browser's question for them is answered beforehand. */
const HOSTS = ['http://localhost/*', 'http://127.0.0.1/*', 'http://*.localhost/*'];

function allowedBuild(): string {
  const build = mkdtempSync(join(tmpdir(), 'watchword-allowed-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  const path = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: HOSTS }));
  return build;
}

/** A browser with an unlocked vault, which may fill pages without the click on the icon. */
export interface Filler {
  name: BrowserName;
  driven: Driven;
  own: View;
  /** The code of the account, for as long as the test runs. */
  code: string;
  /** Shows a page, in the same tab as the one before it. */
  open(url: string): Promise<Page>;
  /**
   * Fills the page in front, or appends to its password. Empty where it was said to be taken, else the failure's code.
   */
  fill(page: Page, append: boolean): Promise<string>;
  /** The same for whatever page is in front already: a busy one does not let itself be brought there. */
  fillFront(append: boolean): Promise<string>;
  /** Waits until the icon takes back that the code was taken; false if it does not within these ms. */
  takesBack(ms?: number): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Expression: whether it is shown that the tab in front has refused the code: on the icon for some seconds, and in the next
 * popup, if there is one, for two minutes.
 */
const TAKEN_BACK = `(async () => {
  const { tabs, action, storage } = globalThis.browser ?? chrome;
  const [{ id }] = await tabs.query({ active: true });
  const { 'fill-pending': pending } = await storage.session.get('fill-pending');
  return (await action.getBadgeText({ tabId: id })) === '!' || (pending?.why === 'failed' && pending.tabId === id);
})()`;

/** ms. For longer than this no page is listened to after a fill. */
export const HEARD = 5000;

const SECRET = new TextEncoder().encode('12345678901234567890');
/** The longest period there is, 31 years: no code ends while a test runs. */
const PERIOD = BOUNDS.period.max;

export async function startFiller(
  name: BrowserName,
  sites: string[],
  more: Partial<Parameters<typeof makeAccount>[0]> = {},
  options: Pick<NonNullable<Parameters<typeof startChromium>[0]>, 'headless' | 'args'> = {},
): Promise<Filler> {
  const build = name === 'chromium' ? allowedBuild() : '';
  const driven: Driven =
    name === 'chromium'
      ? { name, ...(await startChromium({ build, ...options })) }
      : await startFirefox().then(async (firefox) => {
          await firefox.grantHosts(HOSTS);
          return { name, ...firefox };
        });
  const own = await driven.own('options.html');
  await seedVault(own, 0);
  const account = makeAccount({ secret: SECRET, issuer: 'Site', sites, period: PERIOD, ...more });
  const data: AccountData = toAccountData(account);
  const appended = toAccountData({ ...account, id: 'appended', appendToPassword: true });
  await ask(own, 'accounts.add', { accounts: [data, appended], duplicates: 'keep-both' });
  async function fillFront(append: boolean): Promise<string> {
    try {
      await fillNow(own, append ? appended.id : data.id);
      return '';
    } catch (error) {
      await closePopups(driven);
      return (error as Error).message;
    }
  }
  return {
    name,
    driven,
    own,
    code: codeAt(account, Date.now()).code,
    open: inOneTab(driven.browser),
    fillFront,
    async fill(page, append) {
      await page.bringToFront();
      return fillFront(append);
    },
    takesBack: (ms = 20_000) =>
      until('the sign that it was refused', () => own.evaluate<boolean>(TAKEN_BACK), ms).catch(() => false),
    async close() {
      await driven.close();
      if (build) removeFolder(build);
    },
  };
}

/** A fill that failed opens the popup to say so, which would keep the focus from the next page. */
async function closePopups(driven: Driven): Promise<void> {
  for (const target of driven.browser.targets())
    if (target.url().includes('/popup.html'))
      await target.asPage().then((popup) => popup.close().catch(() => undefined));
}

/** Every control of a page that a user could change, shadow trees and frames of its origin included. */
export const CONTROLS = `(() => {
  const query = { 9: Document, 11: DocumentFragment };
  const shadow = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get;
  const all = (root) => [...query[root.nodeType].prototype.querySelectorAll.call(root, '*')].flatMap((e) => [e, ...(shadow.call(e) ? all(shadow.call(e)) : []),
    ...(e.localName === 'iframe' && e.contentDocument ? all(e.contentDocument) : [])]);
  const found = [...new Set([...all(document), ...(window.shadowRootsOfTest ?? []).flatMap((root) => all(root))])];
  return found.filter((e) => /^(?:input|textarea|select)$/.test(e.localName) ? e.type !== 'hidden' : e.isContentEditable)
    .map((e) => (e.localName === 'input' && /checkbox|radio/.test(e.type)) ? String(e.checked) : e.value ?? e.textContent);
})()`;
