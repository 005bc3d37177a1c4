import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

const WORK = account({ issuer: 'GitHub', account: 'a-long-name-at-work@example.com', sites: ['github.com'] });
const HOME = account({ issuer: 'GitHub', account: 'home', secret: new Uint8Array(20).fill(5), sites: ['github.com'] });
const OTHER = account({ issuer: 'Other', secret: new Uint8Array(20).fill(6) });

async function open(start: Parameters<typeof fakePorts>[0], isCompact = false) {
  const fake = fakePorts(start);
  if (isCompact) fake.world.settings.density = 'compact';
  app = createApp(fake.ports, explain);
  app.fillKeys.value = 'Alt+Shift+Y';
  render(<Popup app={app} onRestart={() => {}} />);
  await app.ready;
  await screen.findByRole('grid');
}

test('of two accounts of the open site each can be filled by a word, and the keys for it are told', async () => {
  await open({ accounts: [WORK, HOME, OTHER], url: 'https://github.com/login' });
  await waitFor(() => expect(document.querySelectorAll('.row[data-site] .row-fill-text')).toHaveLength(2));
  expect(document.querySelectorAll('.row[data-featured]')).toHaveLength(0);
  expect(document.querySelector<HTMLElement>('.row-fill')?.title).toBe('Fill (Alt+Shift+Y)');
});

test('a name that may be cut is whole in a tooltip', async () => {
  await open({ accounts: [WORK, OTHER] });
  expect(document.querySelector<HTMLElement>('.row-name')?.title).toBe('GitHub a-long-name-at-work@example.com');
});

test('accounts that are all there is need no heading; rows are low where the user wants them so', async () => {
  await open({ accounts: [WORK, OTHER] }, true);
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
  expect(document.querySelector('.list')?.hasAttribute('data-compact')).toBe(true);
  expect(document.querySelector('.list')?.hasAttribute('data-bare')).toBe(true);
});

test('a row has its acts where the keys or the pointer are; another row that stays as it is is not drawn again', async () => {
  const third = account({ issuer: 'Third', secret: new Uint8Array(20).fill(7) });
  await open({ accounts: [WORK, OTHER, third] });
  const withActs = () =>
    [...document.querySelectorAll('.row')].filter((row) => row.querySelector('.row-acts')).map(({ id }) => id);
  expect(withActs()).toEqual(['row-0']);
  const changed = new Set<Element | null>();
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes)
      changed.add((target instanceof Element ? target : target.parentElement)!.closest('.row'));
  });
  observer.observe(screen.getByRole('grid'), { subtree: true, childList: true, attributes: true, characterData: true });
  fireEvent.pointerMove(screen.getByText('Other'));
  await waitFor(() => expect(withActs()).toEqual(['row-1']));
  observer.disconnect();
  expect([...changed].map((row) => row?.id).sort()).toEqual(['row-0', 'row-1']);
});
