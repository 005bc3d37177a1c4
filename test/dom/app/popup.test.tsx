import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { lock } from '../../../lib/app/actions/accounts.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { codeAt } from '../../../lib/otp/code.ts';
import { account, fakePorts, PASSPHRASE } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

async function open(start: Parameters<typeof fakePorts>[0]) {
  const fake = fakePorts(start);
  app = createApp(fake.ports, explain);
  render(<Popup app={app} onRestart={() => {}} />);
  await app.ready;
  return fake.world;
}

async function listed(): Promise<void> {
  const search = await screen.findByRole('combobox');
  await waitFor(() => expect(document.activeElement).toBe(search));
}

const key = (name: string, init: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...init });
/** The rows of accounts; headings are rows, too. */
const accountRows = () => screen.queryAllByRole('row').filter((row) => row.matches('.row'));
const rows = () => accountRows().map((row) => row.textContent);
const GITHUB = account({ issuer: 'GitHub', account: 'alice' });
const BANK = account({ issuer: 'Bäckerei', account: 'bob', secret: new Uint8Array(20).fill(7), tags: ['Work'] });

test('each state of the vault has its own view', async () => {
  await open({ state: 'none' });
  await screen.findByText('Set up Watchword');
  cleanup();
  await open({ state: 'damaged' });
  await screen.findByText('Get back in');
  cleanup();
  await open({ state: 'newer' });
  await screen.findByText(/newer version of Watchword/);
  expect(screen.queryAllByRole('button')).toEqual([]);
  cleanup();
  await open({ state: 'unlocked' });
  await screen.findByText('No accounts yet');
});

test('a wrong passphrase is said beside the field, the right one opens', async () => {
  await open({ state: 'locked', accounts: [GITHUB] });
  const field = await screen.findByLabelText('Passphrase');
  fireEvent.input(field, { target: { value: 'nope' } });
  fireEvent.submit(field.closest('form')!);
  await screen.findByText('Wrong passphrase. Try again.');
  fireEvent.input(field, { target: { value: PASSPHRASE } });
  fireEvent.submit(field.closest('form')!);
  await screen.findByRole('grid');
});

test('an account without a name is told as the list shows it', async () => {
  await open({ accounts: [account({ issuer: '', account: '' })] });
  await listed();
  key('Enter');
  await screen.findAllByText('Unnamed code copied');
});

test('search has the focus, arrows move, Enter copies, Shift+Enter fills', async () => {
  const world = await open({ accounts: [GITHUB, BANK] });
  await listed();
  key('ArrowDown');
  key('Enter');
  await screen.findAllByText('Bäckerei code copied');
  expect(world.copied).toEqual([codeAt(BANK, world.time).code]);
  key('Enter', { shiftKey: true });
  await waitFor(() => expect(world.filled).toEqual([BANK.id]));
});

test('Enter copies where nothing has the focus, and once where it is held', async () => {
  const world = await open({ accounts: [GITHUB] });
  await listed();
  (document.activeElement as HTMLElement).blur();
  key('Enter');
  await screen.findAllByText('GitHub code copied');
  key('Enter', { repeat: true });
  (await screen.findByRole('combobox')).focus();
  key('Enter', { repeat: true });
  await Promise.resolve();
  expect(world.copied).toHaveLength(1);
});

test('typing filters; Escape clears, and only then is left to the browser', async () => {
  await open({ accounts: [GITHUB, BANK] });
  const search = await screen.findByRole('combobox');
  fireEvent.input(search, { target: { value: 'backerei' } });
  await waitFor(() => expect(rows()).toHaveLength(1));
  fireEvent.input(search, { target: { value: 'nobody' } });
  await screen.findByText('No results for “nobody”');
  expect(key('Escape')).toBe(false);
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(key('Escape')).toBe(true);
});

test('the account of the open site is on top, large, with its acts in words', async () => {
  await open({ accounts: [GITHUB, { ...BANK, sites: ['example.org'] }], url: 'https://login.example.org/2fa' });
  await screen.findByText('For login.example.org');
  expect(rows()[0]).toContain('Bäckerei');
  expect(accountRows()[0]?.dataset.featured).toBe('true');
});

test('a code is read digit by digit, and is not in the document while codes are hidden', async () => {
  const fake = fakePorts({ accounts: [BANK, GITHUB] });
  fake.world.settings = { ...fake.world.settings, hideCodes: true };
  app = createApp(fake.ports, explain);
  render(<Popup app={app} onRestart={() => {}} />);
  const code = codeAt(GITHUB, fake.world.time).code;
  const row = (await screen.findAllByRole('row'))[1]!;
  expect(row.innerHTML).not.toContain(code.slice(0, 3));
  await listed();
  key('ArrowDown');
  await waitFor(() => expect(row.querySelector('button')?.textContent).toContain([...code].join(' ')));
});

