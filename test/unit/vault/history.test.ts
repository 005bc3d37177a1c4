import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  historyKey,
  KEEP_REASONS,
  type KeepReason,
  outdated,
  readHistoryKey,
} from '../../../lib/vault/store/history.ts';
import { nextTime } from '../../../lib/vault/trusted-time.ts';

const DAY = 86_400_000;
const HOUR = DAY / 24;
const NOW = 1_800_000_000_000;
const OTHERS: KeepReason[] = ['migration', 'sync', 'slots', 'rekey', 'conflict'];
const file = (generation: number, saved = NOW - 40 * DAY) =>
  ({ generation, saved }) as Parameters<typeof historyKey>[0];
const kept = (keys: string[], now = NOW, size = 0) => {
  const gone = new Set(outdated(keys, now, size));
  return keys.filter((key) => !gone.has(key));
};

test('a key says what the list shows, also one of the first versions', () => {
  const key = historyKey(file(7, 5), 9, 'remove');
  expect(readHistoryKey(key)).toEqual({ generation: 7, saved: 5, replaced: 9, reason: 'remove' });
  expect(readHistoryKey('history/7/5/import')).toEqual({ generation: 7, saved: 5, replaced: 5, reason: 'import' });
});

test('a state that was current until minutes ago is not old, whenever it was saved', () => {
  // 20 accounts, saved a month ago; 15 deleted, then five saves and more.
  const twenty = historyKey(file(1), NOW - 5 * 60_000, 'remove');
  const others = Array.from({ length: 60 }, (_, i) => historyKey(file(i + 2, NOW - 60_000), NOW - 50_000 + i * 100));
  expect(kept([twenty, ...others])).toContain(twenty);
  expect(kept([twenty, ...others], NOW + 29 * DAY)).toContain(twenty);
  expect(kept([twenty, ...others], NOW + 31 * DAY)).not.toContain(twenty);
});

describe('whatever the times of the changes', () => {
  const change = fc.record({ after: fc.integer({ min: 0, max: 3 * DAY }), reason: fc.constantFrom(...KEEP_REASONS) });
  const changes = fc.array(change, { minLength: 1, maxLength: 120 });

  /** Lives through the changes, tidying at each; gives what is left and when each state was replaced. */
  function live(steps: { after: number; reason: KeepReason }[]) {
    let now = NOW;
    let keys: string[] = [];
    const all: string[] = [];
    for (const [i, { after, reason }] of steps.entries()) {
      now += after;
      const key = historyKey(file(i + 1, now - after), now, reason);
      all.push(key);
      keys = kept([...keys, key], now);
    }
    return { keys: new Set(keys), all, now };
  }

  test('the states before the last ten changes by the user are there, whatever was synced since', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const { keys, all } = live(steps);
        const byUser = all.filter((key) => !OTHERS.includes(readHistoryKey(key).reason));
        for (const key of byUser.slice(-10)) expect(keys).toContain(key);
      }),
    );
  });

  test('the last state of each day of a week, and of each week of a month, is there', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const { keys, all, now } = live(steps);
        for (const [period, age] of [
          [DAY, 7 * DAY],
          [7 * DAY, 30 * DAY],
        ] as const) {
          const newest = new Map(all.map((key) => [Math.floor(readHistoryKey(key).replaced / period), key]));
          for (const key of newest.values()) if (now - readHistoryKey(key).replaced <= age) expect(keys).toContain(key);
        }
      }),
    );
  });

  test('each state before something large is there for a month', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const { keys, all, now } = live(steps);
        for (const key of all) {
          const { reason, replaced } = readHistoryKey(key);
          if (reason !== 'save' && now - replaced <= 30 * DAY) expect(keys).toContain(key);
        }
      }),
    );
  });
});

test('what is kept for its reason has an end too: 256 MB, but never fewer than forty', () => {
  const keys = Array.from({ length: 300 }, (_, i) => historyKey(file(i + 1), NOW - i * 1000, 'sync'));
  expect(kept(keys).length).toBe(300);
  expect(kept(keys, NOW, 2 * 1024 * 1024).length).toBe(128);
  expect(kept(keys, NOW, 64 * 1024 * 1024).length).toBe(40);
});

test('of a large vault, what was synced pushes out no state from before accounts were removed', () => {
  const removal = historyKey(file(1), NOW - DAY, 'remove');
  const keys = Array.from({ length: 300 }, (_, i) => historyKey(file(i + 2), NOW - i * 1000, 'sync'));
  expect(kept([removal, ...keys], NOW, 64 * 1024 * 1024)).toContain(removal);
});

test('time is counted as it passes, but not as it jumps', () => {
  let time = nextTime(undefined, NOW);
  const to = (wall: number) => {
    time = nextTime(time, wall);
    return time.trusted - NOW;
  };
  expect(to(NOW + HOUR)).toBe(HOUR);
  expect(to(NOW - 5000 * DAY)).toBe(HOUR);
  expect(to(NOW - 5000 * DAY + HOUR)).toBe(2 * HOUR);
  expect(to(NOW + 2 * HOUR)).toBe(2 * HOUR + DAY);
  expect(to(NOW + 3 * HOUR)).toBe(3 * HOUR + DAY);
});
