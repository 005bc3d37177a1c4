import type { Page } from 'puppeteer-core';
import type { Firefox } from './firefox.ts';
import { until } from './view.ts';

/** Presses a shortcut as a user's keyboard does, in Firefox's own window: `Ctrl+Shift+Y`. */
export async function pressShortcut(driven: Firefox, shortcut: string): Promise<void> {
  await driven.chrome(`
    const names = { Ctrl: ['Control', 17], Shift: ['Shift', 16], Alt: ['Alt', 18] };
    const keys = ${JSON.stringify(shortcut)}.split('+').map((name) => {
      const [key, keyCode] = names[name] ?? [name, name.charCodeAt(0)];
      return new KeyboardEvent('', { key, keyCode, code: names[name] ? key + 'Left' : 'Key' + name });
    });
    const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    tip.beginInputTransactionForTests(window);
    for (const key of keys) tip.keydown(key);
    for (const key of keys.toReversed()) tip.keyup(key);`);
}

/** Opens the context menu on an element of the page in front by a right click, and chooses our entry of it. */
export async function chooseFromMenu(driven: Firefox, page: Page, selector: string): Promise<void> {
  const place = await page.$eval(selector, (field) => {
    const box = field.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.click(place.x, place.y, { button: 'right' });
  await until('the entry in the menu', () =>
    driven.chrome<boolean>(`
      const menu = document.getElementById('contentAreaContextMenu');
      const entry = [...menu.querySelectorAll('menuitem')].find(({ id, hidden }) => /^watchword/.test(id) && !hidden);
      if (menu.state !== 'open' || !entry) return false;
      menu.activateItem(entry);
      return true;`),
  );
}
