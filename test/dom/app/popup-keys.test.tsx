import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { watchEarlyKeys } from '../../../lib/app/early-keys.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { codeAt } from '../../../lib/otp/code.ts';
import { account, fakePorts } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

const ALMA = account({ issuer: 'Alma', account: 'me', favorite: true });
const BANK = account({ issuer: 'Bank', account: 'me', favorite: true, secret: new Uint8Array(20).fill(7) });
const GIT = account({ issuer: 'Git', account: 'me', secret: new Uint8Array(20).fill(9) });

async function open() {
  const fake = fakePorts({ accounts: [ALMA, BANK, GIT] });
  app = createApp(fake.ports, explain);
  render(<Popup app={app} onRestart={() => {}} />);
  await app.ready;
  const search = await screen.findByRole('combobox');
  await waitFor(() => expect(document.activeElement).toBe(search));
  return fake.world;
}

type World = Awaited<ReturnType<typeof open>>;

const PIN = { key: 'p', code: 'KeyP', altKey: true };
const press = (init: KeyboardEventInit) => fireEvent.keyDown(document.activeElement ?? document.body, init);
const pins = (world: World) => world.accounts.filter(({ favorite }) => favorite).map(({ issuer }) => issuer);
const selected = () => document.querySelector('.row[aria-selected=true]')?.textContent ?? '';

test('Alt+P on the row that is selected at first is taken back by Alt+P', async () => {
  const world = await open();
  expect(selected()).toContain('Alma');
  press(PIN);
  await waitFor(() => expect(pins(world)).toEqual(['Bank']));
  await waitFor(() => expect(document.querySelector('.row')?.textContent).toContain('Bank'));
  expect(selected()).toContain('Alma');
  press(PIN);
  await waitFor(() => expect(pins(world)).toEqual(['Alma', 'Bank']));
});

/** Keys between the popup's first picture and the app; texts are typed. */
function early(...keys: (string | KeyboardEventInit)[]): void {
  const field = document.createElement('textarea');
  field.id = 'early-keys';
  document.body.prepend(field);
  watchEarlyKeys();
  for (const each of keys) {
    if (typeof each === 'string') field.value += each;
    else fireEvent.keyDown(field, each);
  }
}

test('early keys act in the order in which they came', async () => {
  early({ key: 'ArrowDown' }, PIN, 'alma');
  const world = await open();
  await waitFor(() => expect(pins(world)).toEqual(['Alma']));
  await waitFor(() => expect((screen.getByRole('combobox') as HTMLInputElement).value).toBe('alma'));
  await waitFor(() => expect(selected()).toContain('Alma'));
});

test('an early move counts among what it moved in: letters after it begin anew', async () => {
  early({ key: 'ArrowDown' }, 'git', { key: 'Enter' }, { key: 'ArrowUp' });
  const world = await open();
  await screen.findAllByText('Git code copied');
  expect(world.copied).toEqual([codeAt(GIT, world.time).code]);
});

test('early End moves to the last account', async () => {
  early({ key: 'End' });
  await open();
  await waitFor(() => expect(selected()).toContain('Git'));
});
