import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { GECKO_ID } from '../../../wxt.config.ts';
import { findBrowser } from '../../run/find-browser.mjs';
import { FRAME_SCRIPT } from './frame-script.ts';
import { PATIENCE, patient } from './patient.ts';
import { removeFolder } from './remove-folder.ts';
import { hasText, KEEP_NOTICES, pageView, shown, until, untilTrue, type View } from './view.ts';

export const FIREFOX_BUILD = resolve('.output/firefox-mv3');

export interface Firefox {
  browser: Browser;
  /** Opens a page of the extension in a tab, for example `options.html`. */
  own(path: string): Promise<View>;
  /** A true click on the toolbar icon while `page` is in front: it grants activeTab and opens the popup. */
  clickIcon(page: Page): Promise<View>;
  /** The popup, however it was opened. */
  popup(): View;
  /** Opens the sidebar, as its own button does. */
  openSidebar(): Promise<View>;
  /** Types into the address bar, in the place of what is there, or presses one key there; returns the lines it shows by then. */
  typeInAddressBar(keys: string[]): Promise<string[]>;
  /** The text in the system's clipboard. */
  clipboard(): Promise<string>;
  /** Runs code in the browser's own scope (`window` is the browser window) and returns its JSON-able value. */
  chrome<T>(body: string): Promise<T>;
  /** Grants hosts, or permissions of the manifest, as a user does in the permission prompt. */
  grantHosts(origins: string[], permissions?: string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Firefox with the built extension in a fresh profile; `profile` reuses a folder, whose storage is found again only
 * under the same `uuid`. The popup is reached through the browser's own scope.
 */
export async function startFirefox(
  options: {
    headless?: boolean;
    profile?: string;
    build?: string;
    uuid?: string;
    prefs?: Record<string, unknown>;
    /** Of further extensions, by their ids. */
    uuids?: Record<string, string>;
  } = {},
): Promise<Firefox> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('No Firefox found: install it, or set FIREFOX_PATH.');
  const uuid = options.uuid ?? randomUUID();
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'watchword-firefox-'));
  const browser = await launch({
    browser: 'firefox',
    timeout: PATIENCE,
    executablePath,
    headless: options.headless ?? true,
    userDataDir: profile,
    defaultViewport: null,
    protocolTimeout: PATIENCE,
    args: ['--remote-allow-system-access', '--width=1280', '--height=860'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ ...options.uuids, [GECKO_ID]: uuid }),
      'xpinstall.signatures.required': false,
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...options.prefs,
    },
  });
  patient(browser);
  await browser.installExtension(options.build ?? FIREFOX_BUILD);
  // Puppeteer keeps its raw connection to itself; the browser's own scope is reached through it only.
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: never }> };
  };

  let scope: string | undefined;
  /** The browser window, which stays the same as long as the browser runs. */
  async function browserScope(): Promise<string | undefined> {
    const tree: { contexts: { context: string; url: string }[] } = (
      await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })
    ).result;
    return tree.contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context;
  }

  async function chrome<T>(body: string): Promise<T> {
    scope ??= await browserScope();
    const answer: { type: string; result?: { value?: string }; exceptionDetails?: { text: string } } = (
      await connection.send('script.evaluate', {
        expression: `(async () => JSON.stringify((await (async () => { ${body} })()) ?? null))()`,
        target: { context: scope },
        awaitPromise: true,
        userActivation: true,
      })
    ).result;
    if (answer.type !== 'success') throw new Error(`Browser scope: ${answer.exceptionDetails?.text}`);
    return JSON.parse(answer.result?.value ?? 'null');
  }

  const extension = `WebExtensionPolicy.getByID('${GECKO_ID}').extension`;
  const sidebarBrowser = `SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')`;
  const popupBrowser = `[...document.querySelectorAll('.webextension-popup-browser')].find((b) => b.currentURI?.spec.startsWith('moz-extension://${uuid}/popup.html'))`;

  async function inFrame<T>(frame: string, kind: string, arg: unknown): Promise<T> {
    const id = randomUUID();
    // Firefox puts another browser in the popup's place while it opens, and what was asked of the first is never answered.
    const value = await chrome<string | null>(`
      const find = () => ${frame};
      const popup = find();
      if (!popup) throw new Error('The popup is closed.');
      const mm = popup.messageManager;
      return await new Promise((resolve, reject) => {
        const end = Date.now() + 20000;
        let gone = 0;
        const watch = setInterval(() => {
          let isThere = false;
          try { isThere = find() === popup; } catch {}
          // A popup that closes may have sent its answer before.
          gone = isThere ? 0 : gone + 1;
          if (gone < 5 && Date.now() < end) return;
          clearInterval(watch);
          reject(new Error('The popup does not answer.'));
        }, 50);
        mm.addMessageListener('watchword:done', function done({ data }) {
          if (data.id !== '${id}') return;
          clearInterval(watch);
          mm.removeMessageListener('watchword:done', done);
          data.error ? reject(new Error(data.error)) : resolve(data.value);
        });
        mm.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(FRAME_SCRIPT({ id, kind, arg }))}), false);
      });`);
    return (value === null ? undefined : JSON.parse(value)) as T;
  }

  /** A page that puppeteer does not reach: `frame` finds its browser element. */
  function frameView(frame: string): View {
    const inPopup = <T>(kind: string, arg: unknown) => inFrame<T>(frame, kind, arg);
    const evaluate = <T>(expression: string) => inPopup<T>('evaluate', expression);
    const waitFor = (selector: string) => untilTrue(selector, evaluate, `!!${shown(selector)}`);
    return {
      waitFor,
      waitGone: (selector) => untilTrue(`no ${selector}`, evaluate, `!${shown(selector)}`),
      waitForText: (text) => untilTrue(`the text “${text}”`, evaluate, hasText(text)),
      text: async (selector = 'body') => {
        await waitFor(selector);
        return evaluate(`${shown(selector)}.innerText`);
      },
      count: (selector) => evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`),
      value: (selector) => evaluate(`document.querySelector(${JSON.stringify(selector)})?.value`),
      click: async (selector) => {
        await waitFor(selector);
        await inPopup('activate', null);
        await evaluate(KEEP_NOTICES);
        await until(`a click on ${selector}`, () =>
          evaluate<boolean>(`((e) => e ? (e.click(), true) : false)(${shown(selector)})`),
        );
      },
      type: async (selector, text) => {
        await waitFor(selector);
        await evaluate(`(${shown(selector)}.focus(), ${shown(selector)}.select?.())`);
        await inPopup('keys', ['Backspace', ...text]);
      },
      press: async (key) => {
        await evaluate(KEEP_NOTICES);
        await inPopup('keys', [key]);
      },
      evaluate,
      screenshot: async (path) => {
        const url = await chrome<string>(`
          const popup = ${frame};
          const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
          const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
          canvas.width = bitmap.width; canvas.height = bitmap.height;
          canvas.getContext('2d').drawImage(bitmap, 0, 0);
          return canvas.toDataURL('image/png');`);
        writeFileSync(path, Buffer.from(url.split(',')[1]!, 'base64'));
      },
      isOpen: () => chrome<boolean>(`return !!${frame}`),
    };
  }

  return {
    browser,
    chrome,
    async own(path) {
      const page = await browser.newPage();
      // Puppeteer never sees a moz-extension page finish loading, so the wait is for its content.
      void page.goto(`moz-extension://${uuid}/${path}`).catch(() => undefined);
      const view = pageView(page);
      await view.waitFor('body *');
      return view;
    },
    async clickIcon(page) {
      const view = frameView(popupBrowser);
      await page.bringToFront();
      // A click outside closes a popup; the next one on the icon opens it anew.
      await chrome(`${popupBrowser}?.closest('panel')?.hidePopup();`);
      await until('the last popup to close', async () => !(await view.isOpen()));
      await chrome(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        await ExtensionParent.apiManager.global.browserActionFor(${extension}).triggerAction(window);`);
      await until('the popup', () => view.isOpen());
      await view.waitFor('body *');
      return view;
    },
    popup: () => frameView(popupBrowser),
    async openSidebar() {
      await chrome(`
        const id = [...SidebarController.sidebars.keys()].find((key) => key.endsWith('-sidebar-action'));
        await SidebarController.show(id);`);
      const view = frameView(sidebarBrowser);
      await until('the sidebar', () => view.isOpen());
      await view.waitFor('body *');
      return view;
    },
    typeInAddressBar: (keys) =>
      chrome(`
        gURLBar.focus();
        if (${keys.length > 1}) gURLBar.select();
        const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        tip.beginInputTransactionForTests(window);
        for (const key of ${JSON.stringify(keys)}) {
          const event = new KeyboardEvent('', { key });
          const flags = key.length > 1 ? tip.KEY_NON_PRINTABLE_KEY : 0;
          tip.keydown(event, flags);
          tip.keyup(event, flags);
        }
        return [...document.querySelectorAll('.urlbarView-row')].filter((row) => row.checkVisibility()).map((row) => row.innerText);`),
    clipboard: () =>
      chrome(`
        const data = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
        data.init(null);
        data.addDataFlavor('text/plain');
        Services.clipboard.getData(data, Ci.nsIClipboard.kGlobalClipboard);
        const found = {};
        try { data.getTransferData('text/plain', found); } catch { return ''; }
        return found.value.QueryInterface(Ci.nsISupportsString).data;`),
    grantHosts: (origins, permissions = []) =>
      chrome(`
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        await ExtensionPermissions.add('${GECKO_ID}', { origins: ${JSON.stringify(origins)}, permissions: ${JSON.stringify(permissions)} }, ${extension});`),
    async close() {
      await browser.close();
      if (!options.profile) removeFolder(profile);
    },
  };
}
