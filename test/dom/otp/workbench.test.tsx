import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Workbench } from '../../../components/manage/workbench/workbench.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { fromBase32 } from '../../../lib/otp/base32.ts';
import { codeAt } from '../../../lib/otp/code.ts';
import { parseOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import { fakePorts } from '../app/fake-ports.ts';
import { useEnglish } from '../app/i18n.ts';

let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
  vi.restoreAllMocks();
});

function open() {
  const { ports, world } = fakePorts();
  app = createApp(ports, explain);
  render(<Workbench app={app} />);
  return world;
}

const field = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const set = (label: string | RegExp, value: string) => fireEvent.input(field(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const uri = () => document.querySelector('.workbench-uri')!.textContent!;

test('makes a secret of 160 bits, another on request, and of any length from 80 bits', () => {
  open();
  const first = field('Secret (base32)').value;
  expect(fromBase32(first)).toHaveLength(20);
  press('New secret');
  expect(field('Secret (base32)').value).not.toBe(first);
  set(/^Length/, '10');
  expect(field('Secret (base32)').value).toHaveLength(16);
  screen.getByText('Length: 80 bits, 16 characters');
  set(/^Length/, '64');
  expect(fromBase32(field('Secret (base32)').value)).toHaveLength(64);
});

test('the provisioning URI says what was entered, and is copied', async () => {
  const world = open();
  set('Secret (base32)', 'S3K3TPI5MYA2M67V');
  set('Issuer', 'Secure App');
  set('Account', 'alice@google.com');
  expect(uri()).toBe('otpauth://totp/Secure%20App:alice%40google.com?secret=S3K3TPI5MYA2M67V&issuer=Secure%20App');
  set('Algorithm', 'SHA256');
  set('Digits', '8');
  set('Seconds', '60');
  expect(parseOtpauthUri(uri()).account).toMatchObject({ algorithm: 'SHA256', digits: 8, period: 60 });
  press('Copy URI');
  await waitFor(() => expect(world.copied).toEqual([uri()]));
});

test('what cannot be is said beside its field, and there is no QR code of it', () => {
  open();
  set('Digits', '11');
  screen.getByText('The number of digits must be between 1 and 10.');
  expect(screen.queryByRole('img', { name: /QR code/ })).toBeNull();
  set('Digits', '6');
  screen.getByRole('img', { name: 'QR code that sets up Example' });
});

test('a fixed version is kept, one too small says so, and odd colours are warned of', () => {
  open();
  set('Version', '12');
  screen.getByText(/^Version 12, 65 × 65 modules/);
  set('Version', '2');
  screen.getByText('This doesn’t fit in that version. Choose a higher one or “Automatic”.');
  set('Version', 'fit');
  set('Module size (pixels)', '3');
  set('Border (modules)', '1');
  screen.getByText(/× 129 pixels$/);
  set('Light color', '#333333');
  screen.getByText(/Many scanners/);
});

test('verifies a code in a window and says which step it matched', () => {
  const world = open();
  const account = parseOtpauthUri(uri()).account;
  const codeOf = (steps: number) => codeAt(account, world.time + steps * 30_000).code;
  const verify = (code: string) => {
    set('Code', code);
    press('Verify code');
  };
  const step = Math.floor(world.time / 30_000);
  verify(codeOf(0));
  screen.getByText(new RegExp(`^Valid: step ${step}, the current one,`));
  verify(codeOf(-1));
  screen.getByText(new RegExp(`^Valid: step ${step - 1}, one step ago,`));
  verify(codeOf(3));
  screen.getByText('No step within ± 1 has this code.');
  set('Tolerance (± steps)', '5');
  press('Verify code');
  screen.getByText(new RegExp(`^Valid: step ${step + 3}, 3 steps ahead,`));
});

test('saves the picture as PNG and as SVG under the names of the account', async () => {
  open();
  const saved: { name: string; type: string }[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${(blob as Blob).type}`);
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, type: this.href });
  });
  press('Save PNG');
  press('Save SVG');
  await waitFor(() => expect(saved).toHaveLength(2));
  expect(saved.map(({ name }) => name).sort()).toEqual([
    'Example-alice-example.com.png',
    'Example-alice-example.com.svg',
  ]);
  expect(saved.map(({ type }) => type).sort()).toEqual(['blob:image/png', 'blob:image/svg+xml']);
});

test('what was made can be kept', async () => {
  const world = open();
  press('Add to my accounts');
  await waitFor(() => expect(world.accounts).toHaveLength(1));
  expect(world.accounts[0]).toMatchObject({ issuer: 'Example', account: 'alice@example.com' });
});
