import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAccount } from '../../lib/otp/account.ts';
import { type AccountData, toAccountData } from '../../lib/otp/account-data.ts';
import { codeAt } from '../../lib/otp/code.ts';
import { FIELDS } from '../site/fields.ts';
import { type RunningSite, startSite } from '../site/server.ts';
import { BROWSERS, type Driven, inOneTab, openTab, startBrowser } from './drive/browsers.ts';
import { ask, seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

const SECRET = new TextEncoder().encode('12345678901234567890');

/** The code that a counter-based account gives next. */
const codeOf = (counter: number): string => codeAt(makeAccount({ secret: SECRET, type: 'hotp', counter }), 0).code;

/** What the page holds, boxes and shadow trees included. */
const VALUE = `(() => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : []),
    ...(e.contentDocument ? all(e.contentDocument) : [])]);
  return all(document).filter((e) => e.localName === 'input' && e.type !== 'hidden').map((e) => e.value).join('');
})()`;

describe.each(BROWSERS)('filling in %s', (name) => {
  let driven: Driven;
  let show: (url: string) => Promise<Page>;
  let site: RunningSite;
  let own: View;
  let counter = 0;
  let account: AccountData;

  beforeAll(async () => {
    [driven, site] = await Promise.all([startBrowser(name), startSite()]);
    show = inOneTab(driven.browser);
    own = await driven.own('options.html');
    await seedVault(own, 0);
    account = toAccountData(
      makeAccount({ secret: SECRET, type: 'hotp', issuer: 'Site', sites: [`localhost:${site.port}`] }),
    );
    await ask(own, 'accounts.add', { accounts: [account], duplicates: 'skip' });
  });
  // Each test has codes of its own: what one of them left behind is none of the next.
  beforeEach(async () => {
    counter += 10;
    const next = { ...account, counter };
    await ask(own, 'accounts.update', { before: account, account: next });
    account = next;
  });
  afterAll(async () => {
    await driven?.close();
    await site?.close();
  });

  /** Acts on the popup in a way that closes it: its answer may be lost with it. */
  async function closing(popup: View, act: () => Promise<unknown>): Promise<void> {
    let error: unknown;
    act().catch((cause) => {
      error = cause;
    });
    await until('the popup to close', async () => !(await popup.isOpen())).catch(async (late) => {
      const instead = await popup.evaluate<string>('document.body.innerText').catch((gone) => `(${gone})`);
      throw new Error(`${late} The act: ${error ?? 'done or still waited for'}. Instead: ${instead}`, { cause: late });
    });
  }
  const closePopup = (popup: View): Promise<void> =>
    closing(popup, () => popup.evaluate('setTimeout(() => window.close(), 0)'));

  /** The popup with its list. A page that moves its focus may close one that has just opened; a user clicks again. */
  async function openList(page: Page): Promise<View> {
    const open = async () => {
      const opened = await driven.clickIcon(page);
      await opened.waitFor('.row-fill');
      return opened;
    };
    return open().catch(open);
  }

  /** Fills with the button of the account's row. */
  async function fill(page: Page): Promise<void> {
    const popup = await openList(page);
    await closing(popup, () => popup.click('.row-fill'));
  }

  it.each(Object.keys(FIELDS).filter((field) => field !== 'later'))('fills the field %s', async (field) => {
    const page = await show(`${site.url}/fields/${field}`);
    await new Promise((done) => setTimeout(done, 300));
    await fill(page);
    await until('the code', async () => (await page.evaluate(VALUE)) === codeOf(counter));
  });

  it('fills over an old code', async () => {
    const page = await show(`${site.url}/fields/six`);
    await page.type('input.box', '9');
    await fill(page);
    await until('the code', async () => (await page.evaluate(VALUE)) === codeOf(counter));
  });

  it('fills a field that appears after it was asked for', async () => {
    const page = await show(`${site.url}/fields/later`);
    await page.click('#continue');
    await fill(page);
    await until('the code', async () => (await page.evaluate(VALUE)) === codeOf(counter));
  });

  it.each(['zip', 'promo', 'search', 'card', 'recovery'])(
    'leaves the decoy %s alone, and the counter',
    async (decoy) => {
      const page = await show(`${site.url}/decoys/${decoy}`);
      const popup = await openList(page);
      await expect(ask(popup, 'fill.find', { id: account.id, bind: '' })).rejects.toThrow('no-field');
      expect(await page.evaluate(VALUE)).toBe('');
      await closePopup(popup);
    },
  );

  it('explains the page in front, and gives a case without what the user typed', async () => {
    const page = await openTab(driven, `${site.url}/fields/six`);
    await page.type('input.box', '9');
    const popup = await openList(page);
    await popup.click('name=Menu');
    await closing(popup, () => popup.click('name=Explain this page'));
    const why = await driven.own('options.html#why');
    await why.waitFor('.why-inputs > [data-verdict=field]');
    expect(await why.text('.why-reasons')).toContain('shape:boxes');
    await why.waitFor('name=Copy as a test');
    const { html, expected } = JSON.parse(await why.value('.why-choices ~ .stack textarea'));
    expect(html).not.toContain('value=');
    expect(expected).toHaveLength(6);
    await page.close();
  });

  it('asks before an account goes to a site it is not bound to, and remembers', async () => {
    await ask(own, 'accounts.remove', { ids: [account.id] });
    // An issuer that is written as a host is known to sign in there.
    const issuer = `localhost:${site.port}`;
    // Beyond every counter that this key was used with: none goes back, not even from the bin.
    const other = toAccountData(makeAccount({ secret: SECRET, issuer, counter: counter + 10, type: 'hotp' }));
    await ask(own, 'accounts.add', { accounts: [other], duplicates: 'keep-both' });
    const page = await openTab(driven, `${site.url}/fields/single`);
    const popup = await driven.clickIcon(page);
    await popup.click('.row-fill');
    await popup.waitForText(`Use ${issuer} for ${issuer}?`);
    await closing(popup, () => popup.click('.fill-question .button'));
    await until('the code', async () => (await page.evaluate(VALUE)) === codeOf(counter + 10));
    const again = await driven.clickIcon(page);
    await until('the binding', async () => (await ask(again, 'fill.page', null))?.bound.includes(other.id) ?? false);
    await closePopup(again);
    await page.close();
  });
});