test('a counter-based account shows a code only after the next counter is stored', async () => {
  const hotp = account({ type: 'hotp', counter: 4 });
  const world = await open({ accounts: [hotp] });
  await listed();
  expect(screen.getByRole('row').textContent).toContain('••• •••'.replace(' ', ''));
  key('Enter');
  await waitFor(() => expect(world.copied).toEqual([codeAt(hotp, 0).code]));
  expect(world.accounts[0]?.counter).toBe(5);
  // A second Enter copies the code that is shown; it does not use up another one.
  key('Enter');
  await waitFor(() => expect(world.copied).toHaveLength(2));
  expect(world.accounts[0]?.counter).toBe(5);
});

test('delete can be undone, in the same place', async () => {
  const world = await open({ accounts: [GITHUB, BANK] });
  await screen.findByRole('grid');
  fireEvent.click(screen.getByLabelText('More options for GitHub'));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await waitFor(() => expect(world.accounts.map((a) => a.issuer)).toEqual(['Bäckerei']));
  fireEvent.click(await screen.findByText('Undo'));
  await waitFor(() => expect(world.accounts.map((a) => a.issuer)).toEqual(['GitHub', 'Bäckerei']));
});

test('a lock takes the offer to undo away, which holds an account', async () => {
  await open({ accounts: [GITHUB, BANK] });
  await screen.findByRole('grid');
  fireEvent.click(screen.getByLabelText('More options for GitHub'));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
  await screen.findByText('Undo');
  await lock(app);
  await waitFor(() => expect(screen.queryByText('Undo')).toBeNull());
  expect(document.body.textContent).not.toContain('GitHub');
});

test('a link is added by hand; the same key again is asked about', async () => {
  const world = await open({ accounts: [] });
  const add = async () => {
    fireEvent.click(await screen.findByLabelText('Add an account'));
    fireEvent.input(await screen.findByLabelText('Setup key or link'), {
      target: { value: 'otpauth://totp/Secure%20App:alice%40google.com?secret=S3K3TPI5MYA2M67V&issuer=Secure%20App' },
    });
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Issuer').value).toBe('Secure App'));
    fireEvent.click(screen.getByText('Add account'));
  };
  await add();
  await screen.findAllByText('Secure App added');
  await add();
  await screen.findByText('You already have this account');
  expect(world.accounts).toHaveLength(1);
  fireEvent.click(screen.getByText('Keep both'));
  await waitFor(() => expect(world.accounts).toHaveLength(2));
});

test('a secret that is none is said beside its field and nothing is sent', async () => {
  const world = await open({ accounts: [] });
  fireEvent.click(await screen.findByLabelText('Add an account'));
  const field = await screen.findByLabelText('Setup key or link');
  fireEvent.input(field, { target: { value: '!!!' } });
  fireEvent.click(screen.getByText('Add account'));
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(world.sent).not.toContain('accounts.add');
});

test('a dead background is said, with a way on', async () => {
  const world = await open({ accounts: [GITHUB] });
  await screen.findByRole('grid');
  world.isDead = true;
  fireEvent.click(screen.getByLabelText('Lock'));
  await screen.findByText('Watchword isn’t responding');
  expect(screen.queryByText(/did not answer/)).toBeNull();
  world.isDead = false;
  fireEvent.click(screen.getByText('Try again'));
  await screen.findByRole('grid');
});

test('the sections have headings, which are told with the first row below them', async () => {
  await open({ accounts: [{ ...GITHUB, favorite: true }, BANK, account({ issuer: 'Third' })] });
  await listed();
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings).toEqual(['Pinned', 'Other accounts']);
  const told = accountRows().map((row) => document.getElementById(row.getAttribute('aria-describedby') ?? '-'));
  expect(told.map((heading) => heading?.textContent)).toEqual(['Pinned', 'Other accounts', undefined]);
  const places = screen.getAllByRole('row').map((row) => Number(row.getAttribute('aria-rowindex')));
  expect(places.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
});

test('of a thousand accounts only those in sight are in the document', async () => {
  await open({ accounts: Array.from({ length: 1000 }, (_, i) => account({ issuer: `Site ${i}` })) });
  await screen.findByRole('grid');
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('1000');
  expect(rows().length).toBeLessThan(40);
});

test('an edited key shows its own code at once', async () => {
  const world = await open({ accounts: [BANK, GITHUB] });
  await listed();
  const other = { ...BANK, secret: new Uint8Array(20).fill(9) };
  world.accounts = [other, GITHUB];
  await app.refresh();
  const code = codeAt(other, world.time).code;
  await waitFor(() => expect(rows()[0]).toContain([...code].join(' ')));
});
