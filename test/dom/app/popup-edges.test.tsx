import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { account, fakePorts } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

async function open(start: Parameters<typeof fakePorts>[0], above?: () => preact.ComponentChildren) {
  const fake = fakePorts(start);
  app = createApp(fake.ports, explain);
  render(<Popup app={app} onRestart={() => {}} {...(above ? { above } : {})} />);
  await app.ready;
  return fake.world;
}

const listed = async () => {
  const search = await screen.findByRole('combobox');
  await waitFor(() => expect(document.activeElement).toBe(search));
};
const key = (name: string, init: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...init });

const GITHUB = account({ issuer: 'GitHub', account: 'alice' });
const BANK = account({ issuer: 'Bank', account: 'bob', secret: new Uint8Array(20).fill(7) });

test('while a card asks, Enter is its button; an arrow key gives Enter back to the list', async () => {
  const added = vi.fn();
  const world = await open({ accounts: [GITHUB, BANK] }, () => (
    <section>
      <button type="button" class="button" data-kind="primary" onClick={added}>
        Add
      </button>
    </section>
  ));
  await listed();
  await waitFor(() => expect(document.querySelector('.view')?.hasAttribute('data-asked')).toBe(true));
  expect(document.querySelector('[aria-selected=true]')).toBeNull();
  key('Enter');
  expect(added).toHaveBeenCalledOnce();
  expect(world.copied).toEqual([]);
  key('ArrowDown');
  await waitFor(() => expect(document.querySelector('[aria-selected=true]')).not.toBeNull());
  key('Enter');
  await waitFor(() => expect(world.copied).toHaveLength(1));
  expect(added).toHaveBeenCalledOnce();
});

test('a card takes the place of the empty state', async () => {
  await open({ accounts: [] }, () => <section>Found</section>);
  await listed();
  await screen.findByText('Found');
  await waitFor(() => expect(screen.queryByText('No accounts yet')).toBeNull());
});

test('Enter on an account without its PIN opens the form at the PIN, without a notice or a countdown', async () => {
  const pinned = account({ type: 'motp', issuer: 'VPN', pin: '', period: 10, secret: new Uint8Array(16).fill(3) });
  await open({ accounts: [pinned] });
  await listed();
  key('Enter');
  const pin = await screen.findByLabelText('PIN');
  await waitFor(() => expect(document.activeElement).toBe(pin));
  expect(document.querySelector('.toast')).toBeNull();
  expect(document.querySelector('.live-code')).toBeNull();
});

test('a copy by Enter closes the popup; by a click, or where the user does not want it, it stays', async () => {
  const world = await open({ accounts: [GITHUB] });
  await listed();
  fireEvent.click(screen.getByText('GitHub').closest('button')!);
  await waitFor(() => expect(world.copied).toHaveLength(1));
  key('Enter');
  await waitFor(() => expect(world.closed).toBe(1));
  app.settings.value = { ...app.settings.value, closeAfterCopy: false };
  key('Enter');
  await waitFor(() => expect(world.copied).toHaveLength(3));
  expect(world.closed).toBe(1);
});

test('an account added by hand is bound to the open site only where it is its issuer’s, or where the user says so', async () => {
  const world = await open({ accounts: [BANK], url: 'https://github.com/settings' });
  await listed();
  fireEvent.click(screen.getByLabelText('Add an account'));
  const secret = await screen.findByLabelText('Setup key or link');
  await waitFor(() => expect(document.activeElement).toBe(secret));
  fireEvent.input(secret, { target: { value: 'S3K3TPI5MYA2M67V' } });
  fireEvent.input(screen.getByLabelText('Issuer'), { target: { value: 'GitHub' } });
  const tick = screen.getByLabelText<HTMLInputElement>('Fill it on github.com');
  expect(tick.checked).toBe(true);
  fireEvent.input(screen.getByLabelText('Issuer'), { target: { value: 'My router' } });
  await waitFor(() => expect(tick.checked).toBe(false));
  fireEvent.submit(secret.closest('form')!);
  await waitFor(() => expect(world.accounts).toHaveLength(2));
  expect(world.accounts[1]!.sites).toEqual([]);
});

test('the tags are one stop of the Tab key, and the arrow keys move among them', async () => {
  const tagged = account({ issuer: 'GitHub', tags: ['Work', 'Private', 'Games'] });
  await open({ accounts: [tagged] });
  await listed();
  const tags = [...document.querySelectorAll<HTMLButtonElement>('.tag')];
  expect(tags.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
  tags[0]!.focus();
  key('ArrowRight');
  expect(document.activeElement).toBe(tags[1]);
  key('End');
  expect(document.activeElement).toBe(tags[3]);
});

test('what was mistyped is guessed, and said to be a guess', async () => {
  await open({ accounts: [GITHUB, BANK] });
  fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'gihtub' } });
  await screen.findByText('Did you mean GitHub?');
  await waitFor(() => expect(screen.queryAllByRole('row')).toHaveLength(1));
});

test('Ctrl+Z takes a deletion back', async () => {
  const world = await open({ accounts: [GITHUB, BANK] });
  await listed();
  fireEvent.click(document.querySelector('.row[aria-selected=true] [aria-haspopup=menu]')!);
  fireEvent.click(await screen.findByRole('menuitem', { name: /Delete/ }));
  await waitFor(() => expect(world.accounts).toHaveLength(1));
  await waitFor(() => expect(document.querySelector('.toast')).not.toBeNull());
  key('z', { ctrlKey: true });
  await waitFor(() => expect(world.accounts).toHaveLength(2));
});

test('from the locked screen there is always a way on', async () => {
  const world = await open({ state: 'locked' });
  fireEvent.click(await screen.findByText('Forgot your passphrase?'));
  await waitFor(() => expect(world.opened).toEqual(['options#rescue']));
});
