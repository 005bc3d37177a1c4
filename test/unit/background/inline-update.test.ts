import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followInline } from '../../../lib/background/fill/inline-icon.ts';
import { saveSettings } from '../../../lib/browser/settings.ts';

type Script = { id: string; js: string[]; matches: string[] };
let registered: Script[];
let allowed: string[];

beforeEach(() => {
  fakeBrowser.reset();
  allowed = ['https://a.example/*'];
  const event = { addListener: () => undefined };
  Object.assign(fakeBrowser, {
    permissions: {
      onAdded: event,
      onRemoved: event,
      contains: async ({ origins }: { origins: string[] }) => origins.every((each) => allowed.includes(each)),
    },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      unregisterContentScripts: async () => {
        registered = [];
      },
      registerContentScripts: async (scripts: Script[]) => {
        if (registered.length > 0) throw new Error('Duplicate script ID');
        registered = scripts;
      },
    },
  });
});

const update = (reason: string) =>
  fakeBrowser.runtime.onInstalled.trigger({ reason: reason as 'update', temporary: false } as never);

const OLD = { id: 'inline', js: ['/content-scripts/inline.js'], matches: ['https://a.example/*'] };
const NOW = { id: 'inline', js: ['/finder.js', '/content-scripts/inline.js'], matches: ['https://a.example/*'] };

test.each([
  ['was forgotten by the browser', [], ['https://a.example'], [NOW]],
  ['was kept with the files of before', [OLD], ['https://a.example', 'https://b.example'], [NOW]],
  ['nobody wants any more', [OLD], [], []],
])('after an update the script of the icon that %s is as the user chose', async (_, before, inlineOrigins, after) => {
  registered = before;
  await saveSettings({ inlineOrigins });
  followInline();
  await update('update');
  await vi.waitFor(() => expect(registered).toMatchObject(after));
  expect(registered).toHaveLength(after.length);
});

test('an update of the browser leaves the script alone', async () => {
  registered = [OLD];
  await saveSettings({ inlineOrigins: ['https://a.example'] });
  followInline();
  await update('chrome_update');
  await new Promise((done) => setTimeout(done, 20));
  expect(registered).toEqual([OLD]);
});
