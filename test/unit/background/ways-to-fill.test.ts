import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isRefused } from '../../../lib/app/actions/fill-code.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { fillByMenu, fillByShortcut, fillFromInlineIcon, fillHandlers } from '../../../lib/background/fill/acts.ts';
import { COPY_KEY } from '../../../lib/background/omnibox.ts';
import { lock } from '../../../lib/background/vault/lock.ts';
import { memory } from '../../../lib/browser/memory.ts';
import { writeKey } from '../../../lib/browser/session.ts';
import { type Account, makeAccount, type SiteRule } from '../../../lib/otp/account.ts';

const world = vi.hoisted(() => ({ accounts: [] as Account[], url: '', given: [] as string[] }));
const front = vi.hoisted(() => () => ({ id: 1, windowId: 1, url: world.url, title: '', isPrivate: false }));
vi.mock('../../../lib/background/vault/vault.ts', () => ({
  read: async () => ({ accounts: world.accounts }),
  change: async () => undefined,
}));
vi.mock('../../../lib/browser/tabs.ts', () => ({ activeTab: async () => front(), tabById: async () => front() }));
// A page that takes every code that reaches it.
vi.mock('../../../lib/background/fill/held-place.ts', async (original) => ({
  ...(await original<object>()),
  findPlace: async () => ({
    tab: front(),
    release: () => undefined,
    write: async (take: () => Promise<{ code: string }>) => {
      world.given.push((await take()).code);
      return false;
    },
  }),
}));

const KEY = new Uint8Array(32).fill(7);

type Verdict = 'fills' | 'asks' | 'refuses';
const GITHUB = { issuer: 'GitHub', sites: ['github.com'] };
const account = (parts: Partial<Account>) =>
  makeAccount({ id: 'it', secret: new Uint8Array(20), period: 300, ...parts });
const ruled = (site: string, rule: SiteRule) => ({ issuer: 'GitHub', sites: [site], siteRules: { [site]: rule } });

beforeEach(() => {
  fakeBrowser.reset();
  world.given = [];
  Object.assign(fakeBrowser, {
    action: {
      openPopup: async () => undefined,
      setBadgeText: async () => undefined,
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
    },
  });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
});

const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => '',
    (error: { code: string }) => error.code,
  );
const given = (): Verdict => (world.given.length > 0 ? 'fills' : 'refuses');

/** What the popup and the side panel do: they offer Fill by what the background says of the page, and then ask for it. */
async function row(): Promise<Verdict> {
  const page = signal((await fillHandlers['fill.page']()) ?? undefined);
  if (isRefused({ page } as unknown as App, world.accounts[0]!)) {
    expect(await codeOf(fillHandlers['fill.find']({ id: 'it', bind: '' }))).not.toBe('');
    return 'refuses';
  }
  const code = await codeOf(fillHandlers['fill.find']({ id: 'it', bind: '' }));
  if (code === 'not-bound') return 'asks';
  expect(code).toBe('');
  await fillHandlers['fill.write']();
  return given();
}

/** What comes of a way that ends in the page, or in a question that the popup shows. */
async function direct(act: () => Promise<unknown>): Promise<Verdict> {
  await act();
  const pending = await fillHandlers['fill.pending']();
  return pending?.why === 'not-bound' ? 'asks' : given();
}

const WAYS: Readonly<Record<string, () => Promise<Verdict>>> = {
  'popup and side panel': row,
  shortcut: () => direct(() => fillByShortcut(1)),
  'context menu': () => direct(() => fillByMenu(1, 0)),
  'icon in the field': () => direct(() => fillFromInlineIcon(front())),
};

test.each<[Verdict, string, Partial<Account>]>([
  ['fills', 'https://github.com/login', GITHUB],
  ['fills', 'https://accounts.google.com/', { sites: ['youtube.com'] }],
  ['fills', 'https://login.example.org/', { sites: ['example.org'] }],
  ['asks', 'https://github.com/login', { issuer: 'GitHub' }],
  ['refuses', 'https://secure-signin.test/', GITHUB],
  ['refuses', 'https://github.com.evil.example/', GITHUB],
  ['refuses', 'https://g1thub.com/', GITHUB],
  ['refuses', 'https://evil.okta.com/', { sites: ['okta.com'] }],
  ['refuses', 'https://github.com/', ruled('github.com', 'never')],
  ['refuses', 'https://gist.example.org/', ruled('example.org', 'host')],
  ['refuses', 'http://github.com/', GITHUB],
  ['refuses', 'https://docs.google.com/forms/d/e/1/viewform', { sites: ['google.com'] }],
  ['refuses', 'https://acme.xyz/', { issuer: 'Acme' }],
  ['refuses', 'https://github.xyz/', { issuer: 'GitHub' }],
])('each way %s at %s', async (verdict, url, parts) => {
  world.accounts = [account(parts)];
  world.url = url;
  for (const [name, way] of Object.entries(WAYS)) {
    world.given = [];
    expect([name, await way()]).toEqual([name, verdict]);
    expect(world.given).toHaveLength(verdict === 'fills' ? 1 : 0);
  }
});

test('what is asked for in the address bar is copied, wherever the user is, and given to no page', async () => {
  world.accounts = [account(GITHUB)];
  world.url = 'https://secure-signin.test/';
  await memory.set(COPY_KEY, { id: 'it', at: Date.now() });
  expect(await fillHandlers['fill.pending']()).toBeNull();
  expect(world.given).toEqual([]);
});

test('the first fill on a host that the user did not name is told once, by the popup and on the icon', async () => {
  const titles: string[] = [];
  Object.assign(fakeBrowser.action, { setTitle: async ({ title }: { title: string }) => titles.push(title) });
  world.accounts = [account({ sites: ['example.org'] })];
  const fillAt = async (url: string) => {
    world.url = url;
    await fillByShortcut(1);
    return (await fillHandlers['fill.pending']())?.went;
  };
  expect(await fillAt('https://www.example.org/')).toBeUndefined();
  expect(await fillAt('https://login.example.org/')).toEqual({ host: 'login.example.org', site: 'example.org' });
  expect(await fillAt('https://login.example.org/again')).toBeUndefined();
  expect(titles).toHaveLength(1);
  world.accounts = [account({ sites: ['youtube.com'] })];
  expect(await fillAt('https://accounts.google.com/')).toBeUndefined();
  expect(world.given).toHaveLength(4);
});

test('a host that the popup told of is not told again after a lock, and one that nobody saw is', async () => {
  world.accounts = [account({ sites: ['example.org'] })];
  const fillAt = async (url: string) => {
    world.url = url;
    await fillByShortcut(1);
  };
  const told = async () => (await fillHandlers['fill.pending']())?.went?.host;
  const lockAndUnlock = async () => {
    await lock();
    await writeKey(KEY, 0, Date.now());
  };
  await writeKey(KEY, 0, Date.now());
  await fillAt('https://id.example.org/');
  expect(await told()).toBe('id.example.org');
  await lockAndUnlock();
  await fillAt('https://id.example.org/');
  expect(await told()).toBeUndefined();
  await fillAt('https://login.example.org/');
  await lockAndUnlock();
  await fillAt('https://login.example.org/');
  expect(await told()).toBe('login.example.org');
  // The note is of one account, and names no host in clear.
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('example.org');
  world.accounts = [account({ id: 'other', sites: ['example.org'] })];
  await fillAt('https://id.example.org/');
  expect(await told()).toBe('id.example.org');
});
