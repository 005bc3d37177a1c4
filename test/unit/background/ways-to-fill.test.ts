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

const world = vi.hoisted(() => ({
  accounts: [] as Account[],
  url: '',
  given: [] as string[],
  later: [] as string[],
}));
const front = vi.hoisted(() => () => ({ id: 1, windowId: 1, url: world.url, title: '', isPrivate: false }));
vi.mock('../../../lib/background/vault/vault.ts', () => ({
  read: async () => ({ accounts: world.accounts }),
  change: async () => undefined,
}));
vi.mock('../../../lib/browser/front-tab.ts', () => ({ activeTab: async () => front() }));
vi.mock('../../../lib/browser/tabs.ts', () => ({ tabById: async () => front() }));
// A page that takes every code that reaches it.
vi.mock('../../../lib/background/fill/held-place.ts', async (original) => ({
  ...(await original<object>()),
  findPlace: async () => ({
    tab: front(),
    release: () => undefined,
    onLater: (heed: (report: object) => void) => {
      for (const problem of world.later) heed({ problem });
    },
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
  world.later = [];
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

/** Fills by the shortcut on a page that answers so later. What the toolbar icon shows is in the list as it comes. */
async function badgesOfFill(later: typeof world.later): Promise<string[]> {
  const badges: string[] = [];
  Object.assign(fakeBrowser.action, { setBadgeText: async ({ text }: { text: string }) => badges.push(text) });
  world.accounts = [account(GITHUB)];
  world.url = 'https://github.com/login';
  world.later = later;
  await fillByShortcut(1);
  return badges;
}

test('a code that the page calls wrong after it was taken is marked so, and the next popup says it', async () => {
  const badges = await badgesOfFill(['not-taken']);
  await vi.waitFor(() => expect(badges).toEqual(['✓', '!']));
  await vi.waitFor(async () =>
    expect(await fillHandlers['fill.pending']()).toMatchObject({ why: 'failed', failure: { code: 'not-taken' } }),
  );
});

test('a plain refusal is marked and told also after words that may mean either', async () => {
  const badges = await badgesOfFill(['', 'not-taken']);
  await vi.waitFor(() => expect(badges).toEqual(['✓', '', '!']));
  await vi.waitFor(async () =>
    expect(await fillHandlers['fill.pending']()).toMatchObject({ why: 'failed', failure: { code: 'not-taken' } }),
  );
});

test('nothing is claimed any more of a page that may call the code wrong, and nothing else is said', async () => {
  const badges = await badgesOfFill(['']);
  await vi.waitFor(() => expect(badges).toEqual(['✓', '']));
  expect(await fillHandlers['fill.pending']()).toBeNull();
});

test('a fill that succeeds ends what the popup says of one that failed, and no other tab is concerned', async () => {
  world.accounts = [account(GITHUB)];
  world.url = 'https://github.com/login';
  const failed = { why: 'failed', ids: [], failure: { code: 'not-taken' }, at: Date.now() };
  const left = async (tabId: number) => {
    await memory.set('fill-pending', { ...failed, tabId });
    await fillByShortcut(1);
    return ((await memory.get('fill-pending')) as { tabId: number } | undefined)?.tabId;
  };
  expect(await left(1)).toBeUndefined();
  expect(await left(2)).toBe(2);
});

test('what a page says late does not replace what the popup says of another tab or of a new host', async () => {
  const badges: string[] = [];
  Object.assign(fakeBrowser.action, { setBadgeText: async ({ text }: { text: string }) => badges.push(text) });
  world.accounts = [account({ sites: ['example.org'] })];
  const kept = async (url: string, before?: object) => {
    badges.length = 0;
    world.url = url;
    world.later = ['not-taken'];
    if (before) await memory.set('fill-pending', before);
    await fillByShortcut(1);
    await vi.waitFor(() => expect(badges).toEqual(['✓', '!']));
    await new Promise((resolve) => setTimeout(resolve, 20));
    world.later = [];
    return memory.get('fill-pending');
  };
  const asked = { tabId: 2, why: 'several', ids: [], failure: null, at: Date.now() };
  expect(await kept('https://www.example.org/', asked)).toMatchObject({ tabId: 2 });
  expect(await kept('https://www.example.org/', { ...asked, at: 0 })).toMatchObject({ tabId: 1, why: 'failed' });
  expect(await kept('https://id.example.org/')).toMatchObject({ tabId: 1, why: 'new-host' });
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
