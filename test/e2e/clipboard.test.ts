import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROME_BUILD, type Chromium, startChromium } from './drive/chromium.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { ask, seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

let chromium: Chromium;
let build: string;

/** The permissions that a user grants when switching it on: here from the start, since no test can answer the prompt. */
beforeAll(async () => {
  build = mkdtempSync(join(tmpdir(), 'watchword-clipboard-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  const path = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push('clipboardRead', 'clipboardWrite', 'offscreen');
  writeFileSync(path, JSON.stringify(manifest));
  chromium = await startChromium({ build });
});
afterAll(async () => {
  await chromium?.close();
  removeFolder(build);
});

const clipboard = (view: View) => view.evaluate<string>('navigator.clipboard.readText()');

test('a copied code is cleared after its time or when the vault locks, and only if it is still there', async () => {
  const view = await chromium.own('popup.html');
  await seedVault(view, 3);
  await view.evaluate(`chrome.storage.local.set({ settings: { clearClipboardSeconds: 3600, remindOfBackup: false } })`);
  await view.page.reload();
  await view.waitFor('.row');
  await view.click('.row-copy');
  await view.waitForText('copied');
  expect(await clipboard(view)).toMatch(/^\d{6}$/);
  await until('the alarm that clears it', () =>
    view.evaluate<boolean>(`chrome.alarms.get('clipboard').then((alarm) => !!alarm)`),
  );

  await ask(view, 'vault.lock', null);
  await until('the code to go', async () => (await clipboard(view)) === '');
  await until('the hidden page to go', async () =>
    view.evaluate(
      `chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).then((all) => all.length === 0)`,
    ),
  );

  await ask(view, 'clipboard.watch', { code: '123456', seconds: 3600 });
  await view.evaluate(`navigator.clipboard.writeText('something of my own')`);
  await ask(view, 'vault.lock', null);
  await until('the hidden page to go', async () =>
    view.evaluate(
      `chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).then((all) => all.length === 0)`,
    ),
  );
  expect(await clipboard(view)).toBe('something of my own');
});
