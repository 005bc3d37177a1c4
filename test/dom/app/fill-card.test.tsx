import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FillCard } from '../../../components/popup/fill-card.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { createFill } from '../../../lib/app/actions/fill.ts';
import { isRefused } from '../../../lib/app/actions/fill-code.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { Failure, type FailureData } from '../../../lib/failure.ts';
import type { FillPage, FillPending } from '../../../lib/protocol/fill-messages.ts';
import type { Send } from '../../../lib/protocol/ports.ts';
import { account, fakePorts } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

const GITHUB = account({ issuer: 'GitHub', account: 'alice' });
const AWAY = { host: 'id.example.com', origin: 'https://id.example.com' };
let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

const page = (parts: Partial<FillPage>): FillPage => ({
  tabId: 1,
  site: 'github.com',
  host: 'github.com',
  refusal: '',
  bound: [],
  suggested: [],
  lookalikeOf: '',
  ...parts,
});

/** The card of a popup that opens on `site`, with what the background has to say. */
async function open(
  site: FillPage | null,
  pending: FillPending | null = null,
  answers: Partial<Answers> = {},
  accounts = [GITHUB],
) {
  const fake = fakePorts({ accounts, url: 'https://github.com/login' });
  const asked: string[] = [];
  const send = (async (name: string, input: unknown) => {
    asked.push(name);
    if (name === 'fill.page') return site;
    if (name === 'fill.pending') return pending;
    if (name === 'fill.find' || name === 'fill.resume') return answers[name]?.(input as never) ?? null;
    return null;
  }) as Send;
  const allowed: string[] = [];
  const allowSite = async (origin: string): Promise<boolean> => allowed.push(origin) > 0;
  app = createApp({ ...fake.ports, allowSite }, explain);
  let closed = 0;
  const fill = createFill({ send }, () => closed++);
  const edited: string[] = [];
  render(<FillCard fill={fill} onEdit={({ id }) => edited.push(id)} />);
  await app.ready;
  await fill.follow(app);
  return { fill, asked, allowed, edited, closed: () => closed };
}
interface Answers {
  'fill.find'(input: { id: string; bind: string }): null;
  'fill.resume'(): FillPending | null;
}
const failed = (failure: FailureData): FillPending => ({ tabId: 1, why: 'failed', ids: [], failure });

test('asks after a shortcut with the site that the background names, as a yes has to', async () => {
  const binds: string[] = [];
  await open(
    page({ suggested: [GITHUB.id], site: 'www.acme.example.com' }),
    { tabId: 1, why: 'not-bound', ids: [GITHUB.id], failure: null },
    {
      'fill.find': ({ bind }) => {
        binds.push(bind);
        return null;
      },
    },
  );
  fireEvent.click(await screen.findByText('Use and fill'));
  await waitFor(() => expect(binds).toEqual(['www.acme.example.com']));
});

test('asks once whether a suggested account belongs, and fills bound', async () => {
  const binds: string[] = [];
  const { asked, closed } = await open(page({ suggested: [GITHUB.id] }), null, {
    'fill.find': ({ bind }) => {
      binds.push(bind);
      return null;
    },
  });
  await screen.findByText('Use GitHub for github.com?');
  fireEvent.click(screen.getByText('Use and fill'));
  await waitFor(() => expect(closed()).toBe(1));
  expect(binds).toEqual(['github.com']);
  expect(asked.at(-1)).toBe('fill.write');
});

test.each<[string, FillPage, FillPending | null, RegExp]>([
  ['several', page({ bound: [GITHUB.id] }), { tabId: 1, why: 'several', ids: [], failure: null }, /Several accounts/],
  ['none', page({}), { tabId: 1, why: 'none', ids: [], failure: null }, /No account belongs to/],
  [
    'a look-alike',
    page({ host: 'githud.com', lookalikeOf: 'github.com' }),
    null,
    /This is githud\.com, not github\.com/,
  ],
  [
    'the host that a code went to',
    page({ bound: [GITHUB.id] }),
    { tabId: 1, why: 'new-host', ids: [], failure: null, went: { host: 'id.github.com', site: 'github.com' } },
    /The code was filled on id\.github\.com, which is part of github\.com/,
  ],
  ['no field', page({}), failed({ code: 'no-field', params: {} }), /There’s no code field on this page/],
  ['http', page({}), failed({ code: 'insecure', params: {} }), /isn’t encrypted \(http\)/],
  ['a question', page({ suggested: [GITHUB.id] }), null, /Use GitHub for github\.com\?/],
])('says, and can be closed: %s', async (_what, site, pending, text) => {
  await open(site, pending);
  await screen.findByText(text);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByText(text)).toBeNull());
});

