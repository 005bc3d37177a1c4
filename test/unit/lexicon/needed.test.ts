import { describe, expect, it } from 'vitest';
import { idleTerms } from '../../bench/words/ablate.ts';
import { languages } from '../../bench/words/corpus.ts';

describe('each term of a language changes the verdict on a message', async () => {
  const all = await languages();

  it('is asked of 60 languages, and of what is for all', () => {
    expect(all.length).toBeGreaterThan(60);
  });

  it.each(all.map((language) => [language.name, language] as const))('%s', (_, language) => {
    expect(idleTerms(language)).toEqual([]);
  });
});
