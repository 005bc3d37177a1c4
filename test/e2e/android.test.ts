import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFront } from '../sync-servers/front.ts';
import { PASSWORD, USER } from '../sync-servers/recipes.ts';
import { hasServer, startServer } from '../sync-servers/servers.ts';
import { androidBuild } from './drive/android.ts';
import { type Firefox, startFirefox } from './drive/firefox.ts';
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
  ['options.html#backup', 'Make a backup'],
  ['options.html#transfer', 'Choose files'],
  ['options.html#sync', 'Connect to your storage'],
  ['scan.html', 'Camera'],
] as const;
/** WCAG 2.5.5, and what Android asks for. */
const TARGET = 44;
/** What a finger is to hit and may miss. What is drawn for readers of the screen alone, or within a sentence, is neither. */
const TOO_SMALL = `(() => {
  const touched = 'button, a, select, summary, textarea, [type=checkbox], [type=radio], input:not([type=file])';
  const isHidden = (one) => !!one && (getComputedStyle(one).clipPath !== 'none' || isHidden(one.parentElement));
  const isInSentence = (one) => one.matches('.link') && one.parentElement.innerText.length > one.innerText.length;
  return [...document.querySelectorAll(touched)]
    .filter((one) => one.checkVisibility() && !isHidden(one) && !isInSentence(one))
    .map((one) => one.closest('label') ?? one)
    .filter((one) => one.getBoundingClientRect().height < ${TARGET})
    .map((one) => one.outerHTML.slice(0, 200) + ' ' + one.getBoundingClientRect().height);
})()`;

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

  describe('its pages', () => {
    let firefox: Firefox;
    beforeAll(async () => {
      firefox = await startFirefox({ ...android, prefs: { ...android.prefs, 'ui.primaryPointerCapabilities': 1 } });
      await seedVault(await firefox.own('popup.html'), 12);
    });
    afterAll(() => firefox?.close());

    it.each(PAGES)('%s fits into a phone and under a finger', async (path, shows) => {
      mkdirSync(PICTURES, { recursive: true });
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
        expect(await view.evaluate<string[]>(TOO_SMALL), name).toEqual([]);
      }
      await view.page!.close();
    });

    it('offers neither side panel nor automatic backups', async () => {
      const popup = await firefox.own('popup.html');
      await popup.click('name=More options');
      await popup.waitFor('.menu');
      expect(await popup.text('.menu')).not.toMatch(/panel|sidebar|window/i);
      const manage = await firefox.own('options.html#backup');
      await manage.waitForText('Make a backup');
      expect(await manage.text('main')).not.toContain('Automatic');
      for (const { page } of [popup, manage]) await page!.close();
    });

    it('imports what is pasted', async () => {
      const view = await firefox.own('options.html#transfer');
      await view.click('name=Paste text');
      await view.type('.drop-text textarea', 'otpauth://totp/Pasted:me?secret=JBSWY3DPEHPK3PXP&issuer=Pasted');
      await view.click('.drop-text [type="submit"]');
      await view.waitForText('Save 1 account');
      await view.click('.transfer-foot [data-kind="primary"]');
      await view.waitForText('1 account added');
      await view.page!.close();
    });

    it.skipIf(!hasServer('apache'))('syncs', async () => {
      const server = await startServer('apache');
      const front = await startFront(server);
      try {
        await firefox.grantHosts(['http://127.0.0.1/*']);
        const view = await firefox.own('options.html#sync');
        await view.waitForText('Connect to your storage');
        await view.evaluate(`(() => {
          browser.permissions.request = async () => true;
          const choice = document.querySelector('form.card select');
          choice.value = 'webdav';
          choice.dispatchEvent(new Event('input', { bubbles: true }));
        })()`);
        await view.type('form.card [placeholder], form.card .field input[type=text]', front.url);
        await view.type('label=Username', USER);
        await view.type('label=App password', PASSWORD);
        await view.click('name=Connect');
        await view.waitForText('Last synced');
      } finally {
        await front.close();
        server.stop();
      }
    });
  });
});
