import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { explain } from '../../../components/shared/explain.ts';
import { unlock } from '../../../lib/app/actions/accounts.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import type { Ports } from '../../../lib/protocol/ports.ts';
import { account, fakePorts, PASSPHRASE } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

let app: App;
beforeEach(useEnglish);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  app.stop();
  vi.useRealTimers();
});

/** An app on a vault, the number of its reads, and the report of a change. */
async function start(state: 'locked' | 'unlocked') {
  const { ports, world } = fakePorts({ state, accounts: [account()] });
  const told = { reads: 0, report: () => {} };
  const counting: Ports = {
    ...ports,
    readVault: () => {
      told.reads += 1;
      return ports.readVault();
    },
    watchVault: (changed) => {
      told.report = changed;
      return () => {};
    },
    // The browser reports a change before the background answers.
    send: async (name, input) => {
      const answer = await ports.send(name, input);
      told.report();
      return answer;
    },
  };
  app = createApp(counting, explain);
  await app.ready;
  told.reads = 0;
  return { told, world };
}

test('what a page unlocked itself is read once', async () => {
  const { told } = await start('locked');
  await unlock(app, PASSPHRASE);
  expect(app.accounts.value).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told.reads).toBe(1);
});

test('what was changed elsewhere is shown soon, however often it is reported', async () => {
  const { told, world } = await start('unlocked');
  world.state = 'locked';
  for (let reports = 0; reports < 5; reports++) {
    told.report();
    await vi.advanceTimersByTimeAsync(20);
  }
  expect(app.vault.value).toBe('locked');
  await vi.advanceTimersByTimeAsync(1000);
  expect(told.reads).toBe(2);
});

test('a hidden page, whose timers may be late, shows at once that the vault was locked', async () => {
  const { told, world } = await start('unlocked');
  world.isHidden = true;
  world.state = 'locked';
  told.report();
  await vi.advanceTimersByTimeAsync(0);
  expect(app.vault.value).toBe('locked');
});

test('what was reported while the vault is read is read after that', async () => {
  const { told, world } = await start('unlocked');
  const reading = app.refresh();
  world.state = 'locked';
  told.report();
  await reading;
  await vi.advanceTimersByTimeAsync(1000);
  expect(app.vault.value).toBe('locked');
});
