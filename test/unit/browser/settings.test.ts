import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadSettings, saveSettings } from '../../../lib/browser/settings.ts';

beforeEach(() => fakeBrowser.reset());

test('two changes at once are both kept', async () => {
  await Promise.all([saveSettings({ inboxes: ['gmail'] }), saveSettings({ lockAfterMinutes: 5 })]);
  expect(await loadSettings()).toMatchObject({ inboxes: ['gmail'], lockAfterMinutes: 5 });
});

test('settings that cannot be read are not set to their defaults', async () => {
  await saveSettings({ inboxes: ['gmail'], lockAfterMinutes: 5 });
  const reading = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('I/O error'));
  await expect(saveSettings({ lockAfterMinutes: 60 })).rejects.toThrow();
  reading.mockRestore();
  expect(await loadSettings()).toMatchObject({ inboxes: ['gmail'], lockAfterMinutes: 5 });
});
