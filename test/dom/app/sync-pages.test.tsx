import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderBackups } from '../../../components/manage/backup/folder-backups.tsx';
import { EndCard } from '../../../components/manage/sync/end-card.tsx';
import type { Connected } from '../../../components/manage/sync/props.ts';
import { explain } from '../../../components/shared/explain.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { fakePorts } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

function start() {
  const fake = fakePorts();
  app = createApp(fake.ports, explain);
  return fake.world;
}

test('a device can leave a storage that is gone, once it has been told what that means', async () => {
  const world = start();
  const status = { stopped: '', last: { at: 5 } } as Connected;
  // The storage takes nothing; to forget it needs none.
  const act = async (work: () => Promise<unknown>) => {
    await work();
    return world.sent.at(-1) === 'sync.forget';
  };
  render(<EndCard app={app} act={act} status={status} />);
  fireEvent.click(screen.getByRole('button', { name: 'Leave this sync' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Leave anyway' }));
  await screen.findByRole('button', { name: 'Leave this sync' });
  expect(world.sent.filter((name) => name.startsWith('sync.'))).toEqual(['sync.leave', 'sync.forget']);
});

test('the backups in the folder are listed by their days', async () => {
  const world = start();
  world.folderBackups = [{ name: 'backup-12345678-2026-11-28-3.watchword', day: '2026-11-28' }];
  const { container } = render(<FolderBackups app={app} onChoose={() => undefined} />);
  await screen.findByText('Choose one from your sync folder');
  expect(container.querySelector('li')?.textContent).toMatch(/28.*backup-12345678-2026-11-28-3\.watchword/);
});
