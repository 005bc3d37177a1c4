import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { SecuritySection } from '../../../components/manage/security/security-section.tsx';
import { readRecoveryKey } from '../../../lib/crypto/recovery-key.ts';
import { app, button, confirm, start, type } from './vault-pages.ts';

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

test('a new key is made after the passphrase once more, and what is not finished is said', async () => {
  const world = await start();
  world.security.isPending = true;
  render(<SecuritySection app={app} />);
  await screen.findByText(/Earlier versions on this computer still open/);
  fireEvent.click(await button('Re-encrypt everything'));
  await confirm();
  await waitFor(() => expect(world.sent).toContain('vault.rekey'));
});
