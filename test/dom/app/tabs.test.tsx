import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Manage } from '../../../components/manage/manage.tsx';
import { ScanWays } from '../../../components/popup/scan-ways.tsx';
import { ScanPage } from '../../../components/scan/scan-page.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { createCapture } from '../../../lib/app/actions/capture.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { toAccountData } from '../../../lib/otp/account-data.ts';
import { account, fakePorts, PASSPHRASE } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  app.stop();
  location.hash = '';
});

async function start(options: Parameters<typeof fakePorts>[0] = {}) {
  const fake = fakePorts(options);
  app = createApp(fake.ports, explain);
  await app.ready;
  return fake.world;
}

test.each([
  ['#passkey', 1],
  ['#accounts', 0],
])('an unlock in the tab %s goes back to the popup %i times', async (hash, times) => {
  const world = await start({ state: 'locked' });
  location.hash = hash;
  render(<Manage app={app} onRestart={() => undefined} />);
  const field = await screen.findByLabelText('Passphrase');
  fireEvent.input(field, { target: { value: 'nope' } });
  fireEvent.submit(field.closest('form')!);
  await screen.findByText('Wrong passphrase. Try again.');
  expect(world.sent).not.toContain('popup.open');
  fireEvent.input(field, { target: { value: PASSPHRASE } });
  fireEvent.submit(field.closest('form')!);
  await screen.findByRole('button', { name: 'Lock' });
  await waitFor(() => expect(world.sent.filter((name) => name === 'popup.open')).toHaveLength(times));
});

test('a scan is done when accounts were added and nothing is left to be looked at', async () => {
  const world = await start();
  const done = vi.fn();
  const capture = createCapture(done);
  const found = account({ issuer: 'Shop' });
  capture.findings.value = {
    site: '',
    findings: [{ id: 'a', account: toAccountData(found), source: 'code', warnings: [] }],
    batches: [],
    refusals: [],
    others: 0,
  };
  const left = structuredClone(capture.findings.value);
  world.left = left;
  await capture.add(app, { accounts: [found], choice: 'ask', ids: ['a'] });
  expect(done).not.toHaveBeenCalled();
  world.left = { ...left, findings: [] };
  // The same key again is asked about: nothing was added.
  await capture.add(app, { accounts: [found], choice: 'ask', ids: ['a'] });
  expect(done).not.toHaveBeenCalled();
  await capture.add(app, { accounts: [found], choice: 'keep-both', ids: ['a'] });
  expect(done).toHaveBeenCalledOnce();
});

test.each([
  ['Mozilla/5.0 (Android 15; Mobile; rv:147.0) Gecko/147.0 Firefox/147.0', 'Camera', 'Camera'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0', 'Area', 'Choose an image'],
])('in %s the first way to a code is %s', async (userAgent, inPopup, inTab) => {
  vi.stubGlobal('navigator', { userAgent, platform: '' });
  const world = await start();
  const { unmount } = render(<ScanWays app={app} capture={createCapture()} onFound={() => undefined} />);
  const [first] = screen.getAllByRole('button');
  expect(first!.textContent).toBe(inPopup);
  if (inPopup === 'Camera') {
    fireEvent.click(first!);
    expect(world.opened).toEqual(['scan#camera']);
  }
  unmount();
  render(<ScanPage app={app} capture={createCapture()} />);
  expect(screen.getAllByRole('button')[0]!.textContent).toBe(inTab);
});

test.each([
  [true, ['Area', 'Image', 'Camera']],
  [false, ['Area', 'Image']],
])('where a popup stays behind a file dialog (%s), a picture is chosen in it', async (staysBehindDialog, ways) => {
  const world = await start();
  app.ports.staysBehindDialog = staysBehindDialog;
  const { container } = render(<ScanWays app={app} capture={createCapture()} onFound={() => undefined} />);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(ways);
  const opened = vi.spyOn(container.querySelector<HTMLInputElement>('input[type=file]')!, 'click');
  fireEvent.click(screen.getByRole('button', { name: 'Image' }));
  expect([opened.mock.calls.length, world.opened]).toEqual(staysBehindDialog ? [1, []] : [0, ['scan']]);
  // The last one opens the page with all the other ways, in either case.
  fireEvent.click(screen.getAllByRole('button').at(-1)!);
  expect(world.opened.at(-1)).toBe('scan');
});
