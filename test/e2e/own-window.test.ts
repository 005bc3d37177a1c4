import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven, startBrowser } from './drive/browsers.ts';
import { seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

const OWN_WINDOW = '/sidepanel.html?window';

describe.each(BROWSERS)('the list in a window of its own, in %s', (name) => {
  let driven: Driven;
  let manage: View;
  beforeAll(async () => {
    driven = await startBrowser(name);
    manage = await driven.own('options.html');
    await seedVault(manage, 3);
  });
  afterAll(() => driven?.close());

  /** Each window with the list: its number and kind. */
  const windows = () =>
    manage.evaluate<{ id: number; type: string }[]>(`(async () => {
      const all = await (globalThis.browser ?? globalThis.chrome).windows.getAll({ populate: true });
      return all.filter(({ tabs }) => tabs.some(({ url }) => url?.endsWith('${OWN_WINDOW}')))
        .map(({ id, type }) => ({ id, type }));
    })()`);

  /** The accounts that its page lists, which puppeteer does not reach in Firefox. */
  const rows = () =>
    manage.evaluate<number>(`(globalThis.browser ?? globalThis.chrome).extension.getViews()
      .filter(({ location }) => location.href.endsWith('${OWN_WINDOW}'))
      .reduce((sum, { document }) => sum + document.querySelectorAll('.row').length, 0)`);

  /** By the popup's menu. What closes a popup does not close a tab with it. */
  async function open(): Promise<void> {
    const popup = await driven.own('popup.html');
    await popup.click('[aria-label="Menu"]');
    await popup.click('name=Open in a window');
    await until('the window', async () => (await windows()).length > 0);
    await popup.page!.close().catch(() => undefined);
  }

  it('opens once, and stays while pages open and close', async () => {
    await open();
    const [first] = await windows();
    expect(first!.type).toBe('popup');
    await until('its rows', async () => (await rows()) === 3);
    await (await driven.browser.newPage()).close();
    await open();
    expect(await windows()).toEqual([first]);
    expect(await rows()).toBe(3);
  });
});
