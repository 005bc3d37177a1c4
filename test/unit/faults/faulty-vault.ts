import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Handlers } from '../../../lib/browser/listen.ts';
import { Failure } from '../../../lib/failure.ts';
import type { Input, MessageName } from '../../../lib/protocol/messages.ts';
import { newNotes } from '../../../lib/sync/engine/notes.ts';
import type { Ports } from '../../../lib/sync/engine/ports.ts';
import { openVault } from '../../../lib/vault/envelope.ts';
import { BadStorage } from '../sync/model/folder.ts';
import { inUse } from '../vault/given-stores.ts';
import { faultyStores, outcome } from './faulty-stores.ts';

export const [OLD, NEW] = ['old words', 'new words'];

/** The stores of the vault as they are now. */
export let current = inUse(faultyStores());
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

export { create, lock, store, unlock };

const handlers = {
  ...accountHandlers,
  ...autoBackupHandlers,
  ...binHandlers,
  ...securityHandlers,
} as Partial<Handlers>;

/** Has the background do what a message asks of it. */
export const ask = <N extends MessageName>(name: N, input: Input<N>): Promise<unknown> =>
  (handlers[name] as (given: Input<N>) => Promise<unknown>)(input);

/** The folder of a sync. */
export let storage = new BadStorage();
/** What this device notes of it. */
export let notes = JSON.stringify(newNotes());
/** What a sync of this device works with. */
export const ports: Ports = {
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
export let downloaded: Uint8Array | undefined;

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

/** The issuers of a list. */
export const names = (list: readonly { issuer: string }[]) => list.map(({ issuer }) => issuer).join(',');

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

interface Base {
  disk: ReturnType<typeof faultyStores>['disk'];
  session: Record<string, unknown>;
  files: BadStorage['files'];
  notes: string;
}

/** The stores, the session and the folder as `prepare` left them. */
export async function start(from: Base): Promise<void> {
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

/** What lies in the stores after `prepare`, made from nothing. */
export async function prepared({ prepare }: { prepare(): Promise<unknown> }): Promise<Base> {
  await start(NOTHING);
  await prepare();
  await settle();
  const session = await fakeBrowser.storage.session.get();
  return { disk: structuredClone(current.disk), session, files: new Map(storage.files), notes };
}

/** Waits for what goes on behind an answer: a killed browser would not do it, a living one does. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await outcome(carryOver());
    await outcome(navigator.locks.request('vault', async () => undefined));
  }
}

/** A browser that starts anew on what lies on the disk: what is seen, and what can be had back. */
export async function restarted({ words = OLD }: { words?: string }): Promise<{
  state: string;
  lists: ReadonlySet<string>;
}> {
  await start({ disk: current.disk, session: {}, files: storage.files, notes });
  const state = await seen(words);
  await settle();
  return { state, lists: await kept() };
}
