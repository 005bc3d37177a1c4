import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Chromium, startChromium } from '../e2e/drive/chromium.ts';
import { ask, PASSPHRASE } from '../e2e/drive/seed.ts';
import { people } from './people.ts';

/**
 * Makes the pictures for the stores (1280×800, and the promo tiles 440×280 and 1400×560) and the README's, from the real extension with
 * made-up accounts. `npm run screenshots`.
 */
const STORE = '.output/store';
const DOCS = 'docs';
const SITE = 'https://github.com/sessions/two-factor';

const SIGN_IN = `<!doctype html><meta charset="utf-8"><title>Sign in</title>
<style>body{font:16px system-ui;display:grid;place-items:center;min-height:90vh;margin:0}form{display:grid;gap:12px;width:20rem}
input{font:inherit;padding:10px}</style>
<form><h1>Two-step sign-in</h1><label for="c">Authentication code</label>
<input id="c" autocomplete="one-time-code" inputmode="numeric"></form>`;

type Scheme = 'light' | 'dark';
const asUrl = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/** Waits for the first third of a time step, in which all codes of the pictures stay as they are, none about to go. */
async function freshCodes(): Promise<void> {
  while (Date.now() % 30_000 > 10_000) await new Promise((done) => setTimeout(done, 250));
}

async function inScheme(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluate('document.fonts.ready');
  await page.evaluate(`document.body.style.caretColor = 'transparent'`);
  await new Promise((done) => setTimeout(done, 400));
}

/** The popup over a page of github.com, whose account is on top. Nothing leaves the machine: the page is made here. */
async function popup(chromium: Chromium): Promise<Record<Scheme, Uint8Array>> {
  const page = await chromium.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.respond({ contentType: 'text/html', body: SIGN_IN }));
  await page.goto(SITE);
  const view = await chromium.clickIcon(page);
  await view.waitFor('.row[data-featured]');
  await freshCodes();
  await view.page.setViewport({ width: 360, height: 560, deviceScaleFactor: 2 });
  const pictures: Partial<Record<Scheme, Uint8Array>> = {};
  for (const scheme of ['light', 'dark'] as const) {
    await inScheme(view.page, scheme);
    pictures[scheme] = await view.page.screenshot();
  }
  await page.close();
  return pictures as Record<Scheme, Uint8Array>;
}

async function manage(chromium: Chromium, hash: string, scheme: Scheme): Promise<Uint8Array> {
  const view = await chromium.own(`options.html${hash}`);
  await view.page.setViewport({ width: 1000, height: 660, deviceScaleFactor: 2 });
  await view.waitFor('#section-title + *');
  await freshCodes();
  await inScheme(view.page, scheme);
  const picture = await view.page.screenshot();
  await view.page.close();
  return picture;
}

interface Sheet {
  name: string;
  title: string;
  text: string;
  picture: Uint8Array;
  scheme: Scheme;
  /** CSS px that the picture is shown at. */
  width: number;
}

function sheet({ title, text, picture, scheme, width }: Sheet): string {
  const [ground, ink, soft, edge] =
    scheme === 'light'
      ? ['#e4e9e3', '#141c18', '#4f5a54', 'rgb(0 0 0/.08)']
      : ['#0d1210', '#eef2ee', '#a8b3ac', 'rgb(255 255 255/.16)'];
  return `<!doctype html><meta charset="utf-8"><style>
  body{margin:0;width:1280px;height:800px;overflow:hidden;background:${ground};color:${ink};font-family:system-ui;
    display:flex;align-items:center;justify-content:space-between;gap:56px;padding:0 64px;box-sizing:border-box}
  h1{font-size:48px;line-height:1.1;letter-spacing:-.02em;margin:0 0 20px;text-wrap:balance}
  p{font-size:22px;line-height:1.45;color:${soft};margin:0;text-wrap:pretty}
  img{width:${width}px;border-radius:18px;box-shadow:0 30px 80px rgb(0 20 12/.28),0 0 0 1px ${edge};flex:none}
  </style><div><h1>${title}</h1><p>${text}</p></div><img src="${asUrl(picture)}">`;
}

