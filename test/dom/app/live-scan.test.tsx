import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LiveScan } from '../../../components/shared/live-scan.tsx';

const readFrame = vi.hoisted(() => vi.fn<() => Promise<string[]>>());
vi.mock('../../../lib/app/read-picture.ts', () => ({ readFrame }));

/** A shared screen; `lost`: how many of its first pictures never come. */
function share(lost: number) {
  const track = Object.assign(new EventTarget(), { readyState: 'live', stop: vi.fn() });
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
  readFrame.mockResolvedValue(['a code']);
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

describe('while a frame is looked at', () => {
  beforeEach(() => {
    readFrame.mockReturnValue(new Promise(() => {}));
  });

  test('the source is let go as soon as the user stops', async () => {
    const { track } = share(0);
    await scan();
    await vi.advanceTimersByTimeAsync(100);
    expect(readFrame).toHaveBeenCalledOnce();
    expect(track.stop).not.toHaveBeenCalled();
    await act(() => render(null, document.body));
    expect(track.stop).toHaveBeenCalled();
  });

  test('the scan ends where the user stops the sharing', async () => {
    const { track } = share(0);
    const seen = await scan();
    await vi.advanceTimersByTimeAsync(100);
    track.readyState = 'ended';
    track.dispatchEvent(new Event('ended'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen.end).toHaveBeenCalledOnce();
  });
});
