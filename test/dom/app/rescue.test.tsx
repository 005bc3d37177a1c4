import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { RescueSection } from '../../../components/manage/rescue/rescue-section.tsx';
import { createVault } from '../../../lib/vault/unlock.ts';
import { app, button, kdf, start, type } from './vault-pages.ts';

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
