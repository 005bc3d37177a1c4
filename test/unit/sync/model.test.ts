import { test } from 'vitest';
import { playHistories } from './model/run.ts';

/** Two thousand random histories of two to six devices over a storage that does everything wrong; `npm run torture -- sync-model` plays more. */
test('devices agree, nothing that was stored is lost, and no removed member learns a key', async () => {
  // The same ones each time: `npm run torture` plays others.
  await playHistories(2000, { seed: 16 });
}, 600_000);
