// One sheet of pictures for each language, to be looked at: `npm run pictures:locales`, or `… -- he ar` for some.
// `--contrast`, `--forced-colors` and `--zoom` show the same views so.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { startChromium } from '../e2e/drive/chromium.ts';
import { ask, PASSPHRASE } from '../e2e/drive/seed.ts';
import { people } from './people.ts';

const OUT = '.output/locales';
const given = process.argv.slice(2);
const flags = given.filter((one) => one.startsWith('--'));
const names = given.filter((one) => !one.startsWith('--'));
const locales = names.length > 0 ? names : readdirSync('locales').map((file) => basename(file, '.yml'));

const MEDIA: Record<string, { name: string; value: string }[]> = {
  '--contrast': [{ name: 'prefers-contrast', value: 'more' }],
  '--forced-colors': [{ name: 'forced-colors', value: 'active' }],
  '--dark': [{ name: 'prefers-color-scheme', value: 'dark' }],
};
const features = flags.flatMap((flag) => MEDIA[flag] ?? []);
const isZoomed = flags.includes('--zoom');
/** At 200 % a popup is as wide as before, but only 300 CSS pixels high, and a window has half of its own. */
const POPUP = isZoomed ? { width: 360, height: 300, deviceScaleFactor: 2 } : { width: 360, height: 560 };
const TAB = isZoomed ? { width: 590, height: 410, deviceScaleFactor: 2 } : { width: 1180, height: 820 };

async function picture(page: Page): Promise<PNG> {
  await page.bringToFront();
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value: 'reduce' }, ...features],
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 350)));
  return PNG.sync.read(Buffer.from(await page.screenshot()));
}

/** Pictures side by side, wrapped into lines of at most `max` pixels. */
function sheet(pictures: PNG[], max = 2400): PNG {
  const places: { picture: PNG; x: number; y: number }[] = [];
  let [x, y, high] = [0, 0, 0];
  for (const picture of pictures) {
    if (x > 0 && x + picture.width > max) [x, y, high] = [0, y + high + 8, 0];
    places.push({ picture, x, y });
    x += picture.width + 8;
    high = Math.max(high, picture.height);
  }
  const whole = new PNG({ width: max, height: y + high });
  for (const { picture, x, y } of places) PNG.bitblt(picture, whole, 0, 0, picture.width, picture.height, x, y);
  return whole;
}

mkdirSync(OUT, { recursive: true });
for (const locale of locales) {
  const chromium = await startChromium({ lang: locale.replace('_', '-') });
  try {
    const pictures: PNG[] = [];
    const welcome = await chromium.own('welcome.html');
    await welcome.page.setViewport(TAB);
    await welcome.waitFor('input');
    const first = await picture(welcome.page);
    const view = await chromium.own('popup.html');
    await view.page.setViewport(POPUP);
    await ask(view, 'vault.create', { passphrase: PASSPHRASE });
    await view.waitFor('.empty');
    pictures.push(await picture(view.page));
    await ask(view, 'accounts.add', { accounts: people(), duplicates: 'skip' });
    await view.page.reload();
    await view.waitFor('.row');
    pictures.push(await picture(view.page));
    await view.click('.row[aria-selected=true] [aria-haspopup=menu]');
    await view.waitFor('[role=menu]');
    pictures.push(await picture(view.page));
    await view.press('Escape');
    await view.click('.top [aria-haspopup=menu]');
    await view.waitFor('[role=menu]');
    pictures.push(await picture(view.page));
    await view.press('Escape');
    await view.click('.top button:nth-of-type(1)');
    await view.waitFor('textarea');
    await view.type('textarea', '!!!');
    await view.press('Enter');
    await view.click('button[type=submit]');
    await view.waitFor('[aria-invalid=true]');
    pictures.push(await picture(view.page));

    const manage = await chromium.own('options.html');
    await manage.page.setViewport(TAB);
    await manage.waitFor('tbody input');
    await manage.click('tbody tr:nth-child(2) input');
    pictures.push(await picture(manage.page), first);
    for (const section of ['security', 'backup', 'transfer', 'appearance']) {
      await manage.evaluate(`location.hash = '#${section}'`);
      await manage.waitFor(`[aria-current=page][href="#${section}"]`);
      await manage.waitFor('#section-title + *');
      pictures.push(await picture(manage.page));
    }
    const path = join(OUT, `${[locale, ...flags].join('')}.png`);
    writeFileSync(path, PNG.sync.write(sheet(pictures)));
    console.log(path);
  } finally {
    await chromium.close();
  }
}
