import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Handlers } from '../../../lib/browser/listen.ts';
import { readKey } from '../../../lib/browser/session.ts';
import { Failure } from '../../../lib/failure.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { fromAccountData, toAccountData } from '../../../lib/otp/account-data.ts';
import type { Input, MessageName } from '../../../lib/protocol/messages.ts';
import { connect } from '../../../lib/sync/engine/membership.ts';
import { newNotes } from '../../../lib/sync/engine/notes.ts';
import type { Ports } from '../../../lib/sync/engine/ports.ts';
import { run } from '../../../lib/sync/engine/run.ts';
import { openBackup } from '../../../lib/vault/backup.ts';
import { openVault } from '../../../lib/vault/envelope.ts';
import { Device } from '../sync/model/device.ts';
import { BadStorage } from '../sync/model/folder.ts';
import { joinBy } from '../sync/model/joining.ts';
import { ACCESS } from '../sync/model/pairing.ts';
import { installQuickCrypto } from '../sync/model/quick-crypto.ts';
import { inUse } from '../vault/given-stores.ts';
import { FAULTS, type Fault, faultyStores, outcome } from './faulty-stores.ts';

vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));
vi.mock('../../../lib/browser/vault-stores.ts', () => import('../vault/given-stores.ts'));

let current = inUse(faultyStores());
const [
  { accountHandlers },
  { binHandlers },
  { securityHandlers },
  { create, unlock },
  { lock },
  { change, open, read, store },
  { carryOver },
  { autoBackupHandlers },
] = [
  await import('../../../lib/background/vault/accounts.ts'),
  await import('../../../lib/background/vault/bin.ts'),
  await import('../../../lib/background/vault/security.ts'),
  await import('../../../lib/background/vault/unlock.ts'),
  await import('../../../lib/background/vault/lock.ts'),
  await import('../../../lib/background/vault/vault.ts'),
  await import('../../../lib/background/vault/carry-over.ts'),
  await import('../../../lib/background/vault/auto-backup.ts'),
];
const handlers = {
  ...accountHandlers,
  ...autoBackupHandlers,
  ...binHandlers,
  ...securityHandlers,
} as Partial<Handlers>;
const ask = <N extends MessageName>(name: N, input: Input<N>): Promise<unknown> =>
  (handlers[name] as (given: Input<N>) => Promise<unknown>)(input);

/** The folder of a sync, and what this device notes of it. */
let storage = new BadStorage();
let notes = JSON.stringify(newNotes());
const ports: Ports = {
  folder: {
    list: () => storage.list(),
    get: (name) => storage.get(name),
    put: (name, bytes) => storage.put(name, bytes),
    remove: (name) => storage.remove(name),
  },
  vault: { read, change },
  notes: {
    load: async () => JSON.parse(notes),
    save: async (next) => {
      notes = JSON.stringify(next);
    },
  },
  now: Date.now,
  trusted: Date.now,
  pause: async () => undefined,
};

/** Gives each call of these methods the chance to go wrong as the stores do. */
function faulty<T extends object>(area: T, name: string, methods: readonly (keyof T & string)[]): T {
  const real = Object.fromEntries(methods.map((method) => [method, (area[method] as () => unknown).bind(area)]));
  const wrapped = methods.map((method) => [
    method,
    async (...given: unknown[]) => {
      await current.step(`${name}.${method}`);
      return (real[method] as (...given: unknown[]) => unknown)(...given);
    },
  ]);
  return Object.assign(area, Object.fromEntries(wrapped));
}
const { storage: areas, alarms } = fakeBrowser;
faulty(areas.local, 'storage.local', ['get', 'set', 'remove', 'clear']);
faulty(areas.session, 'storage.session', ['get', 'set', 'remove', 'clear']);
faulty(areas.managed, 'storage.managed', ['get']);
faulty(alarms, 'alarms', ['create', 'clear']);

/** What the browser saved last into the downloads. */
let downloaded: Uint8Array | undefined;
function installDownloads(): void {
  Object.assign(fakeBrowser, {
    permissions: faulty({ contains: async () => true }, 'permissions', ['contains']),
    downloads: faulty(
      {
        async download({ url }: { url: string }) {
          downloaded = new Uint8Array(await (await fetch(url)).arrayBuffer());
          return 1;
        },
        search: async () => [{ state: 'complete', exists: true, fileSize: downloaded?.length }],
        cancel: async () => undefined,
      },
      'downloads',
      ['download', 'search', 'cancel'],
    ),
  });
}

const [OLD, NEW] = ['old words', 'new words'];
const account = (issuer: string, byte: number) =>
  toAccountData(
    makeAccount({ id: `00000000-0000-4000-8000-00000000000${byte}`, issuer, secret: new Uint8Array(10).fill(byte) }),
  );

const names = (list: readonly { issuer: string }[]) => list.map(({ issuer }) => issuer).join(',');

