import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Handlers } from '../../../lib/browser/listen.ts';
import { Failure } from '../../../lib/failure.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { toAccountData } from '../../../lib/otp/account-data.ts';
import type { Input, MessageName } from '../../../lib/protocol/messages.ts';
import { FAULTS, type Fault, faultyStores, outcome } from './faulty-stores.ts';

vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));
vi.mock('../../../lib/browser/vault-stores.ts', () => {
  const through = (area: 'local' | 'mirror') =>
    new Proxy(
      {},
      {
        get:
          (_, name: string) =>
          (...given: unknown[]) =>
            (current.adapters[area] as never as Record<string, (...a: unknown[]) => unknown>)[name]!(...given),
      },
    );
  return { vaultStores: { local: through('local'), mirror: through('mirror'), pause: async () => undefined } };
});

let current = faultyStores();
const [
  { accountHandlers },
  { binHandlers },
  { securityHandlers },
  { create, unlock },
  { lock },
  { read, store },
  { carryOver },
] = [
  await import('../../../lib/background/vault/accounts.ts'),
  await import('../../../lib/background/vault/bin.ts'),
  await import('../../../lib/background/vault/security.ts'),
  await import('../../../lib/background/vault/unlock.ts'),
  await import('../../../lib/background/vault/lock.ts'),
  await import('../../../lib/background/vault/vault.ts'),
  await import('../../../lib/background/vault/carry-over.ts'),
];
const handlers = { ...accountHandlers, ...binHandlers, ...securityHandlers } as Partial<Handlers>;
const ask = <N extends MessageName>(name: N, input: Input<N>): Promise<unknown> =>
  (handlers[name] as (given: Input<N>) => Promise<unknown>)(input);

const [OLD, NEW] = ['old words', 'new words'];
const account = (issuer: string, byte: number) =>
  toAccountData(
    makeAccount({ id: `00000000-0000-4000-8000-00000000000${byte}`, issuer, secret: new Uint8Array(10).fill(byte) }),
  );

/** What the user can see: the list, the bin, and which passphrase opens it; nothing where no vault was made. */
async function seen(): Promise<string> {
  for (const words of [OLD, NEW]) {
    fakeBrowser.reset();
    const opened = await outcome(unlock(words));
    if (!opened.ok) {
      if (opened.error instanceof Failure && opened.error.code === 'vault-missing') return 'none';
      continue;
    }
    const content = await read();
    const names = (list: readonly { issuer: string }[]) => list.map(({ issuer }) => issuer).join(',');
    return `${words}: ${names(content.accounts)} | ${names(content.bin.map((each) => each.account))}`;
  }
  return 'LOST';
}

interface Operation {
  prepare(): Promise<unknown>;
  run(): Promise<unknown>;
}

const made = async () => {
  await create(OLD);
  await ask('accounts.add', { accounts: [account('A', 1)], duplicates: 'skip' });
  await ask('accounts.add', { accounts: [account('B', 2)], duplicates: 'skip' });
};
const OPERATIONS: Record<string, Operation> = {
  create: { prepare: async () => undefined, run: () => create(OLD) },
  save: { prepare: made, run: () => ask('accounts.add', { accounts: [account('C', 3)], duplicates: 'skip' }) },
  slots: { prepare: made, run: () => ask('vault.changePassphrase', { current: OLD, passphrase: NEW }) },
  rekey: { prepare: made, run: () => ask('vault.rekey', { current: OLD, drop: false }) },
  repair: {
    async prepare() {
      await made();
      current.disk.mirror.set('current', 'torn');
      await lock();
    },
    run: () => unlock(OLD),
  },
  restore: {
    prepare: made,
    run: async () =>
      ask('vault.restore', { key: (await store.history()).find(({ generation }) => generation === 2)!.key }),
  },
  rescue: {
    async prepare() {
      await made();
      for (const place of ['vault.0', 'vault.1']) current.disk.local.set(place, 'torn');
      await lock();
    },
    run: () => ask('vault.rescue', { place: 'mirror', passphrase: OLD }),
  },
  bin: { prepare: made, run: () => ask('accounts.remove', { ids: [account('A', 1).id] }) },
  'bin.restore': {
    async prepare() {
      await made();
      await ask('accounts.remove', { ids: [account('A', 1).id] });
    },
    run: () => ask('bin.restore', { ids: [account('A', 1).id] }),
  },
};

beforeAll(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterAll(() => vi.useRealTimers());
afterEach(() => current.disarm());

type Disk = ReturnType<typeof faultyStores>['disk'];

/** The stores and the session as `prepare` left them. */
async function start(from: { disk: Disk; session: Record<string, unknown> }): Promise<void> {
  fakeBrowser.reset();
  current = faultyStores();
  for (const area of ['local', 'mirror'] as const)
    for (const [key, value] of from.disk[area]) current.disk[area].set(key, structuredClone(value));
  await fakeBrowser.storage.session.set(structuredClone(from.session));
}

async function prepared({ prepare }: Operation) {
  await start({ disk: { local: new Map(), mirror: new Map() }, session: {} });
  await prepare();
  await settle();
  return { disk: structuredClone(current.disk), session: await fakeBrowser.storage.session.get() };
}

/** Waits for what goes on behind an answer: a killed browser would not do it, a living one does. */
async function settle(): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await outcome(carryOver());
    await outcome(navigator.locks.request('vault', async () => undefined));
  }
}

/** A browser that starts anew on what lies on the disk. */
async function restarted(): Promise<string> {
  const { disk } = current;
  await start({ disk, session: {} });
  const found = await seen();
  await settle();
  return found;
}

/** How many pairs of faults are tried of each operation; `FAULT_PAIRS=all` tries every one. */
const PAIRS = process.env.FAULT_PAIRS === 'all' ? Number.POSITIVE_INFINITY : Number(process.env.FAULT_PAIRS ?? 10);

describe.each(Object.entries(OPERATIONS))('%s', (name, operation) => {
  test('each call failing, hanging or late, alone and with another: the old state or the new, and a true answer', async () => {
    const base = await prepared(operation);
    await start(base);
    const before = await restarted();
    await start(base);
    current.arm(new Map());
    expect((await outcome(operation.run())).ok).toBe(true);
    const calls = current.disarm().length;
    const after = await restarted();
    expect(calls).toBeGreaterThan(3);

    const singles = Array.from({ length: calls }, (_, i) =>
      FAULTS.map((fault) => new Map<number, Fault>([[i, fault]])),
    ).flat();
    const pairs = singles
      .flatMap((one, i) => singles.slice(i + 1).map((two) => new Map([...one, ...two])))
      .filter(({ size }) => size === 2);
    const step = Math.max(1, Math.ceil(pairs.length / PAIRS));
    let tried = 0;
    for (const plan of [...singles, ...pairs.filter((_, i) => i % step === 0)]) {
      await start(base);
      current.arm(plan);
      const { ok, ...rest } = await outcome(operation.run());
      // What was late lands now, after its caller has given it up.
      await vi.advanceTimersByTimeAsync(120_000);
      await settle();
      current.disarm();
      const told = `${JSON.stringify([...plan])}, ${ok ? 'done' : `refused: ${(rest as { error: Error }).error.message}`}`;
      const found = await restarted();
      expect([before, after], told).toContain(found);
      if (ok) expect(found, told).toBe(after);
      tried++;
    }
    if (process.env.FAULT_PAIRS)
      process.stdout.write(`${name}: ${calls} calls, ${tried} plans of ${singles.length + pairs.length}\n`);
  }, 900_000);
});
