import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toDataURL } from 'qrcode';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appStands } from './drive/app-stands.ts';
import { type Chromium, endWorker, startChromium } from './drive/chromium.ts';
import { ask, madeUp, PASSPHRASE } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

const URI = 'otpauth://totp/Acme:alice?secret=JBSWY3DPEHPK3PXP&issuer=Acme';

describe('bad input gets a sentence and loses nothing', () => {
  let chromium: Chromium;
  let server: Server;
  let url: string;
  let own: View;

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const text = decodeURIComponent(request.url?.slice(1) ?? '');
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Page</title><img src="${await toDataURL(text || ' ')}" alt="" width="300">`);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    chromium = await startChromium();
    own = await chromium.own('options.html');
    await ask(own, 'vault.create', { passphrase: PASSPHRASE });
    await ask(own, 'accounts.add', { accounts: madeUp(1), duplicates: 'ask' });
  });
  afterAll(async () => {
    await chromium?.close();
    server?.close();
  });

  /** The popup over a page that shows a QR code of `text`. */
  async function popupOn(text: string): Promise<View> {
    const page = await chromium.browser.newPage();
    await page.goto(`${url}/${encodeURIComponent(text)}`);
    return chromium.clickIcon(page);
  }

  async function addForm(): Promise<View> {
    const popup = await popupOn('no account at all');
    await popup.click('name=Add an account');
    await popup.waitFor('label=Setup key');
    return popup;
  }

  /** How many accounts a page of ours shows: what is in the vault, not what a popup believes. */
  async function inVault(): Promise<string> {
    const page = await chromium.own('popup.html');
    await appStands(page);
    const rows = await page.evaluate<string>(
      "[...document.querySelectorAll('.row-name b')].map((b) => b.textContent).join()",
    );
    await page.page.close();
    return rows;
  }

  it.each([
    ['not an otpauth URI', 'https://example.com/setup', ''],
    ['a secret that is not base32', 'hello, world! 018', ''],
    ['0 digits', `${URI}&digits=0`, ''],
    ['99 digits', `${URI}&digits=99`, ''],
    ['a period of 0', `${URI}&period=0`, ''],
    ['an algorithm that is unknown', `${URI}&algorithm=ROT13`, ''],
    ['nothing', ' ', ''],
  ])('%s', async (_what, typed) => {
    const popup = await addForm();
    await popup.type('label=Setup key', typed);
    await popup.press('Tab');
    await popup.click('form button[type=submit]');
    const said = await popup.text('form [role=alert]');
    expect(said).toMatch(/^[A-Z].{20,}\.$/s);
    expect(said).not.toContain('JBSWY3DP');
    expect(await inVault()).toBe('GitHub');
  });

  it('2 MB of text in the key field', async () => {
    const popup = await addForm();
    await popup.evaluate(`(() => {
      const field = document.querySelector('form textarea');
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, 'A'.repeat(2_000_000));
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })()`);
    await popup.click('form button[type=submit]');
    expect(await popup.text('form [role=alert]')).toMatch(/\.$/);
    expect(await inVault()).toBe('GitHub');
  });

  it('a QR code of a web address is said to be one, and is not opened', async () => {
    const before = (await chromium.browser.pages()).length;
    const popup = await popupOn('https://example.com/get-the-app');
    await popup.waitFor('.row');
    await popup.click('name=Add an account');
    await popup.waitForText('doesn’t hold an account');
    expect((await chromium.browser.pages()).length).toBe(before + 1);
  });

  it('an account that is there already: cancel, keep both, replace', async () => {
    const popup = await popupOn(URI);
    await popup.click('.review-acts .button[data-kind=primary]');
    await popup.waitForText('Acme added');

    const form = await addForm();
    await form.type('label=Setup key', URI.replaceAll('Acme', 'Acme%20again'));
    await form.click('form button[type=submit]');
    await form.waitForText('You already have this account');
    await form.click('name=Cancel');
    await form.click('form button[type=submit]');
    await form.click('name=Keep both');
    await form.waitForText('added');
    expect(await inVault()).toBe('GitHub,Acme,Acme again');

    const third = await addForm();
    await third.type('label=Setup key', URI.replaceAll('Acme', 'Acme%20new'));
    await third.click('form button[type=submit]');
    await third.click('name=Replace it');
    await third.waitForText('added');
    expect(await inVault()).toBe('GitHub,Acme new,Acme again');
  });

  it('a popup that is closed in the middle of adding finds the code again', async () => {
    const found = 'otpauth://totp/Later:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Later';
    const page = await chromium.browser.newPage();
    await page.goto(`${url}/${encodeURIComponent(found)}`);
    const first = await chromium.clickIcon(page);
    await first.waitFor('.review');
    await first.page?.close();
    const second = await chromium.clickIcon(page);
    await second.waitFor('.review');
    await second.click('.review-acts .button[data-kind=primary]');
    await until('the account to be saved', async () => (await inVault()).includes('Later'));
  });

  it('two popups at once show the same, whichever of them writes', async () => {
    const [one, two] = [await chromium.own('popup.html'), await chromium.own('popup.html')];
    await Promise.all([
      ask(one, 'accounts.add', { accounts: madeUp(4).slice(1, 2), duplicates: 'ask' }),
      ask(two, 'accounts.add', { accounts: madeUp(4).slice(2, 3), duplicates: 'ask' }),
      ask(one, 'accounts.add', { accounts: madeUp(4).slice(3), duplicates: 'ask' }),
    ]);
    for (const view of [one, two])
      for (const { issuer } of madeUp(4))
        await until(issuer, () => view.evaluate<boolean>(`document.body.innerText.includes('${issuer}')`));
  });

  it('a worker that is killed in the middle of a save has saved or not, and works on', async () => {
    const before = await inVault();
    const worker = await chromium.worker();
    const saving = ask(own, 'accounts.add', { accounts: madeUp(6).slice(4), duplicates: 'ask' }).catch(() => 'lost');
    await endWorker(worker);
    await saving;
    await ask(own, 'accounts.add', { accounts: madeUp(8).slice(7), duplicates: 'ask' });
    // What was begun and not acknowledged may have landed, but whole.
    expect([`${before},Reddit`, `${before},Dropbox,GitLab,Reddit`]).toContain(await inVault());
  });
});
