import { must } from '../../lib/must.ts';
import { startChromium } from '../e2e/drive/chromium.ts';
import { ask, madeUp, PASSPHRASE } from '../e2e/drive/seed.ts';
import { bundle } from './bundle.ts';

const RUNS = 15;
/** ms between two derivations. */
const REST = 300;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

export interface UnlockFigures {
  accounts: number;
  /** ms, medians: from a page's message to its answer, and the key derivation alone, by turns in one worker. */
  unlock: number;
  derivation: number;
  /** Of an unlock and the derivation just before it; median. The processor's pace is the same in such a pair. */
  ratio: number;
}

/**
 * An unlock in Chromium, as a page asks for it: message, storage, key derivation, opening, healing, keeping the key.
 * Beside it the bare Argon2id of the same passphrase in the same worker, by turns.
 */
export async function unlockFigures(counts: number[]): Promise<UnlockFigures[]> {
  const script = await bundle('kdf-entry.ts');
  const figures: UnlockFigures[] = [];
  for (const accounts of counts) {
    const chromium = await startChromium();
    try {
      // A page that shows nothing of the vault, or what it draws is measured too.
      const view = await chromium.own('icon.svg');
      await ask(view, 'vault.create', { passphrase: PASSPHRASE });
      // By two saves, so that each kept generation has them.
      const made = madeUp(accounts);
      await ask(view, 'accounts.add', { accounts: made.slice(1), duplicates: 'keep-both' });
      await ask(view, 'accounts.add', { accounts: made.slice(0, 1), duplicates: 'keep-both' });
      const worker = await chromium.worker();
      await worker.evaluate(script);
      const unlock: number[] = [];
      const derivation: number[] = [];
      for (let run = 0; run <= RUNS; run++) {
        await ask(view, 'vault.lock', null);
        const bare = await worker.evaluate(async (passphrase) => {
          const { derive } = (globalThis as unknown as { watchword: typeof import('./kdf-entry.ts') }).watchword;
          const start = performance.now();
          await derive(passphrase);
          return performance.now() - start;
        }, PASSPHRASE);
        // Its memory is freed for some ms afterwards; no unlock of a user begins with that.
        await new Promise((done) => setTimeout(done, REST));
        const message = JSON.stringify({ name: 'vault.unlock', input: { passphrase: PASSPHRASE } });
        const whole = await view.evaluate<number>(`(async () => {
          const start = performance.now();
          const answer = await chrome.runtime.sendMessage(${message});
          if (!answer.ok) throw new Error(answer.error.code);
          return performance.now() - start;
        })()`);
        // The first of each warms up.
        if (run === 0) continue;
        derivation.push(bare);
        unlock.push(whole);
      }
      const ratios = unlock.map((ms, run) => ms / must(derivation[run]));
      figures.push({ accounts, unlock: median(unlock), derivation: median(derivation), ratio: median(ratios) });
    } finally {
      await chromium.close();
    }
  }
  return figures;
}
