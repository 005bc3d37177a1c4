import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InboxesSection } from '../../../components/manage/autofill/inboxes-section.tsx';
import { MessageCodeCard } from '../../../components/popup/message-code-card.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { createMessageCodes } from '../../../lib/app/actions/message-codes.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import type { MessageCode, MessageCodeOffer } from '../../../lib/protocol/inbox-messages.ts';
import type { Ports } from '../../../lib/protocol/ports.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import { fakePorts } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

const CODE: MessageCode = {
  id: 'one',
  code: '482913',
  sender: 'Wren',
  address: 'codes@wren.example',
  source: 'mail.google.com',
  at: Date.now() - 120_000,
  copyOnly: '',
};

interface Answers {
  here?: MessageCode;
  offer?: MessageCodeOffer;
  found?: MessageCode[][];
  unrecognised?: string[];
}

/** A popup whose background answers with these; `said` is all that it was asked. */
async function open({ here, offer = '', found = [], unrecognised = [] }: Answers) {
  const { ports, world } = fakePorts({});
  const said: string[] = [];
  const looks = [...found];
  const send = (async (name: string) => {
    said.push(name);
    if (name === 'messageCodes.here') return here ?? null;
    if (name === 'messageCodes.offer') return offer;
    if (name === 'messageCodes.look') return { codes: looks.shift() ?? [], unrecognised };
    return null;
  }) as Ports['send'];
  app = createApp({ ...ports, send }, explain);
  const messageCodes = createMessageCodes();
  render(<MessageCodeCard app={app} messageCodes={messageCodes} />);
  await app.ready;
  await messageCodes.follow(app);
  return { world, said };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('in the tab where it arrived a code is offered to copy, with sender and age, and nothing is filled', async () => {
  const { world, said } = await open({ here: CODE });
  await screen.findByText('A code arrived here');
  screen.getByText('Wren · codes@wren.example');
  screen.getByText('2 minutes ago');
  expect(screen.queryByRole('button', { name: 'Fill' })).toBeNull();
  fireEvent.click(await button('Copy'));
  await waitFor(() => expect(world.copied).toEqual(['482913']));
  expect(said).toEqual(['messageCodes.here']);
});

test('no tab is looked into before the click, which fills the code that is found', async () => {
  const { world, said } = await open({ offer: 'offer', found: [[CODE]] });
  await screen.findByText('Got a code by email or text message?');
  expect(said).not.toContain('messageCodes.look');
  fireEvent.click(await button('Find and fill the code'));
  await waitFor(() => expect(world.closed).toBe(1));
  expect(said.slice(-3)).toEqual(['messageCodes.look', 'messageCodes.find', 'messageCodes.write']);
});

test('a code that the user did not ask to be filled is shown, and filled by another click', async () => {
  const { world, said } = await open({ offer: 'look', found: [[CODE]] });
  await screen.findByText('in mail.google.com');
  expect(said).not.toContain('messageCodes.find');
  fireEvent.click(await button('Fill'));
  await waitFor(() => expect(world.closed).toBe(1));
  expect(said.slice(-2)).toEqual(['messageCodes.find', 'messageCodes.write']);
});

test('where nothing waits for a code nothing is said', async () => {
  await open({});
  expect(document.querySelector('.review')).toBeNull();
});

test.each([
  ['other-sender', /isn’t from the open site/],
  ['old', /over 10 minutes old/],
  ['age-unknown', /doesn’t say when this message arrived/],
] as const)('copy only, and why: %s', async (copyOnly, why) => {
  await open({ offer: 'offer', found: [[{ ...CODE, copyOnly, at: copyOnly === 'age-unknown' ? 0 : CODE.at }]] });
  fireEvent.click(await button('Find and fill the code'));
  await screen.findByText(why);
  expect(screen.queryByRole('button', { name: 'Fill' })).toBeNull();
  await button('Copy');
});

test('several codes stand under each other, each with its own acts', async () => {
  const other = { ...CODE, id: 'two', code: 'AB12CD', copyOnly: 'other-sender' as const };
  await open({ offer: 'offer', found: [[CODE, other]] });
  fireEvent.click(await button('Find and fill the code'));
  await screen.findByText('2 codes found in your tabs');
  expect(screen.getAllByRole('button', { name: /^Copy/ })).toHaveLength(2);
  expect(screen.getAllByRole('button', { name: 'Fill' })).toHaveLength(1);
  // Two buttons of one name: each is told with its code.
  const told = screen.getAllByRole('button', { name: 'Copy' }).map((button) => button.getAttribute('aria-describedby'));
  expect(told.map((id) => document.getElementById(id ?? '-')?.textContent)).toEqual(['4 8 2 9 1 3', 'A B 1 2 C D']);
});

test('where no site is allowed yet it asks where codes arrive, for that site alone, and looks again', async () => {
  const { world } = await open({ offer: 'offer', found: [[], [CODE]] });
  fireEvent.click(await button('Find and fill the code'));
  await screen.findByText('Where do your codes arrive?');
  expect(world.inboxes.size).toBe(0);
  fireEvent.click(await button('Proton Mail'));
  await screen.findByText('Code found in your tabs');
  expect([...world.inboxes]).toEqual(['proton']);
});

test('a popup that closed under the question for the permission looks at once when it is back', async () => {
  const { said } = await open({ offer: 'look', found: [[CODE]] });
  await screen.findByText('Code found in your tabs');
  expect(said).toEqual(['messageCodes.here', 'messageCodes.offer', 'messageCodes.look']);
});

test('the manage page shows the sites that are allowed, and takes one back', async () => {
  const { ports, world } = fakePorts({});
  world.inboxes.add('gmail');
  app = createApp(ports, explain);
  render(<InboxesSection app={app} />);
  const gmail = await screen.findByLabelText<HTMLInputElement>(/^Gmail/);
  await waitFor(() => expect(gmail.checked).toBe(true));
  fireEvent.click(gmail);
  await waitFor(() => expect([...world.inboxes]).toEqual([]));
  await waitFor(() => expect(gmail.checked).toBe(false));
});

test('a mailbox that is built otherwise than it was is named', async () => {
  await open({ offer: 'look', unrecognised: ['mail.google.com'] });
  await screen.findByText(/doesn’t recognize this mailbox anymore \(mail\.google\.com\)/);
});

test('a page that could be anybody’s fills nothing, until the user says that it is a mailbox', async () => {
  const posed: MessageCode = { ...CODE, source: 'box.example', copyOnly: 'unproven' };
  const { said } = await open({ offer: 'look', found: [[posed], [CODE]] });
  await screen.findByText(/box\.example isn’t an email service/);
  expect(screen.queryByRole('button', { name: 'Fill' })).toBeNull();
  fireEvent.click(await button('This is my mailbox'));
  await button('Fill');
  expect(said.slice(-2)).toEqual(['messageCodes.name', 'messageCodes.look']);
});

test('a mailbox that the user named can be forgotten', async () => {
  const { ports } = fakePorts({});
  app = createApp(
    { ...ports, loadSettings: async () => ({ ...DEFAULT_SETTINGS, ownInboxes: ['box.example'] }) },
    explain,
  );
  const saved: unknown[] = [];
  app.ports.saveSettings = async (patch) => void saved.push(patch);
  await app.ready;
  render(<InboxesSection app={app} />);
  fireEvent.click(await button('Forget box.example'));
  await waitFor(() => expect(saved).toEqual([{ ownInboxes: [] }]));
});
