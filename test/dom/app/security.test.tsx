import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AccountsSection } from '../../../components/manage/accounts/accounts-section.tsx';
import { BinSection } from '../../../components/manage/accounts/bin-section.tsx';
import { BackupSection } from '../../../components/manage/backup/backup-section.tsx';
import { RescueSection } from '../../../components/manage/rescue/rescue-section.tsx';
import { SecuritySection } from '../../../components/manage/security/security-section.tsx';
import { BackupReminder } from '../../../components/popup/backup-reminder.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { wantsBackup } from '../../../lib/app/actions/backup-due.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { readRecoveryKey } from '../../../lib/crypto/recovery-key.ts';
import { openBackup } from '../../../lib/vault/backup.ts';
import { createVault } from '../../../lib/vault/unlock.ts';
import { account, fakePorts, PASSPHRASE } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

const kdf = { m: 19 * 1024, t: 2, p: 1 };
let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

async function start(options: Parameters<typeof fakePorts>[0] = {}) {
  const fake = fakePorts(options);
  app = createApp(fake.ports, explain);
  await app.ready;
  const { file } = await createVault('words', { kdf });
  fake.world.security.file = file;
  return fake.world;
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

/** Gives the passphrase once more, as it is asked before another way in is added. */
async function confirm(): Promise<void> {
  const field = await screen.findByLabelText('Passphrase');
  type(field, PASSPHRASE);
  fireEvent.submit(field.closest('form')!);
}

test('a recovery key becomes a way in only when a group of it was typed back', async () => {
  const world = await start();
  render(<SecuritySection app={app} />);
  fireEvent.click(await button('Make a recovery key'));
  type(await screen.findByLabelText('Passphrase'), 'somebody else');
  fireEvent.submit(screen.getByLabelText('Passphrase').closest('form')!);
  await screen.findByText('Wrong passphrase. Try again.');
  expect(document.querySelector('.sheet-key')).toBeNull();
  await confirm();
  await screen.findByText(/enter group/);
  const groups = [...document.querySelectorAll('.sheet-key li')].map((item) => item.textContent);
  expect(readRecoveryKey(groups.join('-'))).toHaveLength(28);
  const field = screen.getByLabelText(/enter group/);
  const asked = Number(/group (\d)/.exec(screen.getByText(/enter group/).textContent)![1]);
  type(field, 'WRONG');
  fireEvent.click(await button('I’ve written it down'));
  await screen.findByText(/This isn’t group/);
  expect(world.sent).not.toContain('vault.setRecovery');
  type(field, groups[asked - 1]!.toLowerCase());
  fireEvent.click(await button('I’ve written it down'));
  await waitFor(() => expect(world.sent).toContain('vault.setRecovery'));
  await waitFor(() => expect(document.querySelector('.sheet-key')).toBeNull());
});

test('a passphrase that is shown is not for the browser to keep in its session file', async () => {
  await start();
  render(<SecuritySection app={app} />);
  fireEvent.click(await button('Change'));
  fireEvent.click(await button('Suggest five words'));
  const field = (await screen.findByLabelText('New passphrase')) as HTMLInputElement;
  await waitFor(() => expect(field.type).toBe('text'));
  expect(field.autocomplete).toBe('off');
  const hidden = screen.getByLabelText('Enter it again') as HTMLInputElement;
  expect([hidden.type, hidden.autocomplete]).toEqual(['password', 'new-password']);
  fireEvent.click(screen.getAllByRole('button', { name: 'Show passphrase' }).at(-1)!);
  await waitFor(() => expect([hidden.type, hidden.autocomplete]).toEqual(['text', 'off']));
});

test('passkeys are offered only where the browser can', async () => {
  const world = await start();
  world.security.hasPasskeys = false;
  render(<SecuritySection app={app} />);
  await screen.findByText('This browser doesn’t let extensions use passkeys.');
  expect(screen.queryByRole('button', { name: 'Add a passkey' })).toBeNull();
  cleanup();
  world.security.hasPasskeys = true;
  render(<SecuritySection app={app} />);
  fireEvent.click(await button('Add a passkey'));
  await confirm();
  await waitFor(() => expect(world.sent).toContain('vault.addPasskey'));
});

test('the vault locks when nobody is there and with the screen, as long as the user wants it', async () => {
  const world = await start();
  render(<SecuritySection app={app} />);
  const idle = await screen.findByLabelText(/Lock when you’re away/);
  expect((idle as HTMLSelectElement).value).toBe('15');
  fireEvent.input(idle, { target: { value: '0' } });
  await waitFor(() => expect(world.settings.lockAfterIdleMinutes).toBe(0));
  fireEvent.click(screen.getByLabelText('Lock when the screen locks'));
  await waitFor(() => expect(world.settings.lockWithSystem).toBe(false));
});

test('where the browser does not tell of a locked screen, it is not promised', async () => {
  const world = await start();
  world.security.knowsSystemLock = false;
  render(<SecuritySection app={app} />);
  await screen.findByLabelText(/Lock when you’re away/);
  expect(screen.queryByLabelText('Lock when the screen locks')).toBeNull();
});

test('deleted accounts show the day they go, come back by one click, and are erased after a question', async () => {
  const world = await start({ accounts: [account({ issuer: 'Kept' })] });
  const gone = account({ id: 'gone', issuer: 'Deleted', account: 'alice' });
  world.security.bin = [{ account: gone, goes: Date.UTC(2027, 0, 15, 12) }];
  render(<BinSection app={app} />);
  await screen.findByText(/Erased on Jan 15, 2027/);
  fireEvent.click(await button('Restore Deleted'));
  await waitFor(() => expect(world.sent).toContain('bin.restore'));
  fireEvent.click(await button('Empty the trash'));
  expect(world.sent).not.toContain('bin.empty');
  fireEvent.click(await button('Erase 1 account'));
  await waitFor(() => expect(world.sent).toContain('bin.empty'));
});

test('a search of the accounts shows those in the bin too', async () => {
  const world = await start({ accounts: [account({ issuer: 'Kept' })] });
  world.security.bin = [{ account: account({ id: 'gone', issuer: 'Deleted' }), goes: Date.now() }];
  render(<AccountsSection app={app} />);
  expect(screen.queryByText('Deleted')).toBeNull();
  type(screen.getByRole('searchbox'), 'delet');
  fireEvent.click(await button('Restore Deleted'));
  await waitFor(() => expect(world.sent).toContain('bin.restore'));
});

test('a new key is made after the passphrase once more, and what is not finished is said', async () => {
  const world = await start();
  world.security.isPending = true;
  render(<SecuritySection app={app} />);
  await screen.findByText(/Earlier versions on this computer still open/);
  fireEvent.click(await button('Re-encrypt everything'));
  await confirm();
  await waitFor(() => expect(world.sent).toContain('vault.rekey'));
});

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

test('a typing slip in the recovery key is said where it is, before anything is asked of the background', async () => {
  const world = await start({ state: 'locked' });
  const { addSlot } = await import('../../../lib/vault/change-slots.ts');
  const { recoverySlot } = await import('../../../lib/vault/slots.ts');
  const { newRecoveryKey } = await import('../../../lib/crypto/recovery-key.ts');
  const made = await createVault('words', { kdf });
  const slot = await recoverySlot(made.file.vaultId, made.key, newRecoveryKey());
  world.security.file = await addSlot(made.file, made.key, slot);
  render(<RescueSection app={app} />);
  type(await screen.findByLabelText('Recovery key'), 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA');
  fireEvent.click(await button('Unlock with the recovery key'));
  await screen.findByRole('alert');
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
  fireEvent.click(await button('Use another passphrase'));
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
  fireEvent.click(await button('Use another passphrase'));
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

test('the rescue page names what is there, tries every copy, and brings one back', async () => {
  const world = await start({ state: 'damaged' });
  const { Failure } = await import('../../../lib/failure.ts');
  const { file } = await createVault('right words', { kdf });
  world.security.copies = [
    { place: 'history/1/2/save', file, error: undefined, value: file },
    { place: 'vault.0', file: undefined, error: new Failure('vault-damaged'), value: { torn: true } },
    { place: 'mirror', file: undefined, error: new Failure('store-unreadable'), value: undefined },
  ];
  render(<RescueSection app={app} />);
  await screen.findByText(/not tried yet/);
  expect(screen.getAllByRole('button', { name: 'Save a copy' })).toHaveLength(2);
  const field = screen.getByLabelText('Passphrase');
  type(field, 'wrong words');
  fireEvent.click(await button('Try all copies'));
  await screen.findByText('Wrong passphrase. Try again.');
  type(field, 'right words');
  fireEvent.click(await button('Try all copies'));
  await screen.findByText('can be opened · 0 accounts');
  fireEvent.click((await screen.findAllByRole('button', { name: 'Restore' }))[0]!);
  await waitFor(() => expect(world.sent).toContain('vault.rescue'));
});

test('a vault that is locked can be left for a new one, and it is said that the old one is kept', async () => {
  const world = await start({ state: 'locked' });
  world.security.file = (await createVault('words', { kdf })).file;
  render(<RescueSection app={app} />);
  await screen.findByText(/no passkey or recovery key/);
  await screen.findByText('Restore a backup');
  fireEvent.click(await button('Start over'));
  await screen.findByText(/old one stays on this computer/);
  const words = 'orbit velvet thunder ladder quartz';
  for (const field of screen.getAllByLabelText(/New passphrase|Enter it again/)) type(field, words);
  fireEvent.click(await button('Start with an empty vault'));
  await waitFor(() => expect(world.sent).toContain('vault.startOver'), { timeout: 60_000 });
  await waitFor(() => expect(app.notices.current.value?.text).toContain('old one is kept'));
});
