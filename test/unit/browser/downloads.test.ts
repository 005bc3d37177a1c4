import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveDownload } from '../../../lib/browser/downloads.ts';

afterEach(() => void vi.useRealTimers());

const save = () => saveDownload('Watchword/a.watchword', new Uint8Array(3), 'application/octet-stream');
const cancelled: number[] = [];

/** A browser that answers so, whose clock is skipped. */
function install(begins: Promise<number>, search: () => Promise<object[]>): void {
  vi.useFakeTimers();
  cancelled.length = 0;
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true },
    downloads: { download: () => begins, search, cancel: async (id: number) => void cancelled.push(id) },
  });
}

test('a download that never begins is given up, and cancelled where it begins after that', async () => {
  let begin: (id: number) => void = () => undefined;
  install(
    new Promise((done) => {
      begin = done;
    }),
    async () => [],
  );
  const saving = expect(save()).rejects.toMatchObject({ code: 'download-failed' });
  await vi.advanceTimersByTimeAsync(60_000);
  await saving;
  expect(cancelled).toEqual([]);
  begin(7);
  await vi.advanceTimersByTimeAsync(0);
  expect(cancelled).toEqual([7]);
});

test.each([
  ['never ends', async () => [{ state: 'in_progress' }]],
  ['is not answered about', () => new Promise<object[]>(() => undefined)],
])('a download that %s is given up', async (_, search) => {
  install(Promise.resolve(8), search);
  const saving = expect(save()).rejects.toMatchObject({ code: 'download-failed' });
  await vi.advanceTimersByTimeAsync(70_000);
  await saving;
  expect(cancelled).toEqual([8]);
});

test('a clock that is set back makes no wait longer', async () => {
  install(Promise.resolve(9), async () => [{ state: 'in_progress' }]);
  const saving = expect(save()).rejects.toMatchObject({ code: 'download-failed' });
  await vi.advanceTimersByTimeAsync(1_000);
  vi.setSystemTime(0);
  await vi.advanceTimersByTimeAsync(70_000);
  await saving;
});
