import { describe, expect, it } from 'vitest';
import { idleTerms } from '../../bench/words/ablate.ts';
import { languages } from '../../bench/words/corpus.ts';

/** What has most terms is judged by `npm run bench:words -- --ablate` alone: it takes a minute. */
const MOST_TERMS = 50;

describe('each term of a language changes the verdict on a message', async () => {
  const small = (await languages()).filter(({ terms }) => terms.length <= MOST_TERMS);

  it('is asked of 40 languages', () => {
    expect(small.length).toBeGreaterThanOrEqual(40);
  });

  it.each(small.map((language) => [language.name, language] as const))('%s', (_, language) => {
    expect(idleTerms(language)).toEqual([]);
  });
});
