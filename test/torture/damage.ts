import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { BrowserName } from '../e2e/drive/browsers.ts';
import { CHROME_BUILD, startChromium } from '../e2e/drive/chromium.ts';
import { FIREFOX_BUILD, startFirefox } from '../e2e/drive/firefox.ts';
import { removeFolder } from '../e2e/drive/remove-folder.ts';
import { ask, madeUp, PASSPHRASE, seedVault } from '../e2e/drive/seed.ts';
import type { Verdict } from './main.ts';
import { readVault } from './writers.ts';

const SAVES = 12;

/** Files in which the browser keeps the extension's `storage.local` and IndexedDB. */
function storageFiles(profile: string): string[] {
  const wanted =
    /Local Extension Settings\/|IndexedDB\/chrome-extension_|storage\/default\/moz-extension|browser-extension-data\//;
  const found = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => wanted.test(relative(profile, path)) && !/LOCK$|LOG(\.old)?$/.test(path));
  return found.filter((path) => statSync(path).size > 0).sort();
}

const WAYS: Record<string, (path: string) => void> = {
  truncated: (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
  emptied: (path) => truncateSync(path, 0),
  flipped: (path) => {
    const bytes = readFileSync(path);
    for (let i = 0; i < bytes.length; i += Math.max(1, Math.floor(bytes.length / 40))) bytes[i]! ^= 0x10;
    writeFileSync(path, bytes);
  },
  deleted: (path) => rmSync(path),
};

/** Truncates, empties, flips and deletes each storage file in turn; the vault opens at its last generation. */
export async function damage(name: BrowserName, rounds: number): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-damage-'));
  const build = join(folder, 'build');
  const whole = join(folder, 'whole');
  cpSync(name === 'chromium' ? CHROME_BUILD : FIREFOX_BUILD, build, { recursive: true });
  const uuid = randomUUID();
  const start = (profile: string) =>
    name === 'chromium' ? startChromium({ profile, build }) : startFirefox({ profile, build, uuid });
  const failures: string[] = [];
  let tried = 0;
  let files = 0;

  try {
    const first = await start(whole);
    const view = await first.own('popup.html');
    await seedVault(view, 3);
    for (let i = 0; i < SAVES; i++)
      await ask(view, 'accounts.add', { accounts: [{ ...madeUp(1)[0]!, id: `x${i}` }], duplicates: 'keep-both' });
    const last = (await readVault(view)).file.generation;
    await first.close();

    for (let round = 0; round < rounds; round++) {
      const paths = storageFiles(whole).map((path) => relative(whole, path));
      files = paths.length;
      for (const path of paths) {
        for (const [way, harm] of Object.entries(WAYS)) {
          const profile = join(folder, 'harmed');
          cpSync(whole, profile, { recursive: true });
          harm(join(profile, path));
          const driven = await start(profile);
          try {
            const page = await driven.own('popup.html');
            await ask(page, 'vault.unlock', { passphrase: PASSPHRASE });
            const { file } = await readVault(page);
            if (file.generation !== last) failures.push(`${way} ${path}: generation ${file.generation}, not ${last}`);
          } catch (error) {
            failures.push(`${way} ${path}: ${(error as Error).message}`);
          } finally {
            await driven.close();
            removeFolder(profile);
          }
          tried++;
        }
      }
    }
  } finally {
    removeFolder(folder);
  }
  return { figures: { files, damages: tried, openedAtLast: tried - failures.length }, failures };
}
