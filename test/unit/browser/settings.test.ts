import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadSettings, saveSettings } from '../../../lib/browser/settings.ts';

beforeEach(() => fakeBrowser.reset());

test('two changes at once are both kept', async () => {
  await Promise.all([saveSettings({ inboxes: ['gmail'] }), saveSettings({ lockAfterMinutes: 5 })]);
  expect(await loadSettings()).toMatchObject({ inboxes: ['gmail'], lockAfterMinutes: 5 });
});
