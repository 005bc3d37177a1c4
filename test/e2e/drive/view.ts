import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** A page of the extension or of a site, as a user meets it: look, click, type. The same for both browsers. */
export interface View {
  /** Waits until something matches and is shown. */
  waitFor(selector: string): Promise<void>;
  /** Waits until nothing that matches is shown. */
  waitGone(selector: string): Promise<void>;
  /** Waits until the visible text contains `text`. */
  waitForText(text: string): Promise<void>;
  /** Visible text of the first match. */
  text(selector?: string): Promise<string>;
  count(selector: string): Promise<number>;
  value(selector: string): Promise<string>;
  click(selector: string): Promise<void>;
  /** Replaces a field's text by typing. */
  type(selector: string, text: string): Promise<void>;
  /** A key by its name: Enter, ArrowDown, Escape, a. */
  press(key: string): Promise<void>;
  /** Runs an expression in the page and returns its JSON-able value. */
  evaluate<T>(expression: string): Promise<T>;
  screenshot(path: string): Promise<void>;
  isOpen(): Promise<boolean>;
  /** Puppeteer's own page, where there is one: Firefox's popup has none. */
  page?: Page;
}

/** How long anything may take to appear, ms. Generous: the machine may be slow; nothing waits this long when it works. */
const PATIENCE = 60_000;

