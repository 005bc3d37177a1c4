import { afterEach, expect, test, vi } from 'vitest';
import * as broken from './model/broken.ts';

/*
 * Each rule of the format is there because devices lose something without it. Here one rule at a time is broken, and the
 * histories that hold on the real code have to fail: a model that a broken rule does not fail shows nothing.
 */

const LIB = '../../../lib/';

afterEach(() => {
  for (const { path } of CONTROLS) vi.doUnmock(path);
  vi.resetModules();
});

interface Control {
  rule: string;
  path: string;
  /** What stands in the place of some of the module's parts. */
  broken(real: never): object;
  /** A history that shows why the rule is there. */
  history: string;
  /** What users lose in it, as the laws of the model call it. */
  loses: RegExp;
}

function control(
  rule: string,
  path: string,
  brokenParts: (real: never) => object,
  history: string,
  loses: RegExp,
): Control {
  return { rule, path: path.startsWith('.') ? path : LIB + path, broken: brokenParts, history, loses };
}

const CONTROLS: Control[] = [
  control(
    'a stamp is past what was seen',
    'replica/stamps.ts',
    () => ({ nextStamp: (_seen: number, now: number) => Math.max(1, now) }),
    '2: skew 0 1, add 0 0 1, edit 0 0 1, sync 0, sync 1, skew 0 0, edit 0 0 3',
    /devices of one line differ/,
  ),
  control(
    'each field has its own clock',
    'replica/diff.ts',
    broken.oneClock,
    '3: add 0 0 1, add 0 0 1, sync 0, sync 1, sync 2, skew 0 1, edit 0 0 1, sync 0, sync 1, edit 1 1 1, edit 2 1 3',
    /a clock that was wrong elsewhere decided/,
  ),
  control(
    'the value decides a tie',
    'replica/join.ts',
    broken.tiesByArrival,
    '2: add 0 0 1, sync 0, sync 1, skew 0 2, skew 1 2, edit 0 0 1, edit 1 0 3',
    /devices of one line differ/,
  ),
  control(
    'absence is no deletion',
    'replica/join.ts',
    broken.absenceDeletes,
    '2: add 0 0 1, sync 0, add 1 0 1, sync 1',
    /what was not deleted is not shown/,
  ),
  control(
    'a name has the hash of its bytes',
    'sync/names.ts',
    () => ({ isNamedRight: async () => true, hashOf: async () => 'aaaaaaaaaaaaaaaa' }),
    '3: copy 0, add 0 0 1, add 3 0 1, sync 0, fault 0 2 0, sync 3, die 0',
    /a stored change is lost/,
  ),
  control(
    'what was stored is read back',
    'sync/engine/upload.ts',
    broken.noReadBack,
    '3: add 0 0 1, fault 0 1 0, sync 0, die 0',
    /a stored change is lost/,
  ),
  control(
    'records are known by their names',
    'sync/engine/pull.ts',
    broken.bySeqOnly,
    '3: copy 0, add 0 0 1, add 3 0 1, sync 0, sync 1, sync 2, withhold 0 2, sync 3, die 3, die 0',
    /a stored change is lost/,
  ),
  control(
    'a counter that came with an account is no edit',
    'replica/diff.ts',
    broken.newCounterStamped,
    '2: import 0 0 3, import 1 0 6',
    /a counter fell/,
  ),
  control(
    'of two counters the larger wins',
    'replica/diff.ts',
    broken.lastCounter,
    '2: add 0 0 3, sync 0, sync 1, step 0, step 0, step 1',
    /a counter fell/,
  ),
  control(
    'the values of a file are no edits',
    'replica/diff.ts',
    broken.factsAsEdits,
    '2: import 0 0 1, edit 0 0 2, import 1 0 1',
    /beaten by what it had seen/,
  ),
  control(
    'accounts with one secret are folded',
    'replica/fold.ts',
    () => ({ fold: (state: unknown) => state }),
    '2: import 0 0 1, import 1 0 1',
    /one secret twice/,
  ),
  control(
    'a fold deletes nothing',
    'replica/fold.ts',
    broken.foldByDeleting,
    '2: import 0 0 1, import 1 0 1, edit 1 0 1',
    /beaten by what it had seen/,
  ),
  control(
    'what is erased is dropped, not emptied',
    'replica/bin.ts',
    broken.emptyFields,
    '2: add 0 0 1, sync 0, sync 1, delete 0, empty 0, delete 1, restore 1',
    /a live account without content/,
  ),
  control(
    'a deletion is kept for ever',
    'replica/bin.ts',
    broken.noTombstones,
    '2: add 0 0 1, sync 0, sync 1, delete 0, empty 0, sync 0',
    /what was deleted is shown/,
  ),
  control(
    'the age in the bin is from when it was seen',
    'replica/bin.ts',
    broken.ageByStamp,
    '2: add 0 0 1, sync 0, sync 1, wait 0 0 4, skew 0 2, delete 0, sync 0, sync 1',
    /the bin was emptied too early/,
  ),
  control(
    'no hash decides between two heads',
    'sync/follow.ts',
    broken.smallestHead,
    '3: remove 0 0 2, withhold 0 0, rekey 1',
    /a removal was undone/,
  ),
  control(
    'under an earlier key only members are read',
    'sync/follow.ts',
    broken.anyEarlierKey,
    '3: add 2 0 1, remove 0 0 2, withhold 0 0, sync 2',
    /a removed member was read/,
  ),
  control(
    'a removal takes the slots away',
    'sync/head.ts',
    broken.slotKept,
    '2: joining 0, remove 0 0 1',
    /a removed member can join again/,
  ),
  control(
    'who was removed stays so',
    'sync/head.ts',
    broken.outNotCarried,
    '3: remove 0 0 2, rekey 0',
    /a removal was undone/,
  ),
  control(
    'all heads that were followed are put back',
    'sync/engine/heads.ts',
    broken.newestHeadOnly,
    '2: rekey 1, join 1, rekey 2, rewind 0 0, die 1',
    /two lines and nobody told/,
  ),
  control(
    'a pairing code says what its device has seen',
    './model/pairing.ts',
    broken.blindPairing,
    '2: add 0 0 1, fault 0 3 5, join 0',
    /a device joined an older folder than was shown/,
  ),
];

/** The history as it plays with one rule broken, or with none. */
async function play(history: string, without?: Control): Promise<string> {
  vi.resetModules();
  if (without)
    vi.doMock(without.path, async (original) => {
      const real = (await original()) as object;
      return { ...real, ...without.broken(real as never) };
    });
  const { playText } = await import('./model/run.ts');
  return (await playText(history)).join(', ');
}

test.each(CONTROLS)('$rule', async (control) => {
  expect(await play(control.history)).toBe('');
  expect(await play(control.history, control)).toMatch(control.loses);
});
