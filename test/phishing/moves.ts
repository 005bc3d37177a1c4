import { ask } from '../e2e/drive/seed.ts';
import { until } from '../e2e/drive/view.ts';
import type { Lab, Outcome } from './lab.ts';

const SITE = 'https://github.com/sessions/two-factor/app';
const EVIL = 'https://github.evil.example/';
const FIELD = `document.querySelector('input[name=otp]')?.value ?? ''`;
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What a page does that is the account's own site, or looks like it, while a fill is under way. */
interface Move {
  kind: string;
  name: string;
  run(lab: Lab): Promise<void>;
}

const find = (lab: Lab) => ask(lab.own, 'fill.find', { id: lab.ids.get('github.com')!, bind: '' });
const write = (lab: Lab) => ask(lab.own, 'fill.write', null).catch(() => undefined);

async function show(lab: Lab, url: string): Promise<void> {
  await lab.page.goto(url);
  await lab.page.bringToFront();
}

const BETWEEN = 'another document between asking and writing';
const FRAME = 'frames';
const ICON = 'icon in the field';

/** Asks on the account's own site, and writes once `leave` has brought another document. */
const between = (name: string, leave: (lab: Lab) => Promise<unknown>, first = ''): Move => ({
  kind: BETWEEN,
  name,
  async run(lab) {
    if (first) await show(lab, first);
    await show(lab, SITE);
    await find(lab);
    await leave(lab);
    await write(lab);
  },
});

const frame = (name: string, top: string, source: string): Move => ({
  kind: FRAME,
  name,
  async run(lab) {
    await show(lab, `${top}/lab/frame?src=${encodeURIComponent(source)}`);
    await wait(300);
    await find(lab)
      .then(() => write(lab))
      .catch(() => undefined);
  },
});

/** Places the field so that the icon, which stands 8 px from its end and is 22 px wide, has its middle at a point. */
const PUT = (x: number, y: number) => `(() => {
  const field = document.querySelector('input[name=otp]');
  field.style.cssText = 'position:fixed;width:200px;height:40px;margin:0;box-sizing:border-box;left:${x - 181}px;top:${y - 20}px';
  for (const name of ['scroll', 'resize']) dispatchEvent(new Event(name));
})()`;
const OVER = (style: string) => `(() => {
  const over = document.createElement('div');
  over.popover = 'manual';
  over.dataset.over = '';
  over.style.cssText = 'inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff;' + ${JSON.stringify(style)};
  over.textContent = 'Click here to go on';
  document.body.append(over);
  over.showPopover();
})()`;

async function showIcon(lab: Lab): Promise<void> {
  await show(lab, SITE);
  await until(
    'the icon',
    async () => (await lab.page.evaluate(`!!document.querySelector('[popover=manual]')`)) === true,
  );
  await lab.page.evaluate(PUT(300, 300));
  // Found and placed anew by the page's own change.
  await wait(400);
  await lab.page.evaluate(PUT(300, 300));
  await wait(1200);
}

const icon = (name: string, act: (lab: Lab) => Promise<unknown>): Move => ({
  kind: ICON,
  name,
  async run(lab) {
    await lab.page.mouse.move(20, 500);
    await showIcon(lab);
    await act(lab);
    await wait(700);
  },
});

async function press({ page }: Lab, x: number, y: number, clickCount = 1): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down({ clickCount });
  await page.mouse.up({ clickCount });
}

/** Moves the icon away, lets the user click at a place, and puts it there before the next click. */
async function slideUnder(lab: Lab, ms: number, clickCount: number): Promise<void> {
  await lab.page.evaluate(PUT(300, 120));
  await wait(1200);
  await press(lab, 300, 300);
  await lab.page.evaluate(PUT(300, 300));
  await wait(ms);
  await lab.page.mouse.down({ clickCount });
  await lab.page.mouse.up({ clickCount });
}

export const MOVES: readonly Move[] = [
  between('goes to another site', ({ page }) => page.goto(EVIL)),
  between('is replaced by another site', async ({ page }) => {
    await Promise.all([page.waitForNavigation(), page.evaluate(`location.replace(${JSON.stringify(EVIL)})`)]);
  }),
  between('goes back to another site', ({ page }) => page.goBack(), EVIL),
  between('loads itself anew', ({ page }) => page.reload()),
  between('goes to a page of a stranger at the same operator', ({ page }) =>
    page.goto('https://gist.github.com/evil/1'),
  ),
  between('goes on to another site and comes back anew', async ({ page }) => {
    await page.goto(EVIL);
    await page.goto(SITE);
  }),
  frame('the account’s site in a foreign page', 'https://secure-signin.test', SITE),
  frame('a foreign site in the account’s page', 'https://github.com', 'https://evil.example/'),
  frame('a look-alike in the account’s page', 'https://github.com', EVIL),
  frame('a tenant’s page in the account’s page', 'https://github.com', 'https://evil.github.io/'),
  frame('a stranger’s page in the account’s page', 'https://github.com', 'https://gist.github.com/evil/1'),
  icon('slides under the second click of a double click', (lab) => slideUnder(lab, 80, 2)),
  icon('slides under a click 300 ms later', (lab) => slideUnder(lab, 300, 1)),
  icon('is clicked by a script', ({ page }) =>
    page.evaluate(
      `document.querySelector('[popover=manual]').dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
    ),
  ),
  icon('lies under an opaque layer that lets clicks through', async (lab) => {
    await lab.page.evaluate(OVER('pointer-events:none'));
    await wait(800);
    await press(lab, 300, 300);
  }),
  icon('comes out from under a layer below a resting pointer', async (lab) => {
    await lab.page.evaluate(OVER(''));
    await wait(300);
    await press(lab, 300, 300);
    await lab.page.evaluate(`document.querySelector('[data-over]').remove()`);
    await wait(120);
    await lab.page.mouse.down({ clickCount: 2 });
    await lab.page.mouse.up({ clickCount: 2 });
  }),
  icon('is made to be seen through', async (lab) => {
    await lab.page.evaluate(`document.documentElement.style.opacity = '0.01'`);
    await wait(800);
    await press(lab, 300, 300);
  }),
  icon('is moved by the page’s own hand', async (lab) => {
    await lab.page.evaluate(
      `document.querySelector('[popover=manual]').style.setProperty('left', '400px', 'important')`,
    );
    await press(lab, 411, 300);
  }),
];

/** All codes that stand in the page or in its frames. */
async function codesIn({ page }: Lab): Promise<string> {
  const values = await Promise.all(page.frames().map((each) => each.evaluate(FIELD).catch(() => '')));
  return values.join('');
}

/** Turns the icon on for the site, as the user does in the popup's menu. */
export async function turnIconOn(lab: Lab): Promise<void> {
  await ask(lab.own, 'inline.want', { url: 'https://github.com/' });
}

/** The honest click that the icon is for: the lab shows nothing where this does not fill. */
export async function clickIcon(lab: Lab): Promise<string> {
  await lab.openTab();
  await lab.page.mouse.move(20, 500);
  await showIcon(lab);
  await lab.page.mouse.move(280, 300, { steps: 4 });
  await press(lab, 300, 300);
  // The code is typed a digit at a time: a part of it is not the answer.
  const whole = async () => {
    const code = await codesIn(lab);
    return code.length >= 6 ? code : undefined;
  };
  return until('the code', whole, 10_000).catch(() => codesIn(lab));
}

export async function move(lab: Lab, { kind, name, run }: Move): Promise<Outcome> {
  await lab.openTab();
  await run(lab);
  return { kind, of: 'github.com', url: name, code: await codesIn(lab), why: '' };
}
