import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveScan } from '../../../components/shared/live-scan.tsx';

vi.mock('../../../lib/app/read-picture.ts', () => ({ readFrame: async () => ['a code'] }));

/** A shared screen; `lost`: how many of its first pictures never come. */
function share(lost: number) {
  const track = { readyState: 'live', stop: () => undefined };
  const stream = { active: true, getTracks: () => [track], getVideoTracks: () => [track] };
  let asked = 0;
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', { configurable: true, writable: true, value: null });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(() =>
    ++asked > lost ? Promise.resolve() : new Promise(() => {}),
  );
  vi.stubGlobal('createImageBitmap', async () => ({}));
  vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia: async () => stream } });
  return { stream, track };
}

async function scan() {
  const seen = { texts: vi.fn(async () => undefined), problem: vi.fn(), end: vi.fn() };
  await act(() =>
    render(<LiveScan source="screen" onTexts={seen.texts} onProblem={seen.problem} onEnd={seen.end} />, document.body),
  );
  return seen;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test.each([0, 1, 3])('reads a screen of which the browser loses the first picture %i times', async (lost) => {
  share(lost);
  const seen = await scan();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen.texts).toHaveBeenCalledExactlyOnceWith(['a code']);
  expect(seen.end).toHaveBeenCalledOnce();
});

test('ends where the user stops the sharing before its first picture', async () => {
  const { stream, track } = share(Number.POSITIVE_INFINITY);
  const seen = await scan();
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen.end).not.toHaveBeenCalled();
  stream.active = false;
  track.readyState = 'ended';
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen.end).toHaveBeenCalledOnce();
  expect(seen.problem).not.toHaveBeenCalled();
});
