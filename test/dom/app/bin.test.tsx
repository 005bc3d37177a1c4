import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { AccountsSection } from '../../../components/manage/accounts/accounts-section.tsx';
import { BinSection } from '../../../components/manage/accounts/bin-section.tsx';
import { account } from './fake-ports.ts';
import { app, button, start, type } from './vault-pages.ts';

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
