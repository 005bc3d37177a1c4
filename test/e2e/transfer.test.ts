import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAccount } from '../../lib/otp/account.ts';
import { fromAccountData } from '../../lib/otp/account-data.ts';
import { writeExport } from '../../lib/transfer/export/write.ts';
import { readExport } from '../../lib/transfer/import/read.ts';
import { BROWSERS, type Driven, startBrowser } from './drive/browsers.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { madeUp, PASSPHRASE, seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

const EXPORT_PASSWORD = 'of-the-file-alone';
const SHOTS = process.env.SCREENSHOTS;

const fresh = [
  makeAccount({ issuer: 'Codeberg', account: 'alice', secret: new Uint8Array(20).fill(3), tags: ['work'] }),
  makeAccount({ type: 'steam', issuer: 'Steam', account: 'gordon', secret: new Uint8Array(20).fill(4) }),
  makeAccount({ type: 'hotp', issuer: 'Bank', account: 'token', secret: new Uint8Array(20).fill(5), counter: 41 }),
];
const [known] = madeUp(1).map(fromAccountData);

describe.each(BROWSERS)('import and export in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-transfer-'));
  let driven: Driven;
  let view: View;

  const path = (file: string) => join(folder, file);
  const shot = async (state: string) => {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    for (const scheme of ['light', 'dark'] as const) {
      await view.evaluate(`document.documentElement.dataset.theme = ${JSON.stringify(scheme)}`);
      await new Promise((done) => setTimeout(done, 250));
      await view.screenshot(join(SHOTS, `${name}-${state}-${scheme}.png`));
    }
    await view.evaluate('delete document.documentElement.dataset.theme');
  };
  const upload = async (...files: string[]) => {
    const input = (await view.page?.$('[data-testid="import-files"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...files.map(path));
  };
  const accounts = async () =>
    Number((await view.evaluate<string>('document.querySelectorAll("tbody tr").length')) ?? 0);

  beforeAll(async () => {
    driven = await startBrowser(name);
    view = await driven.own('options.html#transfer');
    await seedVault(view, 3);
    await view.evaluate('window.isBefore = true');
    await view.evaluate('location.reload()').catch(() => undefined);
    await until('the page anew', () => view.evaluate<boolean>('window.isBefore === undefined'));
    const [aegis] = await writeExport(
      'aegis-encrypted',
      [...fresh, { ...known!, tags: ['from Aegis'] }],
      EXPORT_PASSWORD,
    );
    const [uris] = await writeExport('uri-list', [fresh[0]!]);
    const [code] = await writeExport('google-migration', [
      makeAccount({ issuer: 'Mastodon', account: 'm', secret: new Uint8Array(20).fill(6) }),
    ]);
    writeFileSync(path('aegis.json'), aegis!.bytes);
    writeFileSync(path('links.txt'), `${Buffer.from(uris!.bytes)}otpauth://totp/Broken?secret=1\n`);
    writeFileSync(path('code.png'), code!.bytes);
    writeFileSync(path('holiday.txt'), 'Nothing of the kind.');
  });
  // The welcome page opens by itself after the install, and a page behind another is not drawn.
  beforeEach(async () => view.page?.bringToFront());
  afterAll(async () => {
    await driven?.close();
    removeFolder(folder);
  });

  it('reads files of several kinds, asks for a password only where one is needed, and shows a code for each account', async () => {
    await view.waitFor('.drop');
    await shot('1-import');
    await upload('aegis.json', 'links.txt', 'code.png', 'holiday.txt');
    await view.waitFor('.file-password input');
    await view.waitForText('Watchword doesn’t recognize this file');
    await shot('2-password');
    await view.type('.file-password input', 'wrong');
    await view.press('Enter');
    await view.waitForText('This password doesn’t open the file');
    await shot('3-password-wrong');
    await view.type('.file-password input', EXPORT_PASSWORD);
    await view.press('Enter');
    await view.waitForText('4 accounts');
    await view.waitForText('1 entry can’t be imported');
    expect(await accounts()).toBe(6);
    const codes = await view.evaluate<string[]>(
      '[...document.querySelectorAll("tbody .live-code .code")].map((c) => c.textContent)',
    );
    expect(codes).toHaveLength(6);
    expect(codes.every((code) => /^[\dA-Z ]{5,}$/.test(code))).toBe(true);
    await shot('4-review');
  });

  it('copies what a file that was not read is built like, without what is the user’s', async () => {
    await view.evaluate(
      'navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }',
    );
    await view.click('.files [data-state=failed] .file-text > .button');
    const copied = await until('a copied case', () => view.evaluate<string | undefined>('window.copied'));
    expect(JSON.parse(copied)).toMatchObject({
      said: ['unknown-format'],
      file: 'example.txt',
      encoding: 'utf-8',
      lines: ['Example Ex Ex Example'],
    });
  });

  it('leaves what is there alone unless told, saves once, and takes it back with one click', async () => {
    await view.waitForText('Save 4 accounts');
    await view.evaluate(
      `(() => { const s = document.querySelector('tbody select'); s.value = 'replace'; s.dispatchEvent(new Event('input', { bubbles: true })); })()`,
    );
    await view.waitForText('Save 5 accounts');
    await view.click('.transfer-foot [data-kind="primary"]');
    await view.waitForText('4 accounts added');
    await view.waitForText('1 account replaced');
    await shot('5-done');
    expect(await namesInVault(view)).toEqual(['GitHub', 'Google', 'Amazon', 'Codeberg', 'Steam', 'Bank', 'Mastodon']);
    await view.waitForText('from Aegis');
    await view.evaluate(`location.hash = '#transfer'`);
    await view.click('.done .drop-ways button');
    await view.waitForText('Import undone');
    expect(await namesInVault(view)).toEqual(['GitHub', 'Google', 'Amazon']);
    await view.evaluate(`location.hash = '#transfer'`);
    await view.waitFor('.drop');
  });

  it('takes pasted text', async () => {
    await view.click('.drop-ways button:nth-child(3)');
    await view.type('.drop-text textarea', 'otpauth://hotp/Pasted:me?secret=JBSWY3DPEHPK3PXP&issuer=Pasted&counter=3');
    await view.click('.drop-text [type="submit"]');
    await view.waitForText('Save 1 account');
    await view.click('.transfer-foot [data-kind="primary"]');
    await view.waitForText('1 account added');
  });

  it('says what will be lost, and asks for the passphrase again before anything leaves in clear', async () => {
    await view.click('[role="tab"]:nth-child(2)');
    await shot('6-export');
    await view.click('input[value="proton-authenticator"]');
    await view.waitForText('What won’t carry over to Proton Authenticator');
    await view.click('input[value="uri-list"]');
    await view.type('.export-last input', 'not the passphrase');
    await view.click('.export-last [type="submit"]');
    await view.waitFor('.export-last .error');
    await shot('7-export-plain');
    const client = name === 'chromium' ? await view.page!.createCDPSession() : undefined;
    await client?.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await view.type('.export-last input', PASSPHRASE);
    await view.click('.export-last [type="submit"]');
    await view.waitForText('in your downloads');
    if (!client) return;
    const isIt = (entry: string) => /^otpauth-.*\.txt$/.test(entry);
    await until('the download', async () => readdirSync(folder).some(isIt));
    const file = readdirSync(folder).find(isIt)!;
    const read = await readExport({ name: file, bytes: readFileSync(path(file)) });
    expect(read.accounts.map(({ issuer }) => issuer)).toEqual(['GitHub', 'Google', 'Amazon', 'Pasted']);
  });

  it('shows codes to scan, and the sheet to print', async () => {
    await view.click('input[value="google-migration"]');
    await view.type('.export-last input', PASSPHRASE);
    await view.click('.export-last [type="submit"]');
    await view.waitFor('.scan-codes img');
    await shot('8-codes');
    await view.click('.scan-codes [data-kind="primary"]');
    await view.click('input[value="sheet"]');
    await view.type('.export-last input', PASSPHRASE);
    await view.click('.export-last [type="submit"]');
    await view.waitFor('.print-sheet svg');
    expect(await view.count('.print-sheet li')).toBe(4);
    await shot('9-sheet');
  });
});

/** Issuers in the vault's order, as the accounts page shows them. */
async function namesInVault(view: View): Promise<string[]> {
  await view.evaluate(`location.hash = '#accounts'`);
  await view.waitFor('.table .table-name');
  return view.evaluate('[...document.querySelectorAll(".table .table-name b")].map((b) => b.textContent)');
}
