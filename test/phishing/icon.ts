import { ask } from '../e2e/drive/seed.ts';
import { until } from '../e2e/drive/view.ts';
import { codesIn, type Move, SITE, show, wait } from './act.ts';
import type { Lab } from './lab.ts';

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

const KIND = 'icon in the field';
/** How often an act is tried that has to be quick: on a slow machine it may come when the page has long been still. */
const TRIES = 5;
/** @param act resolves with false where it came too late to be what it is called */
const icon = (name: string, act: (lab: Lab) => Promise<unknown>): Move => ({
  kind: KIND,
  name,
  async run(lab) {
    for (let tries = TRIES; tries > 0; tries--) {
      await lab.page.mouse.move(20, 500);
      await showIcon(lab);
      const isInTime = (await act(lab)) !== false;
      await wait(700);
      if (isInTime) return;
    }
    throw new Error(`${name}: too late ${TRIES} times`);
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

const PLAIN_MOVES: readonly Move[] = [
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

const HOST = `document.querySelector('[popover=manual]')`;
const BUSY = 900;

/**
 * Has the page do something, and then keep its thread busy before that is drawn, while the user acts on what they see: all of
 * the act at once, since the page answers to none of it while it is busy.
 * @returns whether the user's press came while it was busy
 */
async function whileBusy(lab: Lab, script: string, act: () => Promise<unknown>): Promise<boolean> {
  await lab.page.evaluate(`(() => {
    window.busyUntil = window.pressedAt = 0;
    addEventListener('pointerdown', (event) => { window.pressedAt = event.timeStamp; }, { capture: true, once: true });
    ${script};
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      while (performance.now() < window.busyUntil);
    };
    window.busyUntil = performance.now() + ${BUSY};
    port2.postMessage('');
  })()`);
  await act();
  await wait(BUSY);
  return (await lab.page.evaluate('window.pressedAt > 0 && window.pressedAt < window.busyUntil')) === true;
}

const BUSY_MOVES: readonly Move[] = [
  icon('slides under a click while the page is busy', async (lab) => {
    await lab.page.evaluate(PUT(300, 120));
    await lab.page.mouse.move(300, 300);
    await wait(1200);
    const place = `${PUT(300, 300)}; for (const side of ['left', 'top']) ${HOST}.style.setProperty(side, '289px', 'important')`;
    return whileBusy(lab, place, () => lab.page.mouse.click(300, 300));
  }),
  icon('comes out from under a layer while the page is busy', async (lab) => {
    await lab.page.evaluate(OVER(''));
    await wait(800);
    return whileBusy(lab, `document.querySelector('[data-over]').remove()`, () => lab.page.mouse.click(300, 300));
  }),
];

/** A picture of another state of the page, drawn over all of it for as long as the page likes. */
const TRANSITION = `(() => {
  const style = document.createElement('style');
  style.textContent = '@keyframes keep { from { opacity: .99 } to { opacity: 1 } }' +
    '::view-transition { background: #fff; pointer-events: none } ::view-transition-group(root) { animation: keep 60s }' +
    '::view-transition-old(root), ::view-transition-new(root) { animation: none; opacity: 0 }';
  document.head.append(style);
  document.startViewTransition?.(() => undefined);
  return document.startViewTransition !== undefined;
})()`;
const NAMES = ['querySelectorAll', 'elementFromPoint', 'matches', 'contains', 'getBoundingClientRect'];

const COVERED_MOVES: readonly Move[] = [
  icon('lies under a view transition', async (lab) => {
    if (!(await lab.page.evaluate(TRANSITION))) return;
    await wait(800);
    await press(lab, 300, 300);
  }),
  icon('lies under a layer of a page that gives its names to the document’s methods', async (lab) => {
    await lab.page.evaluate(`document.body.append(...${JSON.stringify(NAMES)}.map((name) =>
      Object.assign(document.createElement('img'), { name })))`);
    await lab.page.evaluate(OVER('pointer-events:none'));
    await wait(800);
    await press(lab, 300, 300);
  }),
  icon('lies under a form that gives its fields’ names to its methods', async (lab) => {
    await lab.page.evaluate(OVER('pointer-events:none').replace(`createElement('div')`, `createElement('form')`));
    await lab.page.evaluate(`document.querySelector('[data-over]').append(...${JSON.stringify(NAMES)}.map((name) =>
      Object.assign(document.createElement('input'), { name, type: 'hidden' })))`);
    await wait(800);
    await press(lab, 300, 300);
  }),
  icon('is drawn too small to be seen', async (lab) => {
    await lab.page.evaluate(`document.documentElement.style.zoom = '0.3'`);
    await wait(1200);
    const [x, y] = (await lab.page.evaluate(`(() => {
      const { left, top, width, height } = ${HOST}.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    })()`)) as [number, number];
    for (const scale of [1, 0.3]) await press(lab, x * scale, y * scale);
  }),
  icon('gets the keyboard and the Enter that was meant for the field', async (lab) => {
    await lab.page.evaluate(`document.querySelector('input[name=otp]').focus()`);
    await lab.page.keyboard.press('Tab');
    await lab.page.keyboard.press('Enter');
  }),
  {
    kind: KIND,
    name: 'comes under a resting pointer with the frame that it is in',
    async run(lab) {
      await lab.page.mouse.move(20, 500);
      await show(lab, `https://github.com/lab/frame?src=${encodeURIComponent(SITE)}`);
      const put = (top: number) =>
        lab.page.evaluate(
          `document.querySelector('iframe').style.cssText = 'position:fixed;border:0;left:0;top:${top}px'`,
        );
      await put(20);
      const frame = await until('the frame', async () => lab.page.frames().find((each) => each.url() === SITE));
      // Where the browser does not tell what is in sight, there is none.
      const seen = async () => (await frame.evaluate(`!!${HOST}`)) === true;
      if (!(await until('the icon', seen, 3000).catch(() => false))) return;
      await frame.evaluate(PUT(300, 100));
      await wait(1600);
      await press(lab, 300, 330);
      await put(230);
      await wait(300);
      await lab.page.mouse.down();
      await lab.page.mouse.up();
      await wait(700);
    },
  },
];

export const ICON_MOVES: readonly Move[] = [...PLAIN_MOVES, ...BUSY_MOVES, ...COVERED_MOVES];

/** Turns the icon on for the site, as the user does in the popup's menu. */
export async function turnIconOn(lab: Lab): Promise<void> {
  await ask(lab.own, 'inline.want', { url: 'https://github.com/' });
}

/** The honest click that the icon is for: the lab shows nothing where this does not fill. */
export async function clickIcon(lab: Lab): Promise<string> {
  await lab.openTab();
  // The code is typed a digit at a time: a part of it is not the answer.
  const whole = async () => {
    const code = await codesIn(lab);
    return code.length >= 6 ? code : undefined;
  };
  // A click that a busy machine handles late does not count: the user clicks again.
  return until('the code', async () => {
    await lab.page.mouse.move(20, 500);
    await showIcon(lab);
    await lab.page.mouse.move(280, 300, { steps: 4 });
    await press(lab, 300, 300);
    return until('the code of this click', whole, 10_000);
  });
}
