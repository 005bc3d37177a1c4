import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SyncLine } from '../../../components/popup/sync-line.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import type { Ports } from '../../../lib/protocol/ports.ts';
import type { SyncLine as Line } from '../../../lib/protocol/sync-messages.ts';
import { fakePorts } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

function open(answer: () => Promise<Line | null>) {
  const { ports, world } = fakePorts({});
  const asked: string[] = [];
  const send = (async (name: string) => {
    asked.push(name);
    return answer();
  }) as unknown as Ports['send'];
  app = createApp({ ...ports, send }, explain);
  render(<SyncLine app={app} />);
  return { world, asked };
}

const SINCE = Date.UTC(2026, 10, 20, 12);

test.each([
  ['auth', /your storage refuses the password/],
  ['full', /your storage is full/],
  ['held', /would delete many accounts/],
  ['stopped', /Sync has stopped/],
  ['lost', /An account you edited was deleted/],
  ['clock', /device’s clock is more than/],
  ['late', /Last synced Nov 20, 2026/],
] as const)('%s is said in one line that leads to the page of sync', async (what, sentence) => {
  const { world } = open(async () => ({ what, since: SINCE }));
  await screen.findByText(sentence);
  fireEvent.click(screen.getByRole('button', { name: 'Look' }));
  await waitFor(() => expect(world.opened).toContain('options#sync'));
});

test.each([
  ['nothing needs the user', async () => null],
  ['the background does not answer', () => Promise.reject(new Error('gone'))],
])('where %s nothing is said', async (_, answer) => {
  const { asked } = open(answer);
  await waitFor(() => expect(asked).toEqual(['sync.opened']));
  await Promise.resolve();
  expect(document.querySelector('.reminder')).toBeNull();
});
