import { until } from '../e2e/drive/view.ts';
import { EVIL, find, type Move, SITE, show, wait, write } from './act.ts';
import type { Lab } from './lab.ts';

/** Asks on the account's own site, and writes once `leave` has brought another document. */
const between = (name: string, leave: (lab: Lab) => Promise<unknown>, first = ''): Move => ({
  kind: 'another document between asking and writing',
  name,
  async run(lab) {
    if (first) await show(lab, first);
    await show(lab, SITE);
    await find(lab);
    await leave(lab);
    await write(lab);
  },
});

/**
 * Goes back to the account's page. The page before may come back as it was kept, without loading, which the driver of
 * Firefox would wait for.
 */
async function back({ page }: Lab): Promise<void> {
  page.evaluate('history.back()').catch(() => undefined);
  await until('the page before', async () => (await page.evaluate('location.href')) === SITE);
}

const go = ({ page }: Lab, script: string) => Promise.all([page.waitForNavigation(), page.evaluate(script)]);

/** Has the account's page do something the moment that its field is written to. */
const atFirstTouch = (name: string, script: string, frame = ''): Move => ({
  kind: 'race with the writing',
  name,
  async run(lab) {
    await show(lab, frame || SITE);
    await wait(300);
    await lab.page.evaluate(`for (const type of ['focus', 'keydown', 'beforeinput', 'input'])
      document.querySelector('input[name=otp]').addEventListener(type, () => { ${script} }, { once: true })`);
    await find(lab).then(
      () => write(lab),
      () => undefined,
    );
    await wait(600);
    // What stands in the account's own page is where it belongs.
    await lab.page.evaluate(`if (location.host === 'github.com') document.querySelector('input[name=otp]').value = ''`);
  },
});

export const LEAVING_MOVES: readonly Move[] = [
  between('goes to another site', ({ page }) => page.goto(EVIL)),
  between('is replaced by another site', (lab) => go(lab, `location.replace(${JSON.stringify(EVIL)})`)),
  between('goes back to another site', ({ page }) => page.goBack(), EVIL),
  between('loads itself anew', ({ page }) => page.reload()),
  between('goes to a page of a stranger at the same operator', ({ page }) =>
    page.goto('https://gist.github.com/evil/1'),
  ),
  between('goes on to another site and comes back anew', async ({ page }) => {
    await page.goto(EVIL);
    await page.goto(SITE);
  }),
  {
    kind: 'back-forward cache',
    name: 'is kept while another site is in front',
    async run(lab) {
      await show(lab, SITE);
      await find(lab);
      await lab.page.goto(EVIL);
      await write(lab);
      await back(lab);
      await wait(300);
    },
  },
  {
    kind: 'back-forward cache',
    name: 'comes back out of it before the writing',
    async run(lab) {
      await show(lab, SITE);
      await lab.page.evaluate('window.wasAsked = true');
      await find(lab);
      await lab.page.goto(EVIL);
      await back(lab);
      await write(lab);
      await wait(300);
      // The document that was asked may have the code. One that was loaded anew may not.
      await lab.page.evaluate(`if (window.wasAsked) document.querySelector('input[name=otp]').value = ''`);
    },
  },
  {
    // Where a browser does not prerender, the page is loaded as any other.
    kind: 'prerender',
    name: 'a document that was drawn ahead takes its place',
    async run(lab) {
      await show(lab, 'https://github.com/lab/prerender');
      await wait(1000);
      await find(lab);
      // The document that was drawn ahead may come as another page to the driver: there is no navigation to wait for.
      await lab.page.evaluate(`location.href = '/lab/prerendered'`).catch(() => undefined);
      const isThere = async () => {
        const pages = await lab.page.browser().pages();
        const there = pages.find((page) => page.url().endsWith('/lab/prerendered'));
        if (there) lab.page = there;
        return there !== undefined;
      };
      await until('the document that was drawn ahead', isThere);
      await wait(500);
      await write(lab);
      await wait(300);
    },
  },
  {
    kind: 'open redirect',
    name: 'the site’s own address leads elsewhere',
    async run(lab) {
      await show(lab, `https://github.com/lab/redirect?to=${encodeURIComponent(EVIL)}`);
      await find(lab).then(
        () => write(lab),
        () => undefined,
      );
    },
  },
  atFirstTouch('the page goes to another site', `location.replace(${JSON.stringify(EVIL)})`),
  atFirstTouch(
    'the page puts the cursor into a foreign frame',
    `document.querySelector('iframe').focus()`,
    `https://github.com/lab/beside?src=${encodeURIComponent('https://evil.example/')}`,
  ),
];
