import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { ask } from '../e2e/drive/seed.ts';
import { until } from '../e2e/drive/view.ts';
import { startFiller } from '../reports/drive.ts';
import { HEAD, page } from '../reports/pages/page.ts';
import { servePages } from '../reports/serve.ts';
import type { Verdict } from './main.ts';

const TOOLS = ['Xvfb', 'xdotool'];
const PANEL_KEY = 'Alt+Shift+U';
const PAGE = page(`${HEAD}<label>Code <input id=o name=otp></label>`, "window.truth=()=>$('o').value");

/** What it needs and is not here (Debian: xvfb, xdotool). */
export const missingTools = (): string[] => TOOLS.filter((tool) => spawnSync('which', [tool]).status !== 0);

/** A screen that nobody sees, under a name that is free. */
async function startScreen(): Promise<{ name: string; stop(): void }> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const name = await new Promise<string>((done, failed) => {
    screen.stdout.once('data', (number) => done(`:${String(number).trim()}`));
    screen.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}.`)));
  });
  return { name, stop: () => void screen.kill() };
}

/**
 * Keys of a real keyboard, sent by the X server to Chromium's own window: the side panel opens and closes by its
 * shortcut, the code is filled by its own, and the popup opens by the one of the icon.
 */
export async function realKeys(): Promise<Verdict> {
  const missing = missingTools();
  if (missing.length > 0) return { figures: {}, failures: [`not tried: there is no ${missing.join(', ')}`] };
  const screen = await startScreen();
  const before = process.env.DISPLAY;
  process.env.DISPLAY = screen.name;
  const server = await servePages([], new Map([['page.html', PAGE]]));
  try {
    const options = { headless: false, args: ['--ozone-platform=x11'] };
    const filler = await startFiller('chromium', [`localhost:${server.port}`], {}, options);
    try {
      return await press(filler, `http://localhost:${server.port}/page.html`);
    } finally {
      await filler.close();
    }
  } finally {
    await server.close();
    if (before === undefined) delete process.env.DISPLAY;
    else process.env.DISPLAY = before;
    screen.stop();
  }
}

async function press(filler: Awaited<ReturnType<typeof startFiller>>, url: string): Promise<Verdict> {
  const failures: string[] = [];
  const { browser } = filler.driven;
  const key = (keys: string) => execFileSync('xdotool', ['key', '--clearmodifiers', keys.toLowerCase()]);
  const isOpen = (file: string) => browser.targets().some((target) => target.url().includes(`/${file}`));
  // The browser's own word: a panel is listed as soon as it begins to slide in, and until it has, Chromium drops keys.
  await filler.own.evaluate(`(() => {
    globalThis.panel = 'closed';
    chrome.sidePanel.onOpened.addListener(() => { globalThis.panel = 'open'; });
    chrome.sidePanel.onClosed.addListener(() => { globalThis.panel = 'closed'; });
  })()`);
  const isPanel = (state: string) => async () => (await filler.own.evaluate<string>('globalThis.panel')) === state;
  const within = async (what: string, look: () => Promise<boolean>) => {
    await until(what, look).catch((error) => failures.push(String(error)));
  };

  // Chromium's own page of shortcuts is where a user gives the panel its key.
  const shortcuts = await browser.newPage();
  await shortcuts.goto('chrome://extensions/shortcuts');
  const id = new URL(await filler.own.evaluate<string>('location.href')).host;
  await shortcuts.evaluate(
    `chrome.developerPrivate.updateExtensionCommand(${JSON.stringify({
      extensionId: id,
      commandName: 'panel',
      keybinding: PANEL_KEY,
    })})`,
  );
  await shortcuts.close();

  // Of several accounts of one site the user would be asked to choose.
  await ask(filler.own, 'accounts.remove', { ids: ['appended'] });
  const tab = await filler.open(url);
  await tab.bringToFront();
  const window = execFileSync('xdotool', ['search', '--onlyvisible', '--class', 'chromium'], { encoding: 'utf8' });
  execFileSync('xdotool', ['windowfocus', '--sync', window.trim().split('\n').at(-1)!]);

  key('Alt+Shift+Y');
  await within('the code by the shortcut', async () => (await tab.evaluate('truth()')) === filler.code);
  for (const round of [1, 2]) {
    key(PANEL_KEY);
    await within(`the panel to open, ${round}`, isPanel('open'));
    key(PANEL_KEY);
    await within(`the panel to close, ${round}`, isPanel('closed'));
  }
  key('Alt+Shift+O');
  await within('the popup', async () => isOpen('popup.html'));
  return { figures: { keys: 6 }, failures };
}
