import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { installQuickCrypto } from '../sync/model/quick-crypto.ts';
import { FAULTS, type Fault, outcome } from './faulty-stores.ts';
import { ask, current, notes, prepared, restarted, settle, start, storage } from './faulty-vault.ts';
import { account, OPERATIONS } from './operations.ts';

vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));
vi.mock('../../../lib/browser/vault-stores.ts', () => import('../vault/given-stores.ts'));

// What a cipher costs is not what is asked here, thousands of times.
beforeAll(installQuickCrypto);
beforeAll(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterAll(() => vi.useRealTimers());
afterEach(() => current.disarm());

/**
 * How many pairs of faults are tried of each operation, beside each fault alone. `npm run torture -- faults` tries more.
 * Without it each call goes wrong in one of the three ways, and a few pairs are tried.
 */
const PAIRS = Number(process.env.FAULT_PAIRS ?? 5);
const isShort = process.env.FAULT_PAIRS === undefined;

describe.each(Object.entries(OPERATIONS))('%s', (name, operation) => {
  test('each call failing, hanging or late, alone and with another: the old state or the new, and a true answer', async () => {
    const base = await prepared(operation);
    await start(base);
    const { state: before, lists } = await restarted(operation);
    await start(base);
    current.arm(new Map());
    expect((await outcome(operation.run())).ok).toBe(true);
    const steps = current.disarm();
    const calls = steps.length;
    const { state: after } = await restarted(operation);
    expect(calls).toBeGreaterThan(2);
    if (!/backup|lock|rekey|repair|rescue/.test(name)) expect(after).not.toBe(before);

    const singles = Array.from({ length: calls }, (_, i) =>
      FAULTS.map((fault) => new Map<number, Fault>([[i, fault]])),
    ).flat();
    const pairs = singles
      .flatMap((one, i) => singles.slice(i + 1).map((two) => new Map([...one, ...two])))
      .filter(({ size }) => size === 2);
    const step = Math.max(1, Math.ceil(pairs.length / PAIRS));
    const alone = isShort
      ? singles.filter((_, i) => Math.floor(i / FAULTS.length) % FAULTS.length === i % FAULTS.length)
      : singles;
    let tried = 0;
    for (const plan of [...alone, ...pairs.filter((_, i) => i % step === 0)]) {
      await start(base);
      current.arm(plan);
      const { ok, ...rest } = await outcome(operation.run());
      // What was late lands now, after its caller has given it up.
      await vi.advanceTimersByTimeAsync(120_000);
      await settle();
      current.disarm();
      const told = `${[...plan].map(([call, fault]) => `${call} ${steps[call]} ${fault}`)}, ${ok ? 'done' : `refused: ${(rest as { error: Error }).error.message}`}`;
      if (ok) await operation.promises?.();
      const found = await restarted(operation);
      expect([before, after], told).toContain(found.state);
      if (ok) expect(found.state, told).toBe(after);
      if (!operation.drops) expect([...found.lists], told).toEqual(expect.arrayContaining([...lists]));
      tried++;
    }
    if (!isShort) process.stdout.write(`${name}: ${calls} calls, ${tried} plans of ${singles.length + pairs.length}\n`);
  }, 3_600_000);

  test('a worker that dies ahead of a call: the next one has the old state or the new, and saves on', async () => {
    const base = await prepared(operation);
    await start(base);
    const { state: before, lists } = await restarted(operation);
    await start(base);
    current.arm(new Map());
    await outcome(operation.run());
    const steps = current.disarm();
    const { state: after } = await restarted(operation);
    for (let call = 0; call < steps.length; call += isShort ? 5 : 1) {
      await start(base);
      current.armDeath(call);
      await outcome(operation.run());
      await settle();
      current.disarm();
      const told = `dead ahead of call ${call}, ${steps[call]}`;
      const [disk, session] = [structuredClone(current.disk), await fakeBrowser.storage.session.get()];
      const found = await restarted(operation);
      expect([before, after], told).toContain(found.state);
      if (!operation.drops) expect([...found.lists], told).toEqual(expect.arrayContaining([...lists]));
      // The browser lives on, and with it the session.
      await start({ disk, session, files: storage.files, notes });
      const added = await outcome(ask('accounts.add', { accounts: [account('Z', 9)], duplicates: 'skip' }));
      if (!added.ok) {
        expect(added.error, told).toMatchObject({ code: expect.stringMatching(/^(locked|vault-missing)$/) });
        continue;
      }
      const { state } = await restarted(operation);
      const withZ = (known: string) => known.replace(/:([^|]*) \|/, (_, list) => `:${list},Z |`).replace(': ,', ': ');
      expect([withZ(before), withZ(after)], told).toContain(state);
    }
  }, 3_600_000);
});
