import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';

const FILE = 'test/pictures/kept/made-with.txt';

/** What the kept pictures were made with: others can only be compared with the same. */
export const madeWith = {
  read: (): string => (existsSync(FILE) ? readFileSync(FILE, 'utf8').trim() : 'nothing yet'),
  write: (text: string): void => writeFileSync(FILE, `${text}\n`),
};

/** Programs started from here on see one font alone: the kept pictures' own. */
export function useOneFont(): void {
  process.env.FONTCONFIG_FILE = resolve('test/pictures/fonts.conf');
}

/** The browser's version and the system's font: what decides on pixels beside our own code. */
export async function madeHere(browser: Browser): Promise<string> {
  let font = 'unknown font';
  try {
    font = execFileSync('fc-match', ['system-ui'], { encoding: 'utf8' }).trim();
  } catch {
    // Without fontconfig there is no name for it; pictures are then compared with none.
  }
  return `${(await browser.version()).split('.')[0]}, ${font}`;
}