test('says nothing where there is nothing to say', async () => {
  await open(page({ bound: [GITHUB.id] }));
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a frame that the browser keeps from us can be allowed, and then fills', async () => {
  const { fill, allowed, closed } = await open(page({ bound: [GITHUB.id] }), null, {
    'fill.find': () => {
      throw new Failure('frame-away', AWAY);
    },
  });
  expect(await fill.run(GITHUB.id)).toBe(false);
  await screen.findByText(/comes from id\.example\.com/);
  fireEvent.click(screen.getByText('Allow id.example.com'));
  await waitFor(() => expect(closed()).toBe(1));
  expect(allowed).toEqual([AWAY.origin]);
});

test('a refused account names both sites, offers no fill, and leads to its form', async () => {
  const refuse = () => {
    throw new Failure('bound-elsewhere', { name: 'GitHub', site: 'github.com', host: 'secure-signin.test' });
  };
  const { fill, asked, edited } = await open(page({ site: 'secure-signin.test', host: 'secure-signin.test' }), null, {
    'fill.find': refuse,
  });
  expect(await fill.run(GITHUB.id)).toBe(false);
  await waitFor(() => screen.getByText(/The code for GitHub is for github\.com\. You’re on secure-signin\.test/));
  expect(screen.queryByText('Use and fill')).toBeNull();
  fireEvent.click(screen.getByText('Edit its sites'));
  expect(edited).toEqual([GITHUB.id]);
  expect(asked).not.toContain('fill.write');
});

test('says which accounts a fill would be refused for, once the page was looked at', async () => {
  const open1 = async (parts: Partial<FillPage>) => {
    await open(page(parts));
    return isRefused(app, GITHUB);
  };
  expect(await open1({ bound: [GITHUB.id] })).toBe(false);
  expect(await open1({ suggested: [GITHUB.id] })).toBe(false);
  expect(await open1({})).toBe(true);
  expect(await open1({ suggested: [GITHUB.id], lookalikeOf: 'github.com' })).toBe(true);
  expect(await open1({ refusal: 'insecure', site: '', host: '' })).toBe(true);
  app.page.value = undefined;
  expect(isRefused(app, GITHUB)).toBe(false);
});

test('says why no code goes to a page that an account seems to be for', async () => {
  const bound = { ...GITHUB, sites: ['github.com'] };
  await open(page({ refusal: 'insecure', site: '', host: '' }), null, {}, [bound]);
  await screen.findByText(/isn’t encrypted/);
  cleanup();
  await open(page({ refusal: 'insecure', site: '', host: '' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a panel says of each tab what holds there, and of none what held on the one before', async () => {
  const fake = fakePorts({ accounts: [GITHUB], url: 'https://github.com/login' });
  const pages: Record<string, FillPage> = {
    'https://github.com/login': page({ suggested: [GITHUB.id] }),
    'https://secure-signin.test/': page({ site: 'secure-signin.test', host: 'secure-signin.test' }),
  };
  const asked: string[] = [];
  let release = (): void => undefined;
  const send = (async (name: string, input: { id: string }) => {
    if (name === 'fill.find')
      throw new Failure('bound-elsewhere', { name: 'GitHub', site: 'github.com', host: input.id });
    const url = app.tab.value?.url ?? '';
    asked.push(url);
    if (url === 'https://slow.test/') await new Promise<void>((done) => (release = done));
    return pages[url] ?? page({});
  }) as Send;
  app = createApp(fake.ports, explain);
  const fill = createFill({ send }, () => undefined);
  render(<FillCard fill={fill} onEdit={() => undefined} />);
  await app.ready;
  fill.attend(app);
  await screen.findByText('Use GitHub for github.com?');
  expect(isRefused(app, GITHUB)).toBe(false);

  const go = (url: string) => (app.tab.value = { ...app.tab.value!, url });
  go('https://slow.test/');
  await waitFor(() => expect(asked.at(-1)).toBe('https://slow.test/'));
  go('https://secure-signin.test/');
  await waitFor(() => expect(isRefused(app, GITHUB)).toBe(true));
  pages['https://slow.test/'] = page({ bound: [GITHUB.id] });
  release();
  await new Promise((done) => setTimeout(done, 20));
  expect(isRefused(app, GITHUB)).toBe(true);
  expect(screen.queryByText('Use GitHub for github.com?')).toBeNull();
  expect(await fill.run(GITHUB.id)).toBe(false);
  await screen.findByText(/The code for GitHub is for github\.com/);
});

test('what a page may have is asked again when the sites of an account were changed', async () => {
  await open(page({}));
  expect(isRefused(app, GITHUB)).toBe(true);
  const { asked } = await open(page({ bound: [GITHUB.id] }));
  app.accounts.value = [{ ...GITHUB, sites: ['github.com'] }];
  await waitFor(() => expect(asked.filter((name) => name === 'fill.page')).toHaveLength(2));
});
