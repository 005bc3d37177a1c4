import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { androidBuild } from './drive/android.ts';
import { startFirefox } from './drive/firefox.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { seedVault } from './drive/seed.ts';
import { endJourney, type Journey, STEPS, startJourney } from './journey.ts';

const PICTURES = '.output/android';
/** CSS pixels: a small and a large phone in portrait, in landscape, and what a keyboard leaves of it. */
const SIZES = [
  [360, 640],
  [640, 360],
  [360, 320],
  [412, 915],
  [915, 412],
  [412, 560],
] as const;
/** What each shows when it is complete. */
const PAGES = [
  ['popup.html', 'alice0@example.com'],
  ['options.html#accounts', 'alice0@example.com'],
  ['options.html#security', 'Make a recovery key'],
  ['scan.html', 'Camera'],
] as const;
/** WCAG 2.5.5, and what Android asks for. */
const TARGET = 44;

describe('Firefox without what it lacks on Android', () => {
  const android = androidBuild();
  afterAll(() => removeFolder(android.build));

  describe('the main journey', () => {
    let journey: Journey;
    beforeAll(async () => {
      journey = await startJourney('firefox', android);
    });
    afterAll(() => endJourney(journey));

    it.each(STEPS.map((step) => [step.name, step] as const))('%s', async (_name, step) => {
      expect(await step.run(journey)).toBeTruthy();
    });
  });

  it('fits each page into a phone', async () => {
    mkdirSync(PICTURES, { recursive: true });
    const firefox = await startFirefox({ ...android, prefs: { ...android.prefs, 'ui.primaryPointerCapabilities': 1 } });
    try {
      const first = await firefox.own('popup.html');
      await seedVault(first, 12);
      for (const [path, shows] of PAGES) {
        const view = await firefox.own(path);
        await view.waitForText(shows);
        for (const [width, height] of SIZES) {
          await view.page!.setViewport({ width, height });
          const name = `${path.replace(/\W+/g, '-')}-${width}x${height}`;
          writeFileSync(`${PICTURES}/${name}.png`, await view.page!.screenshot());
          const [wide, room] = await view.evaluate<[number, number]>(
            '[document.scrollingElement.scrollWidth, innerWidth]',
          );
          expect(wide, name).toBeLessThanOrEqual(room);
        }
        const small = await view.evaluate<string[]>(`[...document.querySelectorAll('button.button, .icon-button')]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < ${TARGET})
          .map((one) => one.outerHTML)`);
        expect(small, path).toEqual([]);
        await view.page!.close();
      }
    } finally {
      await firefox.close();
    }
  });
});
