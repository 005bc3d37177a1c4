import { expect, test } from 'vitest';
import { playHistories, playText } from './model/run.ts';

/** Two thousand random histories of two to six devices over a storage that does everything wrong; `npm run torture -- sync-model` plays more. */
test('devices agree, nothing that was stored is lost, and no removed member learns a key', async () => {
  // The same ones each time: `npm run torture` plays others.
  await playHistories(2000, { seed: 16 });
}, 3_600_000);

/** Found by `npm run torture`, the shortest of each kind. */
test.each([
  ['an earlier list is put back after a fold', '2: join 0, sync 2, during 0 7 19, leave 2, earlier 5 1, add, add'],
  [
    'an earlier list undoes a tag under an id from before a fold',
    '5: during 3 21 27, add 0, during 3, tag 4, earlier 4',
  ],
  ['a record is replaced and its author removed in one run', '4: add 1, sync 1, add 0, add 0, add 0, during 0 21 28'],
  [
    'an account in the list becomes one with another that was deleted a month ago',
    '2: during 3 3 27, delete 0, add 0, add 0, wait 0 0 14, add 0',
  ],
  [
    'the last device leaves and its storage hides a head from it',
    '3: remove 1 0 2, withhold 0 29, add 0, crash 0 16 6, remove 1 0 0, add 0, leave 1, add 0, crash 2 14 16',
  ],
  [
    'all hold back a merge that empties the list, which one device made last',
    '3: add 0, add 1, add 1, add 0, add 0, sync 0, sync 1, sync 2, sync 0, sync 2, clear 2',
  ],
  [
    'of two with one secret that are kept apart the one goes whose counter is ahead',
    '2: twin, twin 0 0 33, delete 0 1',
  ],
])('nothing breaks where %s', async (_, history) => {
  expect(await playText(history)).toEqual([]);
});
