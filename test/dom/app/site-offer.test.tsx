import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SiteOffer } from '../../../components/popup/site-offer.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import type { FillPage } from '../../../lib/protocol/fill-messages.ts';
import type { OpenTab } from '../../../lib/protocol/ports.ts';
import { fakePorts } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

const DAY = 24 * 60 * 60 * 1000;
const URL = 'https://github.com/settings';
const PAGE: FillPage = {
  tabId: 1,
  site: 'github.com',
  host: 'github.com',
  refusal: '',
  bound: [],
  suggested: [],
  lookalikeOf: '',
};
const secret = new Uint8Array(20).fill(7);

let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

interface Case {
  accounts?: Account[];
  page?: Partial<FillPage>;
  tab?: Partial<OpenTab>;
  offers?: [string, number][];
  /** What reading them waits for. */
  until?: Promise<void>;
}

async function open({ accounts = [], page = {}, tab = {}, offers = [], until }: Case = {}) {
  const { ports, world } = fakePorts({ accounts });
  world.offers = new Map(offers);
  const openTab = async () => ({ id: 1, windowId: 1, url: URL, isPrivate: false, ...tab });
  const readOffers = async () => {
    await until;
    return ports.readOffers();
  };
  app = createApp({ ...ports, openTab, readOffers }, explain);
  await app.ready;
  app.page.value = { ...PAGE, ...page };
  render(<SiteOffer app={app} />);
  return world;
}

const line = () => document.querySelector('.site-offer');
const settled = () => new Promise((done) => setTimeout(done, 50));

test('a site that is known for codes, and has no account, is offered; the offer leads to its help', async () => {
  const world = await open();
  await screen.findByText(/github\.com offers codes/);
  expect(world.sent).toContain('offer.note');
  expect(world.offers.get('github.com')).toBe(world.time);
  fireEvent.click(screen.getByRole('button', { name: 'Set it up' }));
  await waitFor(() => expect(world.opened).toEqual([expect.stringMatching(/^https:\/\/.*github/)]));
});

test('after a no it is gone, and never comes again', async () => {
  const world = await open();
  fireEvent.click(await screen.findByRole('button', { name: 'No, thanks' }));
  await waitFor(() => expect(line()).toBeNull());
  await waitFor(() => expect(world.offers.get('github.com')).toBe(0));
  cleanup();
  app.stop();
  await open({ offers: [...world.offers] });
  await settled();
  expect(line()).toBeNull();
});

test('what was offered within the last day is still there', async () => {
  await open({ offers: [['github.com', Date.now() - DAY / 2]] });
  await screen.findByText(/offers codes/);
});

test('an account that is added while it is being found out ends the offer', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await open({ until: promise });
  await settled();
  app.accounts.value = [makeAccount({ issuer: 'GitHub', secret })];
  await settled();
  resolve();
  await settled();
  expect(line()).toBeNull();
});

test.each<[string, Case]>([
  ['offered more than a day ago', { offers: [['github.com', Date.now() - 2 * DAY]] }],
  ['bound', { page: { bound: ['a'] } }],
  ['suggested', { page: { suggested: ['a'] } }],
  ['in a private window', { tab: { isPrivate: true } }],
  ['refused', { page: { refusal: 'insecure' } }],
  ['a look-alike', { page: { lookalikeOf: 'github.com' } }],
  ['on no list', { page: { host: 'example.com' } }],
  ['the host of a customer', { page: { host: 'alice.wordpress.com' } }],
  ['of an account with its issuer’s name', { accounts: [makeAccount({ issuer: 'GitHub', secret })] }],
])('nothing is offered, nor noted, for a site that is %s', async (_, given) => {
  const world = await open(given);
  await settled();
  expect(line()).toBeNull();
  expect(world.sent).not.toContain('offer.note');
});
