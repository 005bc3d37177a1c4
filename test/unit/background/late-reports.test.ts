import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FillSession } from '../../../lib/background/fill/frames.ts';
import { HeldPlace } from '../../../lib/background/fill/held-place.ts';

const URL = 'https://example.com/';
const TAB = { id: 1, windowId: 1, url: URL, title: '', isPrivate: false };
const FIELD = { score: 80, boxes: 1, focused: false, empty: true, source: '' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue(TAB as never);
});

/** A place that was filled, and whose page says more by `report`. */
async function fill() {
  const session = new FillSession(1);
  const line = { isClosed: false, report: (_problem: string): void => undefined };
  let isOrdered = false;
  let hear: (message: unknown) => void = () => undefined;
  line.report = (problem) => hear({ kind: 'report', value: { problem, submitted: false } });
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async () => {
    session.join({
      tabId: 1,
      frameId: 0,
      url: URL,
      origin: 'https://example.com',
      post: () => {
        isOrdered = true;
        line.report('');
      },
      onMessage: (heard) => {
        hear = heard;
      },
      onClose: () => undefined,
      close: () => {
        line.isClosed = true;
      },
    });
    hear({ kind: 'offer', value: { fields: [FIELD], inText: false, password: false, ancestors: [], frames: [] } });
    return [];
  }) as never);
  const place = await session.find(URL, { target: 'best', source: 'app' });
  if (typeof place === 'string') throw new Error(place);
  const held = new HeldPlace(TAB, session, place);
  await held.write(async () => ({ code: '123456', undo: async () => undefined }));
  expect(isOrdered).toBe(true);
  return { held, line };
}

test.each([
  ['while the mark is shown', 0],
  ['before the mark is shown', 2],
])('what a page says without a sign does not end what is heard of it, %s', async (_, before) => {
  const { held, line } = await fill();
  const heard: string[] = [];
  const says = ['', 'not-taken'];
  says.slice(0, before).forEach(line.report);
  held.onLater(({ problem }) => heard.push(problem));
  says.slice(before).forEach(line.report);
  expect(heard).toEqual(says);
  // A refusal is the last word.
  await vi.waitFor(() => expect(line.isClosed).toBe(true));
});

test('a page that says no more is left when the mark is gone, not before', async () => {
  vi.useFakeTimers();
  const { line } = await fill();
  line.report('');
  await vi.advanceTimersByTimeAsync(2000);
  expect(line.isClosed).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(line.isClosed).toBe(true);
  vi.useRealTimers();
});
