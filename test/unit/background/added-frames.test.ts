import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FillSession } from '../../../lib/background/fill/frames.ts';
import type { FrameChannel } from '../../../lib/browser/frame-channel.ts';

const URLS = ['https://example.com/', 'https://example.com/otp'];
const FIELD = { score: 80, boxes: 1, focused: false, empty: true, source: '' };

/** The frames that the tab has now, by their id. */
let present: number[];
let channels: { frameId: number; isClosed: boolean }[];
let session: FillSession;

/** The script starts in a frame: it opens a channel and says what it sees there. */
function start(frameId: number): void {
  const mine = { frameId, isClosed: false };
  channels.push(mine);
  let hear: (message: unknown) => void = () => undefined;
  session.join({
    tabId: 1,
    frameId,
    url: URLS[frameId]!,
    origin: 'https://example.com',
    post: () => undefined,
    onMessage: (heard) => {
      hear = heard;
    },
    onClose: () => undefined,
    close: () => {
      mine.isClosed = true;
    },
  } satisfies FrameChannel);
  const fields = frameId === 0 ? [] : [FIELD];
  const value = { fields, inText: false, password: false, ancestors: [], frames: [] };
  if (!mine.isClosed) hear({ kind: 'offer', value });
}

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  present = [0];
  channels = [];
  session = new FillSession(1);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async () => {
    for (const frameId of present) start(frameId);
    return [];
  }) as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a field in a frame that the page adds only after the search began is found, and no frame is asked twice', async () => {
  const found = session.find(URLS[0]!, { target: 'best', source: 'app' });
  await vi.advanceTimersByTimeAsync(500);
  present = [0, 1];
  await vi.advanceTimersByTimeAsync(2000);
  expect(await found).toMatchObject({ frame: { frameId: 1 }, index: 0 });
  expect(channels.filter(({ isClosed }) => !isClosed).map(({ frameId }) => frameId)).toEqual([0, 1]);
});

test('a page without a field gets no more scripts once the search has ended', async () => {
  const found = session.find(URLS[0]!, { target: 'best', source: 'app' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await found).toBe('no-field');
  expect(fakeBrowser.scripting.executeScript).toHaveBeenCalledTimes(3);
});
