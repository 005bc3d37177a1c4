import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount } from '../../lib/otp/account.ts';
import { toAccountData } from '../../lib/otp/account-data.ts';
import { codeAt } from '../../lib/otp/code.ts';
import { hotp } from '../../lib/otp/hotp.ts';
import { parseOtpauthUri } from '../../lib/otp/otpauth-uri.ts';
import { BROWSERS, type Driven, openTab, startBrowser } from './drive/browsers.ts';
import { ask, PASSPHRASE, seedVault } from './drive/seed.ts';
import { hasText, until, type View } from './drive/view.ts';

const SECRET = new TextEncoder().encode('12345678901234567890');
/** How far the site's clock is ahead of this machine's. */
const AHEAD_MS = 47_000;

const totp = makeAccount({ secret: SECRET, issuer: 'Site', account: 'alice' });
const counted = makeAccount({ secret: SECRET.slice(1), type: 'hotp', issuer: 'Counter', account: 'bob', counter: 7 });

/** A site whose clock is right, on a machine whose clock is not. */
function startSkewedSite(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('date', new Date(Date.now() + AHEAD_MS).toUTCString());
    response.setHeader('content-type', 'text/html');
    response.end('<title>Site</title><h1>Site</h1>');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe.each(BROWSERS)('codes in %s', (name) => {
  let driven: Driven;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    [driven, server] = await Promise.all([startBrowser(name), startSkewedSite()]);
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const own = await driven.own('options.html');
    await seedVault(own, 0);
    await ask(own, 'accounts.add', { accounts: [toAccountData(totp), toAccountData(counted)], duplicates: 'skip' });
  });
  afterAll(async () => {
    await driven?.close();
    server?.close();
  });

  /** A row has its acts under the pointer only: where they are of one, the pointer goes there first. */
  async function press(popup: View, label: string): Promise<void> {
    const row = `[...document.querySelectorAll('.row')].find((r) => '${label}'.endsWith(' ' + r.querySelector('b').textContent))`;
    await popup.evaluate(`${row}?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))`);
    const button = `document.querySelector('[aria-label="${label}"]')`;
    await until(label, () => popup.evaluate(`!!${button}`));
    await popup.evaluate(`${button}.click()`);
  }
  async function choose(popup: View, of: string, label: string): Promise<void> {
    await press(popup, of);
    await popup.click(`name=${label}`);
  }
  const shownCode = (popup: View, issuer: string) =>
    popup.evaluate<string>(
      `[...document.querySelectorAll('.row')].find((r) => r.textContent.includes('${issuer}'))?.querySelector('.code')?.textContent ?? ''`,
    );

  it('checks the clock, finds a counter, and shows a QR code, all in the popup', async () => {
    const popup = await driven.clickIcon(await openTab(driven, url));
    await popup.waitFor('.row');

    // The open site alone is asked for the time, and every code is corrected.
    await choose(popup, 'Menu', 'Check the clock');
    await popup.waitForText('behind');
    // A slow answer is the less exact, by half of the time that it took.
    expect(await popup.text('.clock-verdict')).toMatch(/Your clock is (4[3-9]|5[01]) s behind/);
    await popup.click('.clock-view .button[data-kind="primary"]');
    await popup.waitFor('.row');
    await until('the corrected code', async () => {
      const expected = [-1500, 0, 1500].map((late) => codeAt(totp, Date.now() + AHEAD_MS + late).code);
      return expected.includes(await shownCode(popup, 'Site'));
    });

    await choose(popup, 'Menu', 'Check the clock');
    await popup.waitForText('Watchword adds');
    await popup.evaluate(`document.querySelector('.clock-view .note .link').click()`);
    await popup.waitGone('.clock-view .note');
    await popup.press('Escape');
    await popup.waitFor('.row');
    await until('the machine’s own code', async () => {
      const expected = [-1500, 0, 1500].map((late) => codeAt(totp, Date.now() + late).code);
      return expected.includes(await shownCode(popup, 'Site'));
    });

    // The next counter is stored before its code is shown, and found again from two codes.
    await press(popup, 'Next code for Counter');
    await until('the code of counter 7', async () => (await shownCode(popup, 'Counter')) === hotp(counted, 7));
    await choose(popup, 'More options for Counter', 'Find the counter');
    await popup.waitForText('Next counter on this device: 8');
    await popup.type('.form .field:nth-of-type(1) input', hotp(counted, 500));
    await popup.type('.form .field:nth-of-type(2) input', hotp(counted, 501));
    await popup.press('Enter');
    await popup.waitFor('.row');
    await press(popup, 'Next code for Counter');
    await until('the code of counter 502', async () => (await shownCode(popup, 'Counter')) === hotp(counted, 502));

    // The QR code stands behind the passphrase; Esc goes back to the list and does not close the popup.
    await choose(popup, 'More options for Site', 'Show as QR code');
    await popup.waitFor('input[type="password"]');
    expect(await popup.count('.qr')).toBe(0);
    await popup.type('input[type="password"]', PASSPHRASE);
    await popup.press('Enter');
    await popup.waitFor('.qr');
    await popup.press('Escape');
    await popup.waitFor('.row');
  });

  it('makes a secret on the workbench, shows its URI, and verifies a code of it', async () => {
    const page = await driven.own('options.html#workbench');
    await page.waitFor('.workbench .qr');
    const uri = await page.text('.workbench-uri');
    const { account } = parseOtpauthUri(uri);
    expect(account.secret).toHaveLength(20);
    // On a slow machine a code may have ended when it is typed at last.
    await until('a code that is taken', async () => {
      await page.type('.workbench-verify input', codeAt(account, Date.now()).code);
      await page.press('Enter');
      return until('the verdict', () => page.evaluate<boolean>(hasText('Valid: step')), 5000);
    });
  });
});
