import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './drive/browsers.ts';
import { endJourney, type Journey, STEPS, startJourney } from './journey.ts';

describe.each(BROWSERS)('the main journey in %s', (name) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney(name);
  });
  afterAll(() => endJourney(journey));

  it.each(STEPS.map((step) => [step.name, step] as const))('%s', async (_name, step) => {
    expect(await step.run(journey)).toBeTruthy();
  });
});
