import type { Page } from 'puppeteer-core';
import type { Chromium } from '../e2e/drive/chromium.ts';
import { ask, madeUp, PASSPHRASE } from '../e2e/drive/seed.ts';
import type { View } from '../e2e/drive/view.ts';
import { FROZEN, freeze, POPUP, type State, TAB } from './frozen.ts';
import { people } from './people.ts';
import { siteStates } from './site-states.ts';
import { syncStates } from './sync-states.ts';

async function frozen(chromium: Chromium, path: string): Promise<View & { page: Page }> {
  const view = await chromium.own('icon.svg');
  await freeze(view.page);
  await view.page.setViewport(path.startsWith('popup') ? POPUP : TAB);
  await view.page.goto(`chrome-extension://${chromium.id}/${path}`);
  return view;
}

/**
 * Brings the extension into each state that a user can meet, one after the other, in a fresh profile.
 * Each is yielded when it stands still, and may be looked at until the next is asked for.
 */
export async function* states(chromium: Chromium): AsyncGenerator<State> {
  // The worker has to believe the same: a clock that goes back locks the vault. Being watched keeps it from sleeping.
  // The page that opens by itself would see the clock go back, too.
  await (await chromium.worker()).evaluate(`Date.now = () => ${FROZEN}`);
  const installed = await chromium.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await installed.asPage()).close();
  const popup = await frozen(chromium, 'popup.html');
  const inPopup = (name: string): State => ({ name: `popup-${name}`, page: popup.page, size: POPUP });
  const { waitFor, waitForText, click, type, press } = popup;

  await waitForText('Set up Watchword');
  yield inPopup('first-run');
  yield* welcome(chromium);

  await ask(popup, 'vault.create', { passphrase: PASSPHRASE });
  await popup.page.bringToFront();
  await waitForText('No accounts yet');
  yield inPopup('empty');

  await ask(popup, 'accounts.add', { accounts: madeUp(1), duplicates: 'skip' });
  await waitFor('.row');
  yield inPopup('one');
  await ask(popup, 'accounts.remove', { ids: madeUp(1).map(({ id }) => id) });
  await ask(popup, 'accounts.add', { accounts: people(), duplicates: 'skip' });
  await waitFor('.tags');
  await popup.page.reload();
  await waitFor('.row');
  yield inPopup('list');

  await press('ArrowDown');
  await press('ArrowDown');
  await type('[role=combobox]', 'zzz');
  await waitForText('No results');
  yield inPopup('nothing-found');
  await press('Escape');
  await type('[role=combobox]', 'al');
  yield inPopup('search');
  await press('Escape');
  await press('?');
  await waitFor('.keys');
  yield inPopup('keys');
  await press('Escape');
  await click('.top [aria-haspopup=menu]');
  await waitFor('[role=menu]');
  yield inPopup('menu');
  await press('Escape');
  await click('.row[aria-selected=true] [aria-haspopup=menu]');
  await waitFor('[role=menu]');
  yield inPopup('row-menu');
  await press('Escape');

  await click('[aria-label="Add an account"]');
  await waitFor('textarea');
  await type('textarea', '!!!');
  await click('button[type=submit]');
  await waitFor('[aria-invalid=true]');
  yield inPopup('add-refused');
  await type('textarea', 'otpauth://totp/GitHub:alice?secret=S3K3TPI5MYA2M67V&issuer=GitHub');
  await waitFor('.live-code');
  yield inPopup('add');
  await press('Escape');
  await waitFor('.row');

  yield* manage(chromium);
  const scan = await frozen(chromium, 'scan.html');
  await scan.waitFor('main h1');
  yield { name: 'scan', page: scan.page, size: TAB };
  await scan.page.close();
  yield* syncStates(chromium);
  yield* siteStates(chromium);

  await popup.page.bringToFront();
  await ask(popup, 'vault.lock', null);
  await waitForText('Unlock');
  yield inPopup('locked');
  await type('input[autocomplete=current-password]', 'not this one');
  await press('Enter');
  await waitForText('Wrong passphrase');
  yield inPopup('wrong-passphrase');

  await popup.evaluate(`chrome.storage.local.set({ 'vault.0': 'torn', 'vault.1': 'torn' })`);
  await popup.evaluate(`new Promise((done) => { indexedDB.deleteDatabase('watchword').onsuccess = done; })`);
  await popup.page.reload();
  await waitForText('couldn’t be read');
  yield inPopup('damaged');
  const rescue = await frozen(chromium, 'options.html#rescue');
  await rescue.waitFor('.settings .card');
  yield { name: 'manage-rescue', page: rescue.page, size: TAB };
  await rescue.page.close();
}

