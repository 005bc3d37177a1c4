import { expect, it } from 'vitest';
import { missingTools, realKeys } from '../torture/real-keys.ts';

it.skipIf(missingTools().length > 0)(
  'the side panel opens and closes by its shortcut, and the others work, by keys of a real keyboard in Chromium',
  async () => {
    expect(await realKeys()).toEqual({ figures: { keys: 6 }, failures: [] });
  },
);
