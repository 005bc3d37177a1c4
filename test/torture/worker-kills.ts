import { endWorker, startChromium } from '../e2e/drive/chromium.ts';
import { ask, madeUp, seedVault } from '../e2e/drive/seed.ts';
import type { Verdict } from './main.ts';
import { HOTP_ID, Ledger, readVault, writersScript } from './writers.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Ends the service worker at random moments of mixed writing: it wakes again, still unlocked, with nothing lost. */
export async function workerKills(count: number): Promise<Verdict> {
  const { browser, own, worker, close } = await startChromium();
  const ledger = new Ledger();
  const failures: string[] = [];
  try {
    const view = await own('popup.html');
    await seedVault(view, 3);
    const hotp = { ...madeUp(1)[0]!, id: HOTP_ID, type: 'hotp' as const };
    await ask(view, 'accounts.add', { accounts: [hotp], duplicates: 'keep-both' });
    await view.page.exposeFunction('tell', (kind: string, what: string) => ledger.tell(kind, what));
    await view.evaluate(writersScript(0));
    for (let round = 0; round < count; round++) {
      const before = ledger.acknowledged;
      await pause(50 + Math.random() * 400);
      await endWorker(await worker());
      // Starting a worker takes long where others use the machine too.
      const end = Date.now() + 180_000;
      while (ledger.acknowledged < before + 3 && Date.now() < end) await pause(20);
      if (Date.now() >= end) failures.push(`worker kill ${round}: no save was acknowledged any more`);
      // The writers go on while the vault is read: only what was told before must be in it.
      const told = ledger.soFar();
      const { ids, counter } = await readVault(view);
      failures.push(...ledger.check(ids, counter, told).map((lost) => `after worker kill ${round}: ${lost}`));
      if ((round + 1) % 20 === 0)
        console.log(`  ${round + 1} kills, ${ledger.acknowledged} acknowledged, ${failures.length} lost`);
    }
    await view.page.close();
    const { ids, counter } = await readVault(await own('popup.html'));
    failures.push(...ledger.check(ids, counter).map((lost) => `at the end: ${lost}`));
  } finally {
    await close();
    await browser.close();
  }
  return { figures: { kills: count, acknowledged: ledger.acknowledged, lost: failures.length }, failures };
}
