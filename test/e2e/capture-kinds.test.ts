import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, PICTURES } from './capture/kinds.ts';
import { image, type Site, serve, svg, uri } from './capture/pages.ts';
import { BROWSERS, type Driven, openTab, startBrowser } from './drive/browsers.ts';
import { ask, seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

/** Ways to show a code, one below the other; the last of the first in a tree that no page script may enter. */
const FAR: Record<string, Record<string, (text: string) => string>> = {
  '/kinds': {
    ...KINDS,
    'closed tree': (text) => `<div><template shadowrootmode="closed">${image(text)}</template></div>`,
  },
  '/pictures': PICTURES,
};
/** Each begins with a letter of its own, which `uri` makes a key of its own from. */
const namesOf = (kinds: object): string[] =>
  Object.keys(kinds).map((kind, index) => `${String.fromCharCode(97 + index)}-${kind.replaceAll(' ', '-')}`);

describe.each(BROWSERS)('what of a page is captured in %s', (name) => {
  let driven: Driven;
  let site: Site;
  let own: View;
  let page: Page;

  beforeAll(async () => {
    const far = '<div style="height:3000px"></div>';
    const drawing = svg(uri('grace')).replace('<svg', '<svg width="300" height="300" x="60" y="60"');
    site = await serve({
      '/nothing': '<h1>Nothing to see</h1>',
      ...Object.fromEntries(
        Object.entries(FAR).map(([path, kinds]) => {
          const names = namesOf(kinds);
          const codes = Object.values(kinds).map((html, index) => `<p>${html(uri(names[index]!))}</p>`);
          return [path, far + codes.join('')];
        }),
      ),
      '/order': `${image(uri('above'))}${far}${image(uri('middle'))}${far}${image(uri('below'))}<script>addEventListener('load',()=>scrollTo(0,3300))</script>`,
      '/two': `${image(uri('alice'))}<div style="height:30px"></div>${image(uri('bob'))}`,
      '/hangs': `<iframe src="/never" width="300" height="100"></iframe>${image(uri('heidi'))}`,
      '/drawing.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><rect width="600" height="600" fill="#fff"/>${drawing}</svg>`,
    });
    driven = await startBrowser(name);
    own = await driven.own('options.html');
    await seedVault(own, 0);
    page = await openTab(driven, `${site.origin}/nothing`);
  });
  afterAll(async () => {
    await driven?.close();
    await site?.close();
  });
  afterEach(() => ask(own, 'capture.forget', { ids: [] }));

  const found = async (): Promise<string[]> =>
    (await ask(own, 'capture.waiting', null)).findings.map(({ account }) => account.account);
  async function closing(popup: View, act: () => Promise<unknown>): Promise<void> {
    act().catch(() => undefined);
    await until('the popup to close', async () => !(await popup.isOpen()));
  }
  const closePopup = (popup: View): Promise<void> =>
    closing(popup, () => popup.evaluate('setTimeout(() => window.close(), 0)'));
  const openOver = async (path: string): Promise<View> => {
    // Puppeteer's `goto` would wait for a frame that never loads.
    await page.evaluate(`location.href = ${JSON.stringify(site.origin + path)}`);
    const isThere = `location.pathname === '${path}' && document.readyState !== 'loading'`;
    await until('the page', () => page.evaluate(isThere) as Promise<boolean>);
    return driven.clickIcon(page);
  };

  it('is told in the order of the page, whichever code was read first', async () => {
    const popup = await openOver('/order');
    await until('the codes', async () => (await found()).length >= 3);
    expect(await found()).toEqual(['above', 'middle', 'below']);
    await closePopup(popup);
  });

  const far = Object.entries(FAR).filter(([path]) => path === '/kinds' || name === 'chromium');
  it.each(far)('is every code out of sight, on %s', async (path, kinds) => {
    let popup = await openOver(path);
    const names = namesOf(kinds);
    const isAll = async () => (await found()).length >= names.length;
    const hasAll = () => until('the codes', isAll, 20_000).catch(() => false);
    // On a busy machine the time that a look may take is too short for all of them: the next one begins anew.
    for (let more = 0; more < 3 && !(await hasAll()); more++) popup = await driven.clickIcon(page);
    expect(await found()).toEqual(names);
    await closePopup(popup);
  });

  it('is there though a frame of the page never loads', async () => {
    const popup = await openOver('/hangs');
    await popup.waitFor('.review');
    expect(await found()).toEqual(['heidi']);
    await closePopup(popup);
  });

  it.each([
    ['/two', 'alice'],
    ['/drawing.svg', 'grace'],
  ])('is the marked area alone, on %s', async (path, account) => {
    const popup = await openOver(path);
    await until('the look at the page', async () => (await found()).length > 0);
    await popup.click('[aria-label="Add an account"]');
    await popup.waitFor('.scan-ways');
    await closing(popup, () => popup.click('.scan-ways .button'));
    await until('the overlay', () => page.evaluate(() => document.querySelector(':popover-open') !== null));
    await page.mouse.move(30, 30);
    await page.mouse.down();
    await page.mouse.move(200, 150);
    await page.mouse.move(370, path === '/two' ? 300 : 370);
    await page.mouse.up();
    await until('the result', async () => (await found()).join() === account);
    // The popup that opens on it must not look for more.
    await new Promise((done) => setTimeout(done, 2000));
    expect(await found()).toEqual([account]);
    await own.evaluate(
      `(globalThis.browser ?? globalThis.chrome).extension.getViews({ type: 'popup' }).forEach((view) => view.close())`,
    );
  });
});
