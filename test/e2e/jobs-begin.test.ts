import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccount } from '../../lib/otp/account.ts';
import { makeBackup } from '../../lib/vault/backup.ts';
import { emptyContent } from '../../lib/vault/content.ts';
import { openTab } from './drive/browsers.ts';
import { type Chromium, startChromium } from './drive/chromium.ts';
import { counted } from './drive/counted.ts';
import { PASSPHRASE } from './drive/seed.ts';
import { until } from './drive/view.ts';

let chromium: Chromium;
let server: Server;
let host: string;

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<title>Sign in</title><label>Verification code <input id="code" autocomplete="one-time-code"></label>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  chromium = await startChromium();
});
afterAll(async () => {
  await chromium?.close();
  server?.close();
});

test('on a new machine: two clicks, the backup and its passphrase; then a code of one of two accounts of a site: a chord', async () => {
  const accounts = ['work', 'private'].map((account, i) =>
    makeAccount({ issuer: 'Castra', account, secret: new Uint8Array(20).fill(i + 1), sites: [host] }),
  );
  const backup = new TextDecoder().decode(await makeBackup({ ...emptyContent(), accounts }, PASSPHRASE));
  const welcome = await chromium.own('welcome.html');
  const beginner = counted(welcome);
  await beginner.click('name=Restore a backup');
  await beginner.choose('mine.watchword', backup);
  await until('the focus in the field', () => welcome.evaluate(`document.activeElement?.type === 'password'`));
  await beginner.type(PASSPHRASE);
  await beginner.press('Enter');
  await welcome.waitForText('Watchword is ready');
  expect(beginner.done).toEqual({ clicks: 2, keys: PASSPHRASE.length + 1 });

  const tab = await openTab(chromium, `http://${host}/`);
  const popup = await chromium.clickIcon(tab);
  await popup.waitFor('.row[data-site][aria-selected=true] .row-fill');
  const user = counted(popup);
  await popup.page.keyboard.down('Shift');
  await user.press('Enter');
  const isFilled = (field: Element) => /^\d{6}$/.test((field as HTMLInputElement).value);
  await until('the code in the field', () => tab.$eval('#code', isFilled));
  expect(user.done).toEqual({ clicks: 0, keys: 1 });
});