/** What the user can see: the list, the bin, and which passphrase opens it; nothing where no vault was made. */
async function seen(first: string): Promise<string> {
  for (const words of first === OLD ? [OLD, NEW] : [NEW, OLD]) {
    fakeBrowser.reset();
    const opened = await outcome(unlock(words));
    if (!opened.ok) {
      if (opened.error instanceof Failure && opened.error.code === 'vault-missing') return 'none';
      continue;
    }
    const content = await read();
    return `${words}: ${names(content.accounts)} | ${names(content.bin.map((each) => each.account))}`;
  }
  return 'LOST';
}

/** The lists that can be had back: the present one, and those of the earlier versions that open. */
async function kept(): Promise<ReadonlySet<string>> {
  const opened = await outcome(open());
  if (!opened.ok) return new Set();
  const { key, content } = opened.value;
  const lists = [names(content.accounts)];
  for (const entry of await store.history()) {
    const earlier = await outcome(store.historic(entry.key).then((file) => openVault(file, key)));
    if (earlier.ok) lists.push(names(earlier.value.accounts));
  }
  return new Set(lists);
}

interface Operation {
  prepare(): Promise<unknown>;
  run(): Promise<unknown>;
  /** What an answer of "done" promises besides the vault. */
  promises?(): Promise<unknown>;
  /** Earlier lists go with it. */
  drops?: true;
  /** Which passphrase is tried first after it. Where two vaults are left, either opens its own. */
  words?: string;
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
  'rekey, dropping': { prepare: made, run: () => ask('vault.rekey', { current: OLD, drop: true }), drops: true },
  'rekey while an earlier one is not finished': {
    async prepare() {
      await made();
      vi.spyOn(store, 'rewriteEarlier').mockRejectedValue(new Error('I/O error'));
      await ask('vault.rekey', { current: OLD, drop: false });
      vi.restoreAllMocks();
    },
    run: () => ask('vault.rekey', { current: OLD, drop: false }),
  },
  'start over': {
    async prepare() {
      await made();
      await lock();
    },
    run: () => ask('vault.startOver', { passphrase: NEW }),
    // They belong to the vault that is set aside.
    drops: true,
    words: NEW,
  },
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
  'bin.empty': {
    async prepare() {
      await made();
      await ask('accounts.remove', { ids: [account('A', 1).id] });
    },
    run: () => ask('bin.empty', { ids: [account('A', 1).id] }),
  },
  backup: {
    async prepare() {
      await made();
      await ask('autoBackup.on', { passphrase: NEW });
      await ask('accounts.add', { accounts: [account('C', 3)], duplicates: 'skip' });
    },
    run: () => ask('autoBackup.now', null),
    promises: async () => expect(names((await openBackup(downloaded!, NEW)).accounts)).toBe('A,B,C'),
  },
  unlock: {
    async prepare() {
      await made();
      await lock();
    },
    run: () => unlock(OLD),
    promises: async () => expect(await readKey()).toBeDefined(),
  },
  lock: {
    prepare: made,
    run: lock,
    promises: async () => expect(await fakeBrowser.storage.session.get(null)).toEqual({}),
  },
  sync: {
    async prepare() {
      const other = new Device('Other', storage, Date.now);
      await made();
      await connect(other.ports, ACCESS, 'Other');
      await joinBy(other, ports, 'This');
      await run(other.ports);
      const added = fromAccountData(account('D', 4));
      other.act((content) => ({ ...content, accounts: [...content.accounts.slice(1), added] }));
      await run(other.ports);
    },
    run: () => run(ports),
  },
};

// What a cipher costs is not what is asked here, thousands of times.
beforeAll(installQuickCrypto);
beforeAll(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterAll(() => vi.useRealTimers());
afterEach(() => current.disarm());

interface Base {
  disk: ReturnType<typeof faultyStores>['disk'];
  session: Record<string, unknown>;
  files: BadStorage['files'];
  notes: string;
}

/** The stores, the session and the folder as `prepare` left them. */
async function start(from: Base): Promise<void> {
  fakeBrowser.reset();
  installDownloads();
  downloaded = undefined;
  current = inUse(faultyStores());
  for (const area of ['local', 'mirror'] as const)
    for (const [key, value] of from.disk[area]) current.disk[area].set(key, structuredClone(value));
  storage = new BadStorage();
  storage.files = new Map(from.files);
  ({ notes } = from);
  await fakeBrowser.storage.session.set(structuredClone(from.session));
}

const NOTHING: Base = {
  disk: { local: new Map(), mirror: new Map() },
  session: {},
  files: new Map(),
  notes: JSON.stringify(newNotes()),
};

async function prepared({ prepare }: Operation): Promise<Base> {
  await start(NOTHING);
  await prepare();
  await settle();
  const session = await fakeBrowser.storage.session.get();
  return { disk: structuredClone(current.disk), session, files: new Map(storage.files), notes };
}

/** Waits for what goes on behind an answer: a killed browser would not do it, a living one does. */
async function settle(): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await outcome(carryOver());
    await outcome(navigator.locks.request('vault', async () => undefined));
  }
}

/** A browser that starts anew on what lies on the disk: what is seen, and what can be had back. */
async function restarted({ words = OLD }: Operation): Promise<{ state: string; lists: ReadonlySet<string> }> {
  await start({ disk: current.disk, session: {}, files: storage.files, notes });
  const state = await seen(words);
  await settle();
  return { state, lists: await kept() };
}

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
