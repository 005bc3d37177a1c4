import { describe, expect, it } from 'vitest';
import { fillLive, liveComponents } from '../live/fill-live.ts';

const { here, missing } = liveComponents();
if (missing.length > 0) console.log(`Not drawn, their libraries are not installed: ${missing.join(', ')}`);

describe('components of the libraries themselves', () => {
  it('take a code, empty and over an old one', async () => {
    const outcomes = await fillLive(here, '012345');
    expect(outcomes.filter(({ empty, over }) => empty !== 'ok' || over !== 'ok')).toEqual([]);
  });
});
