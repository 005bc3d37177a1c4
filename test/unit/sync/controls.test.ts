import { afterEach, expect, test, vi } from 'vitest';

/*
 * Each rule of the format is there because devices lose something without it. Here one rule at a time is broken, and the
 * histories that hold on the real code have to fail: a model that a broken rule does not fail shows nothing.
 */

afterEach(() => {
  vi.doUnmock('../../../lib/replica/stamps.ts');
  vi.doUnmock('../../../lib/replica/join.ts');
  vi.doUnmock('../../../lib/replica/bin.ts');
  vi.doUnmock('../../../lib/sync/names.ts');
  vi.resetModules();
});

/** Whether some history fails with what `broken` puts in the place of a module's parts. */
async function failsWith(path: string, broken: (real: never) => Record<string, unknown>): Promise<string> {
  vi.resetModules();
  vi.doMock(path, async (original) => {
    const real = (await original()) as object;
    return { ...real, ...broken(real as never) };
  });
  const { playHistories } = await import('./model/run.ts');
  return playHistories(400).then(
    () => 'held',
    (error: Error) => String(error.cause ?? error),
  );
}

type Registers = readonly [number, unknown];

test('stamps from the clock alone: edits are beaten by what they had seen', async () => {
  const found = await failsWith('../../../lib/replica/stamps.ts', () => ({
    nextStamp: (_seen: number, now: number) => Math.max(1, now),
  }));
  expect(found).not.toBe('held');
}, 600_000);

test('deletions that are forgotten: what was deleted comes back, or a run takes back what was known', async () => {
  const found = await failsWith('../../../lib/replica/bin.ts', () => ({
    tidy: (state: { accounts: Record<string, { live?: Registers }> }, times: object) => {
      const kept = Object.entries(state.accounts).filter(([, { live }]) => live?.[1] === 1);
      return { state: { ...state, accounts: Object.fromEntries(kept) }, times };
    },
  }));
  expect(found).not.toBe('held');
}, 600_000);

test('names without a hash of the bytes: cut files and copies of a profile go unseen', async () => {
  const found = await failsWith('../../../lib/sync/names.ts', () => ({
    isNamedRight: async () => true,
    hashOf: async () => 'aaaaaaaaaaaaaaaa',
  }));
  expect(found).not.toBe('held');
}, 600_000);