async function draw(chromium: Chromium, html: string, size: { width: number; height: number }): Promise<Uint8Array> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ ...size, deviceScaleFactor: 1 });
  await page.setContent(html, { waitUntil: 'load' });
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** Promo tiles: the name and the real popup, of which the foot lies outside. */
const TILES = [
  { width: 440, height: 280 },
  { width: 1400, height: 560 },
];

function tile({ width, height }: { width: number; height: number }, icon: string, picture: Uint8Array): string {
  const unit = height / 280;
  return `<!doctype html><meta charset="utf-8"><style>
  body{margin:0;width:${width}px;height:${height}px;overflow:hidden;background:#e4e9e3;color:#141c18;
    font-family:system-ui;display:grid;grid-template-columns:1fr auto;column-gap:${24 * unit}px;
    padding:0 ${22 + (width - 440) / 5}px;box-sizing:border-box}
  div{align-self:center;display:grid;justify-items:start;gap:${14 * unit}px}
  div img{width:${64 * unit}px;border-radius:${15 * unit}px}
  b{font-size:${30 * unit}px;letter-spacing:-.02em;font-weight:640}
  .popup{width:${196 * unit}px;margin-top:${28 * unit}px;border-radius:${10 * unit}px;
    box-shadow:0 ${14 * unit}px ${36 * unit}px rgb(0 20 12/.28),0 0 0 1px rgb(0 0 0/.08)}
  </style><div><img src="${icon}"><b>Watchword</b></div><img class="popup" src="${asUrl(picture)}">`;
}

const chromium = await startChromium({
  // A popup is never larger than the screen it is on.
  args: ['--force-device-scale-factor=2', '--lang=en', '--screen-info={2800x2000}', '--window-size=1300,950'],
});
try {
  mkdirSync(STORE, { recursive: true });
  mkdirSync(DOCS, { recursive: true });
  const home = await chromium.own('options.html');
  await ask(home, 'vault.create', { passphrase: PASSPHRASE });
  await ask(home, 'accounts.add', { accounts: people(), duplicates: 'skip' });
  await home.evaluate(`chrome.storage.local.set({ settings: { remindOfBackup: false } })`);
  const { light, dark } = await popup(chromium);
  const pages = {
    table: await manage(chromium, '', 'light'),
    import: await manage(chromium, '#transfer', 'light'),
    security: await manage(chromium, '#security', 'dark'),
  };
  const sheets: Sheet[] = [
    {
      name: '1-codes',
      title: 'Your codes, where you sign in',
      text: 'The open site’s account is on top. Enter copies, Shift+Enter fills.',
      picture: light,
      scheme: 'light',
      width: 400,
    },
    {
      name: '2-dark',
      title: 'By day and by night',
      text: 'Light and dark with your system, every act by keyboard, readable at arm’s length.',
      picture: dark,
      scheme: 'dark',
      width: 400,
    },
    {
      name: '3-manage',
      title: 'All in order',
      text: 'Search, tags, several at once, and a live code while you edit.',
      picture: pages.table,
      scheme: 'light',
      width: 780,
    },
    {
      name: '4-import',
      title: 'In and out',
      text: 'Reads the files of other authenticators and password managers. You can leave at any time.',
      picture: pages.import,
      scheme: 'light',
      width: 780,
    },
    {
      name: '5-security',
      title: 'Encrypted on your device',
      text: 'Your passphrase, a passkey or a recovery key opens it. No sign-up, no telemetry, no server of ours.',
      picture: pages.security,
      scheme: 'dark',
      width: 780,
    },
  ];
  for (const each of sheets)
    writeFileSync(`${STORE}/${each.name}.png`, await draw(chromium, sheet(each), { width: 1280, height: 800 }));
  const icon = await (await chromium.own('icon.svg')).evaluate<string>(
    'new XMLSerializer().serializeToString(document)',
  );
  const iconUrl = `data:image/svg+xml,${encodeURIComponent(icon)}`;
  for (const size of TILES)
    writeFileSync(
      `${STORE}/tile-${size.width}x${size.height}.png`,
      await draw(chromium, tile(size, iconUrl, light), size),
    );
  writeFileSync(`${DOCS}/popup.png`, light);
  writeFileSync(`${DOCS}/popup-dark.png`, dark);
  console.log(`Made ${sheets.length + TILES.length} pictures in ${STORE} and 2 in ${DOCS}.`);
} finally {
  await chromium.close();
}
