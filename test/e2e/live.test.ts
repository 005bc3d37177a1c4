import { describe, expect, it } from 'vitest';
import { fewCases, fillLive } from '../live/fill-live.ts';
import { BROWSERS } from './drive/browsers.ts';

/** All components of all libraries, in every way, are in `npm run bench:fill live`. */
describe.each(BROWSERS)('components of the libraries themselves in %s', (name) => {
  it('take a code once, and nothing else is written', async () => {
    const outcomes = await fillLive(name, fewCases(name));
    expect(outcomes.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });
});
