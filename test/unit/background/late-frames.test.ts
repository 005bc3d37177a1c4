import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startSession } from '../../../lib/background/fill/frames.ts';
import type { FrameChannel } from '../../../lib/browser/frame-channel.ts';
import type { Offer } from '../../../lib/page/autofill/protocol.ts';

const SITE = 'https://example.com';
const NOTHING: Offer = { ancestors: [], frames: [], fields: [], password: false, inText: false };
const FIELD: Offer = {
  ...NOTHING,
  ancestors: [SITE],
  fields: [{ score: 90, boxes: 1, focused: false, empty: true, source: '' }],
};

/** ms after the start of a search at which the script has run in every frame, and a frame inside the page answers. */
interface Times {
  everywhere: number;
  frame?: number;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Searches a page whose own document answers at once, and has no field unless it is given one: what came of it, and after how many ms. */
async function search({ everywhere, frame }: Times, own = NOTHING): Promise<{ found: unknown; ms: number }> {
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(
    (() => new Promise((done) => setTimeout(() => done([]), everywhere))) as never,
  );
  const session = startSession(1);
  const answer = (frameId: number, offer: Offer) =>
    session.join({
      tabId: 1,
      frameId,
      url: `${SITE}/`,
      origin: SITE,
      onMessage: (hear) => hear({ kind: 'offer', value: offer }),
      onClose: () => undefined,
      post: () => undefined,
      close: () => undefined,
    } as FrameChannel);
  setTimeout(() => answer(0, own), 1);
  if (frame !== undefined) setTimeout(() => answer(3, FIELD), frame);
  const started = Date.now();
  const search = session
    .find(`${SITE}/`, { target: 'best', source: 'app' })
    .then((found) => ({ found, ms: Date.now() - started }));
  await vi.advanceTimersByTimeAsync(20_000);
  return search;
}

test.each<[string, Times]>([
  ['at once', { everywhere: 5, frame: 6 }],
  ['late, on a busy machine', { everywhere: 2500, frame: 2600 }],
  ['long after the script reached it', { everywhere: 2500, frame: 3900 }],
])('a field in a frame that answers %s is found', async (_, times) => {
  const { found, ms } = await search(times);
  expect(found).toMatchObject({ frame: { frameId: 3 }, index: 0 });
  // It is taken as soon as it is there.
  expect(ms).toBe(times.frame);
});

test('a field under a frame is filled only where the frame turns out to have none', async () => {
  const under: Offer = { ...NOTHING, fields: [{ score: 0, boxes: 1, focused: false, empty: true, source: '' }] };
  const [inFrame, alone] = [await search({ everywhere: 5, frame: 300 }, under), await search({ everywhere: 5 }, under)];
  expect(inFrame.found).toMatchObject({ frame: { frameId: 3 } });
  expect(alone.found).toMatchObject({ frame: { frameId: 0 } });
});

test('a page without a field is told so soon where all its frames were reached, and in time where one never loads', async () => {
  const [reached, hanging] = [await search({ everywhere: 5 }), await search({ everywhere: 1e9 })];
  expect([reached.found, hanging.found]).toEqual(['no-field', 'no-field']);
  expect(reached.ms).toBeLessThan(2500);
  expect(hanging.ms).toBeLessThan(5000);
});
