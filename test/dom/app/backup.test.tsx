import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { BackupSection } from '../../../components/manage/backup/backup-section.tsx';
import { BackupReminder } from '../../../components/popup/backup-reminder.tsx';
import { wantsBackup } from '../../../lib/app/actions/backup-due.ts';
import { openBackup } from '../../../lib/vault/backup.ts';
import { account } from './fake-ports.ts';
import { app, button, start, type } from './vault-pages.ts';

/** The way to another passphrase, of backups (0) or of automatic ones (1). */
const another = async (of: 0 | 1) => (await screen.findAllByRole('button', { name: 'Use another passphrase' }))[of]!;

test('a save that only one store took is said in the list and beside the backups, until both have it', async () => {
  const world = await start({ accounts: [account({ created: Date.now() })] });
  render(<BackupReminder app={app} />);
  render(<BackupSection app={app} />);
  await button('Make a backup');
  expect(screen.queryByText(/only one copy/)).toBeNull();
  world.isSingle = true;
  await app.refresh();
  await waitFor(() => expect(screen.getAllByText(/only one copy/)).toHaveLength(2));
  fireEvent.click(screen.getByRole('button', { name: /only one copy/ }));
  await waitFor(() => expect(world.opened).toContain('options#backup'));
  world.isSingle = false;
  await app.refresh();
  await waitFor(() => expect(screen.queryByText(/only one copy/)).toBeNull());
});

test('a backup that was prepared is made without a passphrase; the link to it makes one each time it is followed', async () => {
  const world = await start({ accounts: [account({ issuer: 'GitHub' })] });
  world.security.ready = new Uint8Array([1, 2, 3]);
  location.hash = '#backup/make';
  render(<BackupSection app={app} />);
  await waitFor(() => expect(world.security.savedFiles).toHaveLength(1));
  expect(location.hash).toBe('#backup');
  expect(world.settings.lastBackup).toBeGreaterThan(0);
  const make = await button('Make a backup');
  await waitFor(() => expect(make.getAttribute('aria-disabled')).toBe('false'));
  fireEvent.click(make);
  await waitFor(() => expect(world.security.savedFiles).toHaveLength(2));
  location.hash = '#backup/make';
  fireEvent(window, new HashChangeEvent('hashchange'));
  await waitFor(() => expect(world.security.savedFiles).toHaveLength(3));
  expect(world.security.savedFiles[2]!.bytes).toBe(world.security.ready);
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
});

test('a backup is made with the vault’s passphrase typed once, which has to be right', async () => {
  const world = await start({ accounts: [account({ issuer: 'GitHub' })] });
  render(<BackupSection app={app} />);
  fireEvent.click(await button('Make a backup'));
  type(await screen.findByLabelText('Passphrase'), 'word');
  fireEvent.submit(screen.getByLabelText('Passphrase').closest('form')!);
  await screen.findByText('Wrong passphrase. Try again.');
  expect(world.security.savedFiles).toEqual([]);
  type(screen.getByLabelText('Passphrase'), 'words');
  fireEvent.submit(screen.getByLabelText('Passphrase').closest('form')!);
  await waitFor(() => expect(world.security.savedFiles).toHaveLength(1), { timeout: 60_000 });
  expect((await openBackup(world.security.savedFiles[0]!.bytes, 'words')).accounts).toHaveLength(1);
});

test('a backup is made under its own passphrase, opens, and stops the reminder', async () => {
  const old = Date.now() - 40 * 86_400_000;
  const world = await start({ accounts: [account({ issuer: 'GitHub', created: old })] });
  expect(wantsBackup(app, Date.now())).toBe(true);
  render(<BackupSection app={app} />);
  fireEvent.click(await another(0));
  const words = 'orbit velvet thunder ladder quartz';
  for (const field of screen.getAllByLabelText(/Passphrase of the backup|Enter it again/)) type(field, words);
  fireEvent.click(await button('Make a backup'));
  await waitFor(() => expect(world.security.savedFiles).toHaveLength(1), { timeout: 60_000 });
  const [file] = world.security.savedFiles;
  expect(file!.name).toMatch(/^watchword-\d{4}-\d\d-\d\d\.watchword$/);
  expect((await openBackup(file!.bytes, words)).accounts.map(({ issuer }) => issuer)).toEqual(['GitHub']);
  expect(world.settings.lastBackup).toBeGreaterThan(old);
});

test('after a file was chosen to restore, its passphrase can be typed at once', async () => {
  await start({ accounts: [account({ issuer: 'GitHub' })] });
  render(<BackupSection app={app} />);
  await button('Choose a .watchword file');
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'mine.watchword')] });
  fireEvent.input(input);
  const field = await screen.findByLabelText('Passphrase of the backup');
  await waitFor(() => expect(document.activeElement).toBe(field));
});

test('a backup of which the browser says nothing counts when the user has seen it', async () => {
  const world = await start({ accounts: [account({ issuer: 'GitHub' })] });
  world.security.saysSaved = false;
  render(<BackupSection app={app} />);
  const words = 'orbit velvet thunder ladder quartz';
  fireEvent.click(await another(0));
  for (const field of screen.getAllByLabelText(/Passphrase of the backup|Enter it again/)) type(field, words);
  fireEvent.click(await button('Make a backup'));
  await screen.findByText(/^Check that watchword-.*\.watchword is in your downloads\.$/, {}, { timeout: 60_000 });
  expect(world.settings.lastBackup).toBe(0);
  fireEvent.click(await button('It’s there'));
  await waitFor(() => expect(screen.queryByText(/^Check that/)).toBeNull());
  expect(world.settings.lastBackup).toBeGreaterThan(0);
});

test('the reminder can be switched off, and is silent where there is nothing to lose or a backup is young', async () => {
  const day = 86_400_000;
  const now = 100 * day;
  const world = await start({ accounts: [account({ created: now - 31 * day })] });
  expect(wantsBackup(app, now)).toBe(true);
  expect(wantsBackup(app, now - 2 * day)).toBe(false);
  app.settings.value = { ...world.settings, lastBackup: now - 29 * day };
  expect(wantsBackup(app, now)).toBe(false);
  // Noted under a clock that was two years ahead.
  app.settings.value = { ...world.settings, lastBackup: now + 700 * day, remindAfter: now + 707 * day };
  expect(wantsBackup(app, now)).toBe(true);
  app.settings.value = { ...world.settings, remindOfBackup: false };
  expect(wantsBackup(app, now)).toBe(false);
  app.settings.value = world.settings;
  app.accounts.value = [];
  expect(wantsBackup(app, now)).toBe(false);
});

test('an earlier state shows its date, its number of accounts and what it would change, and comes back', async () => {
  const kept = account({ id: 'a', issuer: 'Kept', created: 1 });
  const gone = account({ id: 'b', issuer: 'Gone', created: 1, secret: new Uint8Array([9]) });
  const world = await start({ accounts: [kept] });
  world.security.earlier = [
    { key: 'history/3/5/import', generation: 3, saved: Date.UTC(2026, 0, 2), reason: 'import', accounts: [kept, gone] },
    { key: 'history/2/4/save', generation: 2, saved: Date.UTC(2026, 0, 1), reason: 'save', accounts: undefined },
  ];
  render(<BackupSection app={app} />);
  await screen.findByText('2 accounts · before an import');
  await screen.findByText('can’t be read');
  fireEvent.click(await button('See what changes'));
  expect(within(document.querySelector('.rows-detail') as HTMLElement).getByText(/Gone/)).toBeTruthy();
  fireEvent.click(await button('Restore this version'));
  await waitFor(() => expect(world.sent).toContain('vault.restore'));
});
