import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccount } from '../../lib/otp/account.ts';
import { writeExport } from '../../lib/transfer/export/write.ts';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { ask, madeUp, seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

let chromium: Chromium;
let keeper: View;

beforeAll(async () => {
  chromium = await startChromium();
  keeper = await chromium.own('icon.svg');
  await seedVault(keeper, 3);
  const tags = Array.from({ length: 10 }, (_, i) => `A longer tag ${i}`);
  await ask(keeper, 'accounts.tag', { ids: madeUp(3).map(({ id }) => id), tags });
});
afterAll(() => chromium?.close());

test('an import that leaves a locked file behind says so before and after', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-ux-'));
  const account = makeAccount({ issuer: 'Locked in', secret: new Uint8Array(20).fill(3) });
  const [locked] = await writeExport('aegis-encrypted', [account], 'of the file');
  writeFileSync(join(folder, 'locked.json'), locked!.bytes);
  writeFileSync(join(folder, 'open.txt'), 'otpauth://totp/Free:me?secret=KRUGKIDROVUWG2ZAMJZG653OEBTG66BA&issuer=Free');
  const manage = await chromium.own('options.html#transfer');
  await manage.waitForText('Drop files');
  const input = (await manage.page.$('[data-testid="import-files"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(join(folder, 'locked.json'), join(folder, 'open.txt'));
  await manage.waitForText('1 file is still locked');
  await manage.waitForText('1 new');
  await manage.click('name=Save 1 account without it');
  await manage.waitForText('Not imported');
  await manage.waitForText('Still locked: locked.json');
  await manage.page.close();
  removeFolder(folder);
});

test('no section of the settings scrolls sideways in 320 CSS px', async () => {
  const manage = await chromium.own('options.html');
  await manage.waitFor('table');
  await manage.page.setViewport({ width: 320, height: 640 });
  const hrefs = await manage.evaluate<string[]>(
    `[...document.querySelectorAll('.manage-nav a')].map((link) => link.getAttribute('href'))`,
  );
  expect(hrefs.length).toBeGreaterThan(9);
  for (const href of hrefs) {
    await manage.evaluate(`location.hash = '${href}'`);
    await manage.waitFor(`[aria-current=page][href="${href}"]`);
    await manage.waitFor('#section-title + *');
    expect(await manage.evaluate('document.documentElement.scrollWidth'), href).toBeLessThanOrEqual(320);
  }
  // Opened at its address, the section is in sight in the row of all.
  await manage.page.goto(`chrome-extension://${chromium.id}/options.html#appearance`);
  await until('the open section in sight', () =>
    manage.evaluate(`(() => {
      const { left, right } = document.querySelector('[aria-current=page]').getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    })()`),
  );
  await manage.page.close();
});

test('in a window that becomes narrow the open section stays in sight, and each that the keyboard goes to', async () => {
  const manage = await chromium.own('options.html#shortcuts');
  await manage.waitFor('[aria-current=page][href="#shortcuts"]');
  await manage.page.setViewport({ width: 640, height: 640 });
  const isInSight = (link: string) => () =>
    manage.evaluate<boolean>(`(() => {
      const box = document.querySelector('.manage-groups').getBoundingClientRect();
      const { left, right } = ${link}.getBoundingClientRect();
      return left >= box.left && right <= box.right;
    })()`);
  await until('the open section in sight', isInSight(`document.querySelector('[aria-current=page]')`));
  const count = await manage.count('.manage-nav a');
  await manage.evaluate(`document.querySelector('.manage-nav a').focus()`);
  for (let i = 1; i < count; i++) {
    await manage.press('Tab');
    await until(`link ${i + 1} in sight`, isInSight('document.activeElement'));
  }
  await manage.page.close();
});

test('the ways to unlock follow the address of a settings page that is open', async () => {
  await ask(keeper, 'vault.lock', null);
  const manage = await chromium.own('options.html');
  await manage.waitForText('Forgot your passphrase?');
  expect(await manage.count('main')).toBe(1);
  await manage.click('name=Forgot your passphrase?');
  await manage.waitForText('Restore a backup');
  expect(await manage.evaluate('document.title')).toBe('Get back in · Watchword');
  await manage.evaluate(`location.hash = '#security'`);
  await manage.waitForText('Forgot your passphrase?');
});