/** Asks `look` until it answers something true, `patience` ms at most. */
export async function until<T>(what: string, look: () => Promise<T | undefined>, patience = PATIENCE): Promise<T> {
  const end = Date.now() + patience;
  let error: unknown;
  // The last look begins when the time is over: the machine may have stood still since the one before.
  for (let isLast = false; !isLast; ) {
    isLast = Date.now() >= end;
    try {
      const seen = await look();
      if (seen) return seen;
    } catch (cause) {
      // A page that is gone does not come back: no use in waiting for it.
      if (/detached Frame/.test(String(cause))) throw cause;
      error = cause;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(error ? `Waited in vain for ${what}: ${error}` : `Waited in vain for ${what}`, { cause: error });
}

/** Expression: what is shown, what notices said since the last act, and where keys go. */
const INSTEAD = `[document.body.innerText.slice(0, 400), 'Notices:', ...(window.testNotices ?? []),
  'Focus:', document.activeElement?.outerHTML.slice(0, 60), document.hasFocus()].join(' ')`;

/** Waits until an expression is true in the page. What stood there instead is told. */
export async function untilTrue(what: string, evaluate: View['evaluate'], expression: string): Promise<void> {
  try {
    await until(what, () => evaluate(expression));
  } catch (error) {
    const instead = await evaluate<string>(INSTEAD).catch(() => '(gone)');
    throw new Error(`${error} Instead: ${instead.replace(/\s+/g, ' ').slice(0, 500)}`, { cause: error });
  }
}

/**
 * Expression: the page shows the text, or a notice of ours showed it since the last act. Notices go after seconds, and a
 * test on a slow machine may ask later.
 */
export const hasText = (text: string) =>
  `[document.body.innerText, ...(window.testNotices ?? [])].some((shown) => shown.includes(${JSON.stringify(text)}))`;

/** Expression that keeps, from here on, what the notices of an extension page say. Before each act. */
export const KEEP_NOTICES = `(() => {
  if (!location.protocol.endsWith('-extension:')) return;
  if (!window.testNotices)
    new MutationObserver(() => {
      for (const { innerText } of document.querySelectorAll('.toast'))
        if (!window.testNotices.includes(innerText)) window.testNotices.push(innerText);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  window.testNotices = [];
})()`;

/**
 * In the page: the next click counts only where it hits this element. On a slow machine something may be drawn above it
 * just after the driver has measured where it is, and the click would be another act.
 */
function LET_ONLY_THIS_BE_CLICKED(element: Element): void {
  const page = window as typeof window & { testMissed?: boolean; testClick?: AbortController };
  page.testMissed = false;
  page.testClick?.abort();
  const stop = new AbortController();
  page.testClick = stop;
  const check = (event: Event): void => {
    const hit = event.composedPath().includes(element);
    if (event.type === 'pointerdown') page.testMissed = !hit;
    if (page.testMissed) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (event.type === 'click') stop.abort();
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    addEventListener(type, check, { capture: true, signal: stop.signal });
}

/** In the page: false where the focus was taken from the field, as by a form that is drawn late, before it had all of the text. */
function HAS_TEXT(field: Element, text: string): boolean {
  const isThere = (field as HTMLInputElement).value === text;
  return isThere || document.activeElement === field || !field.isConnected;
}

const ACTS = 'button, a, summary, label, [role=menuitem], [role=menuitemradio], [role=option], [role=tab]';
const FIELDS = 'input, select, textarea';
const NAME = "(e.getAttribute('aria-label') || e.innerText || e.title || '').trim().replace(/\\s+/g, ' ')";
const LABEL = "(e.getAttribute('aria-label') || [...(e.labels ?? [])].map((l) => l.innerText).join(' ')).trim()";

/**
 * Expression that finds the first shown match of a CSS selector, of `name=…` (a control whose accessible name begins
 * so), or of `label=…` (a field whose label begins so).
 */
export function shown(selector: string): string {
  const [, kind, text] = /^(name|label)=(.*)$/.exec(selector) ?? [];
  const all = JSON.stringify(kind === 'name' ? ACTS : kind === 'label' ? FIELDS : selector);
  const isNamed = kind ? `${kind === 'name' ? NAME : LABEL}.startsWith(${JSON.stringify(text)}) && ` : '';
  return `[...document.querySelectorAll(${all})].find((e) => ${isNamed}e.checkVisibility({ visibilityProperty: true }))`;
}

/** A page that closes at a press never gets its release, of a key or of a button. */
function hasClosed(error: Error): void {
  if (error.name !== 'TargetCloseError') throw error;
}

/** A puppeteer page as a view: true mouse and keyboard events. */
export function pageView(page: Page): View & { page: Page } {
  const evaluate = <T>(expression: string) => page.evaluate(expression) as Promise<T>;
  const handle = async (selector: string) => {
    // A tab behind another draws no frames, and clicks wait for one. (A popup is a target that cannot be brought forward.)
    await page.bringToFront().catch(() => undefined);
    await untilTrue(selector, evaluate, `!!${shown(selector)}`);
    await evaluate(KEEP_NOTICES);
    const found = (await page.evaluateHandle(shown(selector))).asElement();
    if (!found) throw new Error(`Gone before it could be used: ${selector}`);
    return found as import('puppeteer-core').ElementHandle<Element>;
  };
  return {
    waitFor: (selector) => untilTrue(selector, evaluate, `!!${shown(selector)}`),
    waitGone: (selector) => untilTrue(`no ${selector}`, evaluate, `!${shown(selector)}`),
    waitForText: (text) => untilTrue(`the text “${text}”`, evaluate, hasText(text)),
    text: async (selector = 'body') => {
      await untilTrue(selector, evaluate, `!!${shown(selector)}`);
      return evaluate(`${shown(selector)}.innerText`);
    },
    count: (selector) => evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`),
    value: (selector) => evaluate(`document.querySelector(${JSON.stringify(selector)})?.value`),
    click: async (selector) => {
      const click = async () => {
        const found = await handle(selector);
        await found.evaluate(LET_ONLY_THIS_BE_CLICKED);
        await found.click().catch(hasClosed);
        // A click may close its page: then it has hit.
        return evaluate<boolean>('window.testMissed !== true').catch(() => true);
      };
      // What is drawn anew or moves between the look and the click is looked for again.
      await until(`a click on ${selector}`, () =>
        click().catch((error) => (/detached from document/.test(String(error)) ? false : Promise.reject(error))),
      );
    },
    type: async (selector, text) => {
      const type = async () => {
        const field = await handle(selector);
        await field.evaluate((e) => {
          (e as HTMLInputElement).focus();
          (e as HTMLInputElement).select();
        });
        await page.keyboard.press('Backspace');
        await page.keyboard.type(text);
        return field.evaluate(HAS_TEXT, text).catch(() => true);
      };
      await until(`the text in ${selector}`, type);
    },
    press: async (key) => {
      await evaluate(KEEP_NOTICES);
      await page.keyboard.press(key as import('puppeteer-core').KeyInput).catch(hasClosed);
    },
    evaluate,
    screenshot: async (path) => void writeFileSync(path, await page.screenshot()),
    isOpen: async () => !page.isClosed(),
    page,
  };
}
