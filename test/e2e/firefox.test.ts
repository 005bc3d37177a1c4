import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Firefox, startFirefox } from './drive/firefox.ts';
import { ask, seedVault } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

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
  await firefox.typeInAddressBar([...'otp gith']);
  const lines = async () => (await firefox.typeInAddressBar([])).join();
  await until('the account', async () => (await lines()).includes('Copy the code for GitHub · alice0@example.com'));
  await firefox.typeInAddressBar(['Enter']);
  const popup = firefox.popup();
  await until('the popup', () => popup.isOpen());
  await popup.waitForText('didn’t let Watchword copy');
  expect(await popup.text('.row[aria-selected=true]')).toContain('GitHub');
  await popup.click('.row[aria-selected=true] .row-copy');
  await popup.waitForText('copied');
  expect(await firefox.clipboard()).toMatch(/^\d{6}$/);
  await firefox.chrome(`document.querySelector('.webextension-popup-browser').closest('panel').hidePopup()`);

  await firefox.grantHosts([], ['clipboardRead', 'clipboardWrite']);
  await own.evaluate(`browser.storage.local.set({ settings: { clearClipboardSeconds: 30 } })`);
  await firefox.typeInAddressBar([...'otp goo']);
  await until('the account', async () => (await lines()).includes('Google'));
  await firefox.typeInAddressBar(['Enter']);
  await until('the popup', () => popup.isOpen());
  await until('the popup to close by itself', async () => !(await popup.isOpen()));
  expect(await firefox.clipboard()).toMatch(/^\d{6}$/);
  const alarm = await own.evaluate<{ name: string } | undefined>(`browser.alarms.get('clipboard')`);
  expect(alarm?.name).toBe('clipboard');
  // What the alarm does: nothing is open any more but the background.
  await ask(own, 'vault.lock', null);
  await until('the code to go', async () => (await firefox.clipboard()) === '');
});
