import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AccountsSection } from '../../../components/manage/accounts/accounts-section.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { account, fakePorts } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

let app: App;
/** Tells the table that its rows are far from what is in view. */
let scrollAway: () => void;
beforeEach(() => {
  useEnglish();
  // Only browsers have it. Without an answer of it all rows are drawn.
  globalThis.IntersectionObserver = class {
    tell: IntersectionObserverCallback;
    constructor(tell: IntersectionObserverCallback) {
      this.tell = tell;
    }
    observe(target: Element) {
      scrollAway = () => {
        const entry = { isIntersecting: false, boundingClientRect: target.getBoundingClientRect() };
        this.tell([entry as IntersectionObserverEntry], this as unknown as IntersectionObserver);
      };
    }
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
});
afterEach(() => {
  cleanup();
  app.stop();
});

async function start() {
  const fake = fakePorts({
    accounts: [
      account({ issuer: 'First', tags: ['Games', 'Work'] }),
      account({ issuer: 'Second', type: 'yandex', pin: '', secret: new Uint8Array(20).fill(2) }),
      account({ issuer: 'Third', secret: new Uint8Array(20).fill(3) }),
    ],
  });
  fake.world.tags = new Map([['Work', { color: '', rank: 'i' }]]);
  app = createApp(fake.ports, explain);
  await app.ready;
  render(<AccountsSection app={app} />);
}

const focused = () =>
  document.activeElement?.getAttribute('aria-label') || document.activeElement?.getAttribute('title');
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test('an account is one Tab stop; arrow keys go through its controls, and to the same one of the next account', async () => {
  await start();
  const stops = () =>
    [...document.querySelectorAll<HTMLElement>('tbody :is(input, button)')].filter((one) => one.tabIndex === 0);
  expect(stops()).toHaveLength(3);
  stops()[0]?.focus();
  const path = [
    'ArrowRight',
    'ArrowRight',
    'End',
    'ArrowRight',
    'ArrowLeft',
    'ArrowDown',
    'Home',
    'ArrowUp',
    'ArrowUp',
  ];
  const seen = path.map((key) => {
    press(key);
    return focused();
  });
  expect(seen).toEqual([
    'Copy code',
    'Pin to top: First',
    'Edit First',
    'Edit First',
    'Show First as a QR code',
    'Show Second as a QR code',
    'Select Second',
    'Select First',
    'Select First',
  ]);
  // It stays one stop, wherever the focus was last.
  screen.getByRole('button', { name: 'Edit Third' }).focus();
  const labels = () => stops().map((one) => one.getAttribute('aria-label'));
  await waitFor(() => expect(labels()).toEqual(['Select First', 'Select Second', 'Edit Third']));
});

test('where a row lacks a control, the arrow leads to the one before it', async () => {
  await start();
  screen.getByRole('checkbox', { name: 'Select First' }).focus();
  press('ArrowRight');
  press('ArrowDown');
  expect(focused()).toBe('Select Second');
});

test('an account’s tags stand in the order that the user gave them', async () => {
  await start();
  expect([...document.querySelectorAll('tbody .chip')].map(({ textContent }) => textContent)).toEqual([
    'Work',
    'Games',
  ]);
});

test('some selected accounts are told as some, and no row moves for the first of them', async () => {
  await start();
  const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all' });
  expect([all.checked, all.indeterminate]).toEqual([false, false]);
  const before = document.querySelectorAll('.selection').length;
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Third' }));
  expect([all.checked, all.indeterminate]).toEqual([false, true]);
  expect(document.querySelectorAll('.selection')).toHaveLength(before);
  expect(screen.getByRole('toolbar').textContent).toContain('1 selected');
});

test('columns sort, back to the user’s own order at the third click; a click on a code copies it', async () => {
  await start();
  const names = () => [...document.querySelectorAll('tbody .table-name b')].map(({ textContent }) => textContent);
  const header = screen.getByRole('button', { name: 'Account' });
  const direction = () => header.closest('th')?.getAttribute('aria-sort');
  fireEvent.click(header);
  await waitFor(() => expect(direction()).toBe('ascending'));
  fireEvent.click(header);
  await waitFor(() => expect(names()).toEqual(['Third', 'Second', 'First']));
  expect(direction()).toBe('descending');
  const third = app.accounts.value.find(({ issuer }) => issuer === 'Third');
  fireEvent.click(screen.getAllByTitle('Copy code')[0] as HTMLElement);
  await waitFor(() => expect(app.copied.value).toBe(third?.id));
  fireEvent.click(header);
  await waitFor(() => expect(direction()).toBeNull());
});

test('several accounts are deleted after a question that names them, one of them too', async () => {
  await start();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  const asked = document.querySelector('dialog');
  for (const name of ['First', 'Second', 'Third']) expect(asked?.textContent).toContain(name);
  expect(asked?.textContent).toContain('Turn off two-step sign-in');
  expect(app.accounts.value).toHaveLength(3);
});

test('rows far from what is in view are not drawn, unless one has the focus', async () => {
  await start();
  screen.getByRole('button', { name: 'Edit Third' }).focus();
  scrollAway();
  await new Promise((done) => setTimeout(done, 50));
  expect(focused()).toBe('Edit Third');
  (document.activeElement as HTMLElement).blur();
  scrollAway();
  await waitFor(() => expect(document.querySelectorAll('.table-gap')).toHaveLength(1));
});
