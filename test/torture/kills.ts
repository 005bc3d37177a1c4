import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS, type BrowserName } from '../e2e/drive/browsers.ts';
import { CHROME_BUILD, startChromium } from '../e2e/drive/chromium.ts';
import { FIREFOX_BUILD, startFirefox } from '../e2e/drive/firefox.ts';
import { removeFolder } from '../e2e/drive/remove-folder.ts';
import { ask, madeUp, PASSPHRASE, seedVault } from '../e2e/drive/seed.ts';
import { until } from '../e2e/drive/view.ts';
import type { Verdict } from './main.ts';
import { HOTP_ID, Ledger, readVault, writersScript } from './writers.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Kills the whole browser with SIGKILL at random moments of mixed writing; nothing acknowledged may be missing. */
export async function kills(name: BrowserName, count: number): Promise<Verdict> {
  if (!BROWSERS.includes(name)) throw new Error(`unknown browser ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'watchword-kills-'));
  const profile = join(folder, 'profile');
  const build = join(folder, 'build');
  cpSync(name === 'chromium' ? CHROME_BUILD : FIREFOX_BUILD, build, { recursive: true });
  const uuid = randomUUID();
  const ledger = new Ledger();
  const failures: string[] = [];
  let done = 0;

  async function start() {
    const driven =
      name === 'chromium' ? await startChromium({ profile, build }) : await startFirefox({ profile, build, uuid });
    return { ...driven, view: await driven.own('popup.html') };
  }

  try {
    for (let round = 0; round <= count; round++) {
      const { browser, view } = await start();
      if (round === 0) {
        await seedVault(view, 3);
        const hotp = { ...madeUp(1)[0]!, id: HOTP_ID, type: 'hotp' as const };
        await ask(view, 'accounts.add', { accounts: [hotp], duplicates: 'keep-both' });
      } else {
        await ask(view, 'vault.unlock', { passphrase: PASSPHRASE });
      }
      const { ids, counter } = await readVault(view);
      failures.push(...ledger.check(ids, counter).map((lost) => `after kill ${round}: ${lost}`));
      if (round === count) {
        await browser.close();
        break;
      }
      await view.page!.exposeFunction('tell', (kind: string, what: string) => ledger.tell(kind, what));
      const before = ledger.acknowledged;
      await view.evaluate(writersScript(round));
      // On a busy machine the first save takes longer than any pause: a kill before it proves nothing.
      await until('the first save', async () => ledger.acknowledged > before, 180_000);
      await pause(150 + Math.random() * 1200);
      const { pid } = browser.process()!;
      // Puppeteer starts the browser as the leader of its own group: this ends it and all its children at once.
      process.kill(-pid!, 'SIGKILL');
      await new Promise((gone) => browser.process()!.once('exit', gone));
      await pause(150);
      done++;
      if (done % 20 === 0) console.log(`  ${done} kills, ${ledger.acknowledged} acknowledged, ${failures.length} lost`);
    }
  } finally {
    removeFolder(folder);
  }
  return { figures: { kills: done, acknowledged: ledger.acknowledged, lost: failures.length }, failures };
}
