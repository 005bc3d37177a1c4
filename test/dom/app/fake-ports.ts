import { Failure } from '../../../lib/failure.ts';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import { type AccountData, fromAccountData, toAccountData } from '../../../lib/otp/account-data.ts';
import type { Findings } from '../../../lib/otp/finding.ts';
import type { Input, MessageName } from '../../../lib/protocol/messages.ts';
import type { Ports, VaultReading } from '../../../lib/protocol/ports.ts';
import { inTagOrder, renamedLook, withColor, withLook } from '../../../lib/replica/stamp-tags.ts';
import type { TagColor, TagLooks } from '../../../lib/replica/tags.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings.ts';
import { fakeSecurity, securityWorld } from './fake-security.ts';

export const PASSPHRASE = 'correct horse battery staple';

export function account(parts: Partial<Account> = {}): Account {
  return makeAccount({ secret: new TextEncoder().encode('12345678901234567890'), issuer: 'GitHub', ...parts });
}

/** A whole extension in memory, as far as a page can tell. Times: 2025-01-01T00:00:05Z unless `time` is moved. */
export function fakePorts(start: { accounts?: Account[]; state?: VaultReading['state']; url?: string } = {}) {
  const changed = new Set<() => void>();
  const world = {
    accounts: start.accounts ?? [],
    tags: new Map() as TagLooks,
    state: start.state ?? ('unlocked' as VaultReading['state']),
    settings: { ...DEFAULT_SETTINGS } as Settings,
    time: Date.UTC(2025, 0, 1, 0, 0, 5),
    isSingle: false,
    isHidden: false,
    isDead: false,
    copied: [] as string[],
    opened: [] as string[],
    filled: [] as string[],
    sent: [] as MessageName[],
    closed: 0,
    hasPasskey: false,
    /** What is left to be looked at, after some of it was dealt with. */
    left: { site: '', findings: [], batches: [], refusals: [], others: 0 } as Findings,
    security: securityWorld(),
    inboxes: new Set<string>(),
    pageMemory: new Map<string, unknown>(),
    offers: new Map<string, number>(),
    folderBackups: [] as { name: string; day: string }[],
    wake: new Set<() => void>(),
  };
  const handlers: Partial<Record<MessageName, (input: never) => unknown>> = {
    'vault.unlock': ({ passphrase }: { passphrase: string }) => {
      if (passphrase !== PASSPHRASE) throw new Failure('passphrase-wrong');
      world.state = 'unlocked';
    },
    'vault.confirm': ({ passphrase }: { passphrase: string }) => {
      if (passphrase !== PASSPHRASE) throw new Failure('passphrase-wrong');
    },
    'capture.forget': () => world.left,
    'folderBackup.list': () => world.folderBackups,
    'offer.note': ({ site, isDeclined }: { site: string; isDeclined: boolean }) => {
      world.offers.set(site, isDeclined ? 0 : world.time);
    },
    'vault.create': () => {
      world.state = 'unlocked';
    },
    'vault.lock': () => {
      world.state = 'locked';
    },
    'accounts.add': ({ accounts, duplicates }: { accounts: AccountData[]; duplicates: string }) => {
      const given = accounts.map(fromAccountData);
      const known = world.accounts.find((a) => given.some((g) => String(g.secret) === String(a.secret)));
      if (known && duplicates === 'ask') return { added: [], duplicates: [{ index: 0, id: known.id }] };
      world.accounts = [...world.accounts, ...given];
      return { added: given.map((a) => a.id), duplicates: [] };
    },
    'accounts.update': ({ account: data }: { account: AccountData }) => {
      const given = fromAccountData(data);
      world.accounts = world.accounts.map((a) => (a.id === given.id ? given : a));
    },
    'accounts.remove': ({ ids }: { ids: string[] }) => {
      const removed = world.accounts.flatMap((a, index) =>
        ids.includes(a.id) ? [{ account: toAccountData(a), index }] : [],
      );
      world.accounts = world.accounts.filter((a) => !ids.includes(a.id));
      return removed;
    },
    'accounts.restore': ({ removed }: { removed: { account: AccountData; index: number }[] }) => {
      const accounts = [...world.accounts];
      for (const { account: data, index } of removed) accounts.splice(index, 0, fromAccountData(data));
      world.accounts = accounts;
    },
    'accounts.reorder': ({ ids }: { ids: string[] }) => {
      world.accounts = ids.map((id) => world.accounts.find((a) => a.id === id)!);
    },
    'tags.color': ({ tag, color }: { tag: string; color: TagColor | '' }) => {
      world.tags = withColor(world.tags, tag, color);
    },
    'tags.assign': ({ changes, renamed, looks }: Input<'tags.assign'>) => {
      const wanted = new Map(changes.map(({ id, to }) => [id, to]));
      world.accounts = world.accounts.map((each) => ({ ...each, tags: wanted.get(each.id) ?? each.tags }));
      world.tags = renamedLook(world.tags, renamed.from, renamed.to);
      for (const { tag, ...look } of looks) world.tags = withLook(world.tags, tag, look);
    },
    'tags.order': ({ tags }: { tags: string[] }) => {
      world.tags = inTagOrder(world.tags, tags);
    },
    'accounts.nextCode': ({ id }: { id: string }) => {
      const found = world.accounts.find((a) => a.id === id)!;
      world.accounts = world.accounts.map((a) => (a.id === id ? { ...a, counter: a.counter + 1 } : a));
      return toAccountData(found);
    },
  };
  const ports: Ports = {
    readVault: async () =>
      world.state === 'unlocked'
        ? { state: 'unlocked', accounts: world.accounts, tags: world.tags, isSingle: world.isSingle }
        : world.state === 'locked'
          ? { state: 'locked', hasPasskey: world.hasPasskey }
          : { state: world.state },
    watchVault: (run) => {
      changed.add(run);
      return () => changed.delete(run);
    },
    readUsage: async () => new Map(),
    readOffers: async () => world.offers,
    openPanel: async () => {},
    takeCopy: async () => undefined,
    allowClipboard: async () => true,
    disallowClipboard: async () => {},
    loadSettings: async () => world.settings,
    saveSettings: async (patch) => {
      world.settings = { ...world.settings, ...patch };
    },
    watchSettings: () => () => {},
    watchCapture: () => () => {},
    openTab: async () => ({ id: 1, windowId: 1, url: start.url ?? 'https://example.org/', isPrivate: false }),
    send: (async (name: MessageName, input: never) => {
      world.sent.push(name);
      if (world.isDead) throw new Failure('unreachable');
      return handlers[name]?.(input) ?? null;
    }) as Ports['send'],
    writeClipboard: async (text) => void world.copied.push(text),
    fill: async (id) => void world.filled.push(id),
    openPage: async (page, hash = '') => void world.opened.push(page + hash),
    staysBehindDialog: true,
    close: () => {
      world.closed += 1;
    },
    shortcuts: async () => [{ name: 'fill', description: 'Fill the code for this site', keys: 'Ctrl+Shift+Y' }],
    isPinned: async () => false,
    openShortcutSettings: async () => {},
    allowPasskeys: async () => true,
    security: async () => fakeSecurity(world.security, () => world.accounts),
    pageMemory: {
      read: async (name) => world.pageMemory.get(name),
      write: async (name, value) => void world.pageMemory.set(name, value),
      forget: async (name) => void world.pageMemory.delete(name),
    },
    inboxes: async () => ({
      allowed: async () => [...world.inboxes],
      allow: async (id) => {
        world.inboxes.add(id);
        return true;
      },
      disallow: async (id) => void world.inboxes.delete(id),
    }),
    version: '0.1.0',
    allowStorage: async () => true,
    openAddress: async (url) => void world.opened.push(url),
    clock: {
      now: () => world.time,
      isHidden: () => world.isHidden,
      onWake: (run) => {
        world.wake.add(run);
        return () => world.wake.delete(run);
      },
    },
  };
  return { ports, world };
}
