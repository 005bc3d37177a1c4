import { beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureHandlers } from '../../../lib/background/capture/capture.ts';
import { replaceSeen } from '../../../lib/background/capture/store.ts';
import { uri } from '../picture/pictures.ts';

/** The tabs that the browser answers with, one question after another; the last one again and again. */
function inFront(...tabs: { id: number; url: string }[]): void {
  const query = vi.spyOn(fakeBrowser.tabs, 'query') as unknown as MockInstance<() => Promise<unknown[]>>;
  for (const [i, { id, url }] of tabs.entries()) {
    const answer = [{ id, windowId: 1, url, title: '', active: true }];
    if (i < tabs.length - 1) query.mockResolvedValueOnce(answer);
    else query.mockResolvedValue(answer);
  }
}

const LOGIN = { id: 1, url: 'https://login.example.com/setup' };

/** A page in each frame of which the script finds this link. */
function showing(link: string): void {
  const report = { width: 800, height: 600, elements: [], links: [link], keys: [] };
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([{ frameId: 0, result: report }] as never);
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  showing(uri('alice'));
});

test('what a page shows is bound to its site', async () => {
  inFront(LOGIN);
  const { findings } = await captureHandlers['capture.look']();
  expect(findings.map(({ account }) => account.sites)).toEqual([['example.com']]);
});

test.each([
  ['another page', 1, 'https://other.test/'],
  ['another tab', 2, 'https://login.example.com/setup'],
])('what was seen while %s came to the front is bound to none', async (_, id, url) => {
  inFront(LOGIN, { id, url });
  const { findings } = await captureHandlers['capture.look']();
  expect(findings.map(({ account }) => account.sites)).toEqual([[]]);
});

test('what is turned down while the page is looked at stays away, and is found by the next look', async () => {
  inFront(LOGIN);
  await captureHandlers['capture.look']();
  const running = captureHandlers['capture.look']();
  await captureHandlers['capture.forget']({ ids: [] });
  expect((await running).findings).toEqual([]);
  expect((await captureHandlers['capture.waiting']()).findings).toEqual([]);
  expect((await captureHandlers['capture.look']()).findings).toHaveLength(1);
});

test('a page full of parts of exports leaves room for the next page', async () => {
  const parts = Array.from({ length: 64 }, (_, i) => ({
    text: `otpauth-migration://offline?data=${i}`,
    source: 'link' as const,
  }));
  await replaceSeen(1, 'https://hostile.test/', parts);
  const { findings } = await replaceSeen(2, 'https://example.com/', [{ text: uri('alice'), source: 'code' }]);
  expect(findings).toHaveLength(1);
});
