// Every state in light and dark, and every language, on one page to look at: `npm run gallery`.
// `-- --states` leaves the languages out; they take some minutes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startChromium } from '../e2e/drive/chromium.ts';
import { takeExtremes } from './extremes.ts';
import { settle, states } from './states.ts';

const OUT = '.output/gallery';
const hasLanguages = !process.argv.includes('--states');

async function takeStates(): Promise<void> {
  const chromium = await startChromium();
  try {
    for await (const { name, page, size } of states(chromium)) {
      await page.setViewport(size);
      for (const scheme of ['light', 'dark'] as const) {
        await settle(page, scheme);
        writeFileSync(join(OUT, `${name}-${scheme}.png`), await page.screenshot());
      }
    }
  } finally {
    await chromium.close();
  }
}

const figure = (path: string, name: string) =>
  `<figure><a href="${path}"><img src="${path}" loading="lazy" alt=""></a><figcaption>${name}</figcaption></figure>`;

function section(title: string, folder: string, from: string): string {
  const files = readdirSync(folder).filter((file) => file.endsWith('.png'));
  return `<h2>${title}</h2><div>${files.map((file) => figure(`${from}${file}`, file.replace('.png', ''))).join('')}</div>`;
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await takeStates();
await takeExtremes(join(OUT, 'extremes'));
if (hasLanguages) execFileSync(process.execPath, ['test/pictures/locales.ts'], { stdio: 'inherit' });
writeFileSync(
  join(OUT, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Watchword: gallery</title>
<style>
  :root { color-scheme: light dark; font: 15px system-ui }
  div { display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
  figure { margin: 0; max-inline-size: 380px }
  img { max-inline-size: 100%; border: 1px solid #8886 }
</style>
${section('States', OUT, '')}
${section('Hard to draw', join(OUT, 'extremes'), 'extremes/')}
${hasLanguages ? section('Languages', '.output/locales', '../locales/') : ''}
`,
);
console.log(`Open file://${resolve(OUT, 'index.html')}`);
