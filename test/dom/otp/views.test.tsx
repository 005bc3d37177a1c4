import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { VNode } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClockView } from '../../../components/popup/clock-view.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { Resync } from '../../../components/shared/resync.tsx';
import { ShowQr } from '../../../components/shared/show-qr.tsx';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { Failure } from '../../../lib/failure.ts';
import { formatOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import { account, fakePorts, PASSPHRASE } from '../app/fake-ports.ts';
import { useEnglish } from '../app/i18n.ts';

let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

async function open(view: (app: App) => VNode, start: Parameters<typeof fakePorts>[0] = {}, answers = {}) {
  const { ports, world } = fakePorts(start);
  const all: Record<string, (input: never) => unknown> = answers;
  const send = ports.send;
  ports.send = (async (name: string, input: never) =>
    all[name] ? all[name](input) : send(name as never, input)) as typeof send;
  app = createApp(ports, explain);
  await app.ready;
  render(view(app));
  return world;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

const HOTP = account({ type: 'hotp', counter: 0, issuer: 'Bank' });

test('an account is shown as a QR code only after the passphrase', async () => {
  const confirmed = vi.fn(({ passphrase }: { passphrase: string }) => {
    if (passphrase !== PASSPHRASE) throw new Failure('passphrase-wrong');
    return null;
  });
  const github = account({ account: 'alice' });
  const world = await open((a) => <ShowQr app={a} account={github} />, {}, { 'vault.confirm': confirmed });
  expect(document.body.innerHTML).not.toContain('<svg class="qr"');

  type('Passphrase', 'wrong');
  fireEvent.submit(screen.getByLabelText('Passphrase').closest('form')!);
  await screen.findByText('Wrong passphrase. Try again.');
  expect(screen.queryByRole('img', { name: /sets up/ })).toBeNull();

  type('Passphrase', PASSPHRASE);
  fireEvent.submit(screen.getByLabelText('Passphrase').closest('form')!);
  await screen.findByRole('img', { name: 'QR code that sets up GitHub' });
  press('Copy setup link');
  await waitFor(() => expect(world.copied).toEqual([formatOtpauthUri(github)]));
});

test('two codes in a row find the counter and store the one after them', async () => {
  const done = vi.fn();
  const world = await open((a) => <Resync app={a} account={HOTP} onDone={done} />, { accounts: [HOTP] });
  type('First code', '969 429');
  type('Second code', '338314');
  fireEvent.submit(screen.getByLabelText('First code').closest('form')!);
  await waitFor(() => expect(done).toHaveBeenCalled());
  expect(world.accounts[0]!.counter).toBe(5);
  expect(app.notices.current.value?.text).toBe('Found. The next counter is 5.');
});

test('codes that are not there change nothing and say so', async () => {
  const world = await open((a) => <Resync app={a} account={HOTP} onDone={() => {}} />, { accounts: [HOTP] });
  type('First code', '000000');
  type('Second code', '000001');
  fireEvent.submit(screen.getByLabelText('First code').closest('form')!);
  await screen.findByRole('alert');
  expect(world.accounts[0]!.counter).toBe(0);
});

const skew = (offsetMs: number) => ({ 'clock.check': () => ({ offsetMs, uncertaintyMs: 600, host: 'example.com' }) });

test('a clock that is behind is told, and corrected for all codes on request', async () => {
  const world = await open((a) => <ClockView app={a} onDone={() => {}} />, {}, skew(47_000));
  await screen.findByText('Your clock is 47 s behind');
  screen.getByText('Compared with example.com, to within 1 s.');
  expect(world.settings.clockOffsetMs).toBe(0);
  press('Correct codes by 47 s');
  await waitFor(() => expect(world.settings.clockOffsetMs).toBe(47_000));
});

test('a clock that is right needs nothing', async () => {
  await open((a) => <ClockView app={a} onDone={() => {}} />, {}, skew(-900));
  await screen.findByText('Your clock is right');
  expect(screen.queryByRole('button', { name: /Correct/ })).toBeNull();
});

test('a check that fails says what to do', async () => {
  const refuse = () => {
    throw new Failure('clock-no-site');
  };
  await open((a) => <ClockView app={a} onDone={() => {}} />, {}, { 'clock.check': refuse });
  await screen.findByText('Open any site first, then check the clock again from there.');
  press('Check again');
});
