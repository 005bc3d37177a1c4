import { MAX_ACCOUNTS } from '../../lib/otp/account.ts';
import type { BrowserName } from '../e2e/drive/browsers.ts';
import { startChromium } from '../e2e/drive/chromium.ts';
import { startFirefox } from '../e2e/drive/firefox.ts';
import { ask, madeUp, PASSPHRASE } from '../e2e/drive/seed.ts';
import type { Verdict } from './main.ts';
import { readVault } from './writers.ts';

/** A note of the length that many have, on each account. */
const NOTE = 'Recovery codes are in the safe. '.repeat(4).slice(0, 100);
const STORED = '(globalThis.browser ?? globalThis.chrome).storage.local.getBytesInUse?.() ?? 0';

/** A vault at its stated limit, with a note to each account, is saved again and again, locked and opened. */
export async function limits(name: BrowserName, rounds: number): Promise<Verdict> {
  const { own, close } = name === 'chromium' ? await startChromium() : await startFirefox();
  const failures: string[] = [];
  const times: number[] = [];
  const timed = async (what: string, work: () => Promise<unknown>): Promise<number> => {
    const started = performance.now();
    await work().catch((error: Error) => failures.push(`${what}: ${error.message}`));
    return Math.round(performance.now() - started);
  };
  let [importing, opening, bytes] = [0, 0, 0];
  try {
    const view = await own('popup.html');
    await ask(view, 'vault.create', { passphrase: PASSPHRASE });
    const accounts = madeUp(MAX_ACCOUNTS).map((account) => ({ ...account, note: NOTE }));
    accounts[0] = { ...accounts[0]!, type: 'hotp' };
    const { id } = accounts[0];
    importing = await timed('import', () =>
      ask(view, 'accounts.import', { put: accounts, from: [], remove: [], looks: [] }),
    );
    const acts: [string, (round: number) => Promise<unknown>][] = [
      ['a code by counter', () => ask(view, 'accounts.nextCode', { id })],
      ['a tag', (round) => ask(view, 'accounts.tag', { ids: [id], tags: [`round ${round}`] })],
      ['a deletion', (round) => ask(view, 'accounts.remove', { ids: [accounts[round + 1]!.id] })],
      ['a restored account', (round) => ask(view, 'bin.restore', { ids: [accounts[round + 1]!.id] })],
    ];
    for (let round = 0; round < rounds; round++) {
      for (const [what, act] of acts) times.push(await timed(`round ${round}, ${what}`, () => act(round)));
      console.log(`  ${times.length} saves, the last in ${times.at(-1)} ms`);
    }
    bytes = await view.evaluate<number>(`Promise.resolve(${STORED})`);
    await ask(view, 'vault.lock', null);
    opening = await timed('unlock', () => ask(view, 'vault.unlock', { passphrase: PASSPHRASE }));
    const last = await ask(view, 'accounts.nextCode', { id });
    if (last.counter !== rounds) failures.push(`the counter is ${last.counter} after ${rounds} codes`);
    const { ids } = await readVault(view);
    if (ids.size !== MAX_ACCOUNTS) failures.push(`${ids.size} accounts are stored of ${MAX_ACCOUNTS}`);
    if (last.tags.length !== rounds) failures.push(`${last.tags.length} tags are there after ${rounds}`);
  } finally {
    await close();
  }
  const sorted = times.toSorted((a, b) => a - b);
  return {
    figures: {
      accounts: MAX_ACCOUNTS,
      saves: times.length,
      'ms a save, median': sorted[sorted.length >> 1] ?? 0,
      'ms a save, longest': sorted.at(-1) ?? 0,
      'ms the import': importing,
      'ms the unlock': opening,
      'bytes in storage.local': bytes,
    },
    failures,
  };
}
