import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Firefox, startFirefox } from './drive/firefox.ts';
import { ask, seedVault } from './drive/seed.ts';
import { hasText, until, type View } from './drive/view.ts';

let firefox: Firefox;
let own: View;

beforeAll(async () => {
  firefox = await startFirefox();
  own = await firefox.own('options.html');
  await seedVault(own, 3);
});
afterAll(() => firefox?.close());

test('the popup is as wide as it was drawn, whatever is in it', async () => {
  const popup = await firefox.clickIcon(own.page!);
  await popup.waitFor('.row');
  const width = () => popup.evaluate<number>('innerWidth');
  await until('its width', async () => (await width()) === 360);
  await popup.click('[aria-label="Add an account"]');
  await popup.waitFor('textarea');
  await popup.press('Escape');
  await popup.waitFor('.row');
  expect(await width()).toBe(360);
  await firefox.chrome(`document.querySelector('.webextension-popup-browser').closest('panel').hidePopup()`);
});

test.each([
  ['as soon as it is there', 'body *', ''],
  ['with its list', '.row .code', ''],
  ['where nothing has the focus', '.row .code', 'document.activeElement.blur()'],
])('Enter in the popup copies a code: %s', async (_when, stands, act) => {
  await firefox.chrome('Services.clipboard.emptyClipboard(Services.clipboard.kGlobalClipboard)');
  const popup = await firefox.clickIcon(own.page!);
  await popup.waitFor(stands);
  await popup.evaluate(act || 'null');
  // Firefox may move the popup to its place just then and answer nothing. A popup that has copied closes by itself.
  await until('the key to be sent', () =>
    popup.press('Enter').then(
      () => true,
      (error) => String(error).includes('closed') || Promise.reject(error),
    ),
  );
  await until('the code', async () => /^\d{6}$/.test(await firefox.clipboard()));
});

test('the sidebar lists, searches and copies', async () => {
  const sidebar = await firefox.openSidebar();
  await sidebar.waitFor('.row');
  await sidebar.type('[role=combobox]', 'goo');
  await until('one account', async () => (await sidebar.count('.row')) === 1);
  await sidebar.click('.row-copy');
  await sidebar.waitForText('copied');
  expect(await firefox.clipboard()).toMatch(/^\d{6}$/);
  await firefox.chrome('SidebarController.hide()');
});

test('the shortcut that the user gives it shows the sidebar and hides it', async () => {
  await own.evaluate(`browser.commands.update({ name: 'panel', shortcut: 'Alt+Shift+K' })`);
  const press = () =>
    firefox.chrome(`[...document.querySelectorAll('keyset[id^=ext-keyset] key')]
      .find((key) => key.getAttribute('key') === 'K').doCommand()`);
  const isOpen = () => firefox.chrome<boolean>('return SidebarController.isOpen');
  await press();
  await until('the sidebar', isOpen);
  await press();
  await until('no sidebar', async () => !(await isOpen()));
});

test('the address bar finds an account; its code is copied at the next key, or at once where that is allowed', async () => {
  const popup = firefox.popup();
  const empty = () => firefox.chrome('Services.clipboard.emptyClipboard(Services.clipboard.kGlobalClipboard)');
  const choose = async (typed: string, line: string) => {
    await firefox.typeInAddressBar([...typed]);
    const isThere = async () => (await firefox.typeInAddressBar([])).join().includes(line);
    await until('the account', isThere);
    await firefox.typeInAddressBar(['Enter']);
  };
  await until('the popup that says it', async () => {
    await choose('otp gith', 'Copy the code for GitHub · alice0@example.com');
    await until('the popup', () => popup.isOpen());
    // It says so for seconds from its start on, and looking may take longer: then it is opened once more.
    const isSaid = () => popup.evaluate<boolean>(hasText('didn’t let Watchword copy'));
    return until('what it says', isSaid, 8000).catch(async (error) => {
      await firefox.chrome(`document.querySelector('.webextension-popup-browser')?.closest('panel').hidePopup()`);
      throw error;
    });
  });
  expect(await popup.text('.row[aria-selected=true]')).toContain('GitHub');
  await popup.click('.row[aria-selected=true] .row-copy');
  await popup.waitForText('copied');
  expect(await firefox.clipboard()).toMatch(/^\d{6}$/);
  await firefox.chrome(`document.querySelector('.webextension-popup-browser').closest('panel').hidePopup()`);

  await firefox.grantHosts([], ['clipboardRead', 'clipboardWrite']);
  await own.evaluate(`browser.storage.local.set({ settings: { clearClipboardSeconds: 3600 } })`);
  await empty();
  await choose('otp goo', 'Google');
  // The popup that copies it may have come and gone before it is looked for.
  await until('the code', async () => /^\d{6}$/.test(await firefox.clipboard()));
  await until('the popup to close by itself', async () => !(await popup.isOpen()));
  const alarm = await own.evaluate<{ name: string } | undefined>(`browser.alarms.get('clipboard')`);
  expect(alarm?.name).toBe('clipboard');
  // What the alarm does: nothing is open any more but the background.
  await ask(own, 'vault.lock', null);
  await until('the code to go', async () => (await firefox.clipboard()) === '');
});