async function* welcome(chromium: Chromium): AsyncGenerator<State> {
  const view = await frozen(chromium, 'welcome.html');
  await view.waitFor('input');
  yield { name: 'welcome', page: view.page, size: TAB };
  await view.type('input', 'letmein');
  await view.waitFor('.strength[data-score]');
  await view.click('button[type=submit]');
  await view.waitFor('.error');
  yield { name: 'welcome-refused', page: view.page, size: TAB };
  await view.page.close();
}

async function* manage(chromium: Chromium): AsyncGenerator<State> {
  const view = await frozen(chromium, 'options.html');
  const state = (name: string): State => ({ name: `manage-${name}`, page: view.page, size: TAB });
  await view.waitFor('table');
  await view.click('tbody tr:nth-child(2) input');
  await view.waitFor('[role=toolbar]');
  yield state('accounts');
  await view.click('name=Add tags');
  await view.waitFor('dialog input');
  yield state('tag');
  await view.press('Escape');
  await view.click('tbody tr:nth-child(2) button[aria-label^="Edit"]');
  await view.waitFor('dialog form');
  yield state('edit');
  await view.press('Escape');
  await view.click('tbody tr:nth-child(2) button[aria-label$="as a QR code"]');
  await view.waitFor('dialog input[type=password]');
  yield state('qr-asks');
  await view.type('dialog input[type=password]', PASSPHRASE);
  await view.press('Enter');
  await view.waitFor('dialog .qr');
  yield state('qr');
  await view.press('Escape');
  const [deleted] = madeUp(1).map((account) => ({
    ...account,
    id: 'deleted',
    issuer: 'Pinboard',
    secret: 'AAECAwQFBgcICQoLDA0OEA==',
  }));
  await ask(view, 'accounts.add', { accounts: [deleted!], duplicates: 'skip' });
  await ask(view, 'accounts.remove', { ids: ['deleted'] });
  for (const section of [
    'bin',
    'tags',
    'sync',
    'checkup',
    'where',
    'security',
    'backup',
    'transfer',
    'filling',
    'inboxes',
    'appearance',
    'workbench',
    'shortcuts',
    'about',
  ]) {
    await view.click(`.manage-nav a[href="#${section}"]`);
    // What stands there before the browser tells the new address is the section before.
    await view.waitFor(`[aria-current=page][href="#${section}"]`);
    await view.waitFor('#section-title + *');
    // A new secret each time would make another picture each time.
    if (section === 'workbench') await view.type('.workbench textarea', 'S3K3TPI5MYA2M67V');
    yield state(section);
    if (section === 'transfer') yield* transfer(view, state);
  }
  await view.page.close();
}

/** What was read from a file, before it is saved; and the ways out. */
async function* transfer(view: View, state: (name: string) => State): AsyncGenerator<State> {
  await view.click('name=Paste text');
  await view.type(
    'textarea',
    'otpauth://totp/GitLab:carol?secret=S3K3TPI5MYA2M67W&issuer=GitLab\notpauth://totp/Odd?secret=1&issuer=Odd\nhello',
  );
  await view.click('name=Read');
  await view.waitFor('.import-table');
  yield state('transfer-review');
  await view.click('.tabs button:nth-child(2)');
  await view.waitFor('.destinations');
  yield state('export');
}

/** Waits until nothing moves any more: pictures and measurements are of the state, not of the way to it. */
export async function settle(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  // A tab behind another one draws nothing; the welcome page may have come in front of it.
  await page.bringToFront();
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // The browser tells the shortcut for filling after the first picture, and the glyphs of issuers come after it too.
    const isTold = () =>
      [...document.querySelectorAll<HTMLElement>('.row-fill')].every(({ title }) => title.includes('(')) &&
      [...document.querySelectorAll('span.brand-icon')].every(({ textContent }) => textContent !== '');
    for (let i = 0; i < 20 && !isTold(); i++) await new Promise((done) => setTimeout(done, 100));
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) {
        animation.finish();
        continue;
      }
      // The countdown has no end, and the machine's time is frozen: 12 of 30 seconds are over.
      animation.pause();
      animation.currentTime = 13_000;
    }
    await new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(done));
      setTimeout(done, 300);
    });
  });
}
