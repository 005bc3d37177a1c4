import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Driven, openTab } from '../e2e/drive/browsers.ts';
import { ask } from '../e2e/drive/seed.ts';
import { until, type View } from '../e2e/drive/view.ts';
import { base32 } from './canary.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What must not be found anywhere afterwards. Secrets in bytes, the others as they are typed. */
export interface Canaries {
  captured: Uint8Array;
  typed: Uint8Array;
  pasted: Uint8Array;
  fromFile: Uint8Array;
  passphrase: string;
  changed: string;
  wrong: string;
  ofBackup: string;
}

export interface Place {
  /** A page that shows the captured secret as a QR code and asks for its code, and one with fields to type into. */
  setupUrl: string;
  fieldsUrl: string;
  /** A folder of the user's own, outside of the profile. */
  folder: string;
  /** How long what is typed stands before it is sent: browsers write their session files in their own time. */
  linger: number;
}

const uri = (issuer: string, secret: Uint8Array) =>
  `otpauth://totp/${issuer}:me?secret=${base32(secret)}&issuer=${issuer}`;

async function goTo(view: View, section: string, landmark: string): Promise<void> {
  await view.evaluate(`location.hash = ${JSON.stringify(`#${section}`)}`);
  await view.waitFor(landmark);
}

/** Types a new passphrase, twice. */
async function typeNew(view: View, form: string, words: string): Promise<void> {
  await view.type(`${form} .field:has(.input-row) input`, words);
  await view.type(`${form} .field:has(.input-row) ~ .field .input-row input`, words);
}

async function upload(view: View, path: string): Promise<void> {
  const input = (await view.page!.$(
    '[data-testid="import-files"]',
  )) as import('puppeteer-core').ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** Makes the vault by the welcome page. A generated passphrase stands there for a while, and is then not used. */
async function welcome(view: View, { passphrase }: Canaries, { linger }: Place): Promise<string> {
  await view.click('name=Suggest five words');
  const words = await until('the words', () => view.evaluate<string>(`document.querySelector('input.input').value`));
  await pause(linger);
  await typeNew(view, '.card', passphrase);
  await view.click('button[type=submit]');
  await view.waitFor('.steps');
  return words;
}

/** Captures the code of the open page and fills its first code, in one click; and types something into the site. */
async function capture(driven: Driven, { setupUrl, fieldsUrl }: Place, control: string): Promise<Page> {
  const page = await openTab(driven, setupUrl);
  const popup = await driven.clickIcon(page);
  await popup.click('name=Add and fill');
  await until('a code in the field', () =>
    page.evaluate(() => document.querySelector<HTMLInputElement>('#code')!.value),
  );
  await Promise.all([page.waitForNavigation(), page.click('button')]);
  const other = await openTab(driven, fieldsUrl);
  await other.type('#words', control);
  return page;
}

/** Adds by hand, by pasting and from a file. */
async function bringIn(view: View, canaries: Canaries, { folder, linger }: Place): Promise<void> {
  await goTo(view, 'accounts', '.table');
  await view.click('name=Add account');
  await view.type('label=Setup key', base32(canaries.typed));
  await view.type('label=Issuer', 'Typed');
  await pause(linger);
  await view.click('.dialog button[type=submit]');
  await view.waitGone('.dialog');
  await goTo(view, 'transfer', '.drop');
  await view.click('name=Paste text');
  await view.type('.drop-text textarea', uri('Pasted', canaries.pasted));
  await pause(linger);
  await view.click('.drop-text [type=submit]');
  writeFileSync(join(folder, 'links.txt'), uri('File', canaries.fromFile));
  await upload(view, join(folder, 'links.txt'));
  await view.waitForText('Save 2 accounts');
  await view.click('.transfer-foot [data-kind=primary]');
  await view.waitForText('2 accounts added');
}

/** An export in clear, which asks for the passphrase once more, one under a password, and a backup. */
async function takeOut(view: View, { passphrase, wrong, ofBackup }: Canaries): Promise<void> {
  await goTo(view, 'transfer', '[role=tab]');
  await view.click('[role=tab]:nth-child(2)');
  await view.click('input[value=uri-list]');
  await view.type('.export-last input', wrong);
  await view.click('.export-last [type=submit]');
  await view.waitFor('.export-last .error');
  await view.type('.export-last input', passphrase);
  await view.click('.export-last [type=submit]');
  await view.waitForText('in your downloads');
  await view.click('input[value=aegis-encrypted]');
  await typeNew(view, '.export-last', ofBackup);
  await view.click('.export-last [type=submit]');
  await view.waitForText('in your downloads');
  await goTo(view, 'backup', 'name=Make a backup');
  await view.click('name=Use another passphrase');
  await typeNew(view, '.card-form', ofBackup);
  await view.click('name=Make a backup');
  await view.waitForText('in your downloads');
}

/** A recovery key, made and used with a slip first; a changed passphrase; a wrong one; locks and unlocks between. */
async function lockAndUnlock(view: View, { passphrase, changed, wrong }: Canaries, { linger }: Place): Promise<string> {
  await goTo(view, 'security', 'name=Make a recovery key');
  await view.click('name=Make a recovery key');
  await view.type('.card-form input[type=password]', passphrase);
  await view.click('.card-form button[type=submit]');
  await view.waitFor('.sheet-key');
  const groups = await view.evaluate<string[]>(
    `[...document.querySelectorAll('.sheet-key li')].map((e) => e.textContent)`,
  );
  const asked = Number(/group (\d)/.exec(await view.text('.card-form'))![1]);
  await view.type('.card-form input', groups[asked - 1]!);
  await view.click('name=I’ve written it down');
  await view.waitGone('.sheet-key');
  await ask(view, 'vault.changePassphrase', { current: passphrase, passphrase: changed });
  await ask(view, 'vault.lock', null);
  await view.type('input[type=password]', wrong);
  await view.click('name=Show passphrase');
  await pause(linger);
  await view.press('Enter');
  await view.click('button[type=submit]');
  await view.waitFor('[role=alert]');
  await view.click('name=Forgot your passphrase');
  const key = groups.join('-');
  await view.type(
    'textarea',
    key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
  );
  await view.click('name=Unlock with the recovery key');
  await view.waitForText('There’s a typo');
  await view.type('textarea', key);
  await pause(linger);
  await view.click('name=Unlock with the recovery key');
  await view.waitFor('name=Lock');
  await ask(view, 'vault.lock', null);
  await view.type('input[type=password]', changed);
  await view.press('Enter');
  await view.waitFor('name=Lock');
  return key;
}

/** What a page of ours can still see once the vault is locked. */
const AFTER_LOCK = `(async () => {
  const api = globalThis.browser ?? globalThis.chrome;
  const session = JSON.stringify(await api.storage.session.get());
  return { session, rest: document.documentElement.outerHTML + session + JSON.stringify({ ...localStorage, ...sessionStorage }) };
})()`;

/**
 * Everything a user does with Watchword that has to do with a secret, by its interface.
 * @returns what came up on the way, and what our pages and the site saw at the end of it.
 */
export async function canaryJourney(driven: Driven, canaries: Canaries, place: Place, control: string) {
  const view = await driven.own('welcome.html');
  const generated = await welcome(view, canaries, place);
  const site = await capture(driven, place, control);
  await view.page!.bringToFront();
  const manage = await driven.own('options.html');
  await bringIn(manage, canaries, place);
  await takeOut(manage, canaries);
  const recoveryKey = await lockAndUnlock(manage, canaries, place);
  await ask(manage, 'vault.lock', null);
  await manage.waitFor('input[type=password]');
  const { session, rest } = await manage.evaluate<{ session: string; rest: string }>(AFTER_LOCK);
  const siteSaw = await site.evaluate(() => document.documentElement.outerHTML);
  // It ends unlocked: that is when there would be most to find.
  await ask(manage, 'vault.unlock', { passphrase: canaries.changed });
  await manage.waitFor('name=Lock');
  return { generated, recoveryKey, session, seen: `${rest}\n${siteSaw}` };
}
