import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROME_BUILD, startChromium } from '../e2e/drive/chromium.ts';
import { startFirefox } from '../e2e/drive/firefox.ts';
import { seedVault } from '../e2e/drive/seed.ts';
import { until, type View } from '../e2e/drive/view.ts';
import type { Verdict } from './main.ts';

const DISPLAY = ':97';
const API = '(globalThis.browser ?? globalThis.chrome)';

/** An open vault that is to lock with the system. */
async function openVault(view: View): Promise<void> {
  await seedVault(view, 2);
  await view.evaluate(`${API}.storage.local.set({ settings: { lockWithSystem: true } })`);
}

const isLocked = (view: View) =>
  view.evaluate<boolean>(`${API}.storage.session.get('unlocked').then((s) => !s.unlocked)`);

/** @returns ms from the screen's lock to the vault's. */
async function inChromium(): Promise<number> {
  const build = mkdtempSync(join(tmpdir(), 'watchword-idle-'));
  const screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '1280x900x24'], { stdio: 'ignore' });
  const xset = (...args: string[]) => execFileSync('xset', ['-display', DISPLAY, ...args], { stdio: 'ignore' });
  try {
    cpSync(CHROME_BUILD, build, { recursive: true });
    await until('the screen', async () => {
      xset('q');
      return true;
    });
    process.env.DISPLAY = DISPLAY;
    const chromium = await startChromium({ build, headless: false, args: ['--ozone-platform=x11'] });
    try {
      const view = await chromium.own('options.html#about');
      await openVault(view);
      const start = Date.now();
      xset('s', 'activate');
      await until('the lock', () => isLocked(view));
      return Date.now() - start;
    } finally {
      await chromium.close();
    }
  } finally {
    screen.kill();
    rmSync(build, { recursive: true, force: true });
  }
}

/** Firefox knows only that nobody is there; the fifteen minutes are cut to 15 seconds. @returns ms until the lock. */
async function inFirefox(): Promise<number> {
  const firefox = await startFirefox();
  try {
    const view = await firefox.own('options.html#about');
    await openVault(view);
    await view.evaluate('browser.idle.setDetectionInterval(15)');
    const start = Date.now();
    await until('the lock', () => isLocked(view), 60_000);
    return Date.now() - start;
  } finally {
    await firefox.close();
  }
}

/** The system's own lock closes the vault: in Chromium by a real locked screen, in Firefox by nobody being there. */
export async function systemLock(): Promise<Verdict> {
  const figures: Verdict['figures'] = {};
  const failures: string[] = [];
  const hasScreen = ['Xvfb', 'xset'].every((tool) => spawnSync('which', [tool]).status === 0);
  if (hasScreen) figures.chromiumMs = await inChromium();
  else failures.push('Chromium was not tried: there is no Xvfb or xset (Debian: xvfb, x11-xserver-utils)');
  figures.firefoxMs = await inFirefox();
  return { figures, failures };
}
