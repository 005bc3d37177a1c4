import { signal } from '@preact/signals';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Review } from '../../../components/review/review.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { createCapture } from '../../../lib/app/actions/capture.ts';
import { takePasted } from '../../../lib/app/actions/take-pasted.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { toAccountData } from '../../../lib/otp/account-data.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import type { Findings } from '../../../lib/otp/finding.ts';
import { fakePorts } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

const account = (issuer: string, fill: number) => makeAccount({ issuer, secret: new Uint8Array(20).fill(fill) });
const saved = account('Saved', 1);

const NOTHING: Findings = { site: '', findings: [], batches: [], refusals: [], others: 0 };
const finding = (source: 'code' | 'key', of: ReturnType<typeof account>, n = 0) => ({
  id: `${n}`,
  source,
  account: toAccountData(of),
  warnings: [],
});

async function review(...found: [source: 'code' | 'key', of: ReturnType<typeof account>][]): Promise<void> {
  app = createApp(fakePorts({ accounts: [saved] }).ports, explain);
  await app.ready;
  const findings = { ...NOTHING, findings: found.map(([source, of], n) => finding(source, of, n)) };
  render(<Review app={app} capture={{ ...createCapture(), findings: signal(findings) }} onEdit={() => undefined} />);
}

test('a key is offered beside a code whose account is saved: it is another one', async () => {
  await review(['code', saved], ['key', account('Pasted', 2)]);
  expect(screen.getByText('Pasted')).toBeTruthy();
});

test('a key beside a code that is new is not offered twice', async () => {
  await review(['code', account('Shown', 3)], ['key', account('Words', 4)]);
  expect(screen.getByText('Shown')).toBeTruthy();
  expect(screen.queryByText('Words')).toBeNull();
});

/** Pastes a text while `waiting` are the findings of before. */
async function paste(text: string, waiting: Findings): Promise<void> {
  const capture = { ...createCapture(), findings: signal(NOTHING) };
  capture.take = async () => {
    capture.findings.value = waiting;
    return 1;
  };
  await takePasted(app, capture, { files: [], pictures: [], text });
}
const linkTo = ({ issuer, secret }: ReturnType<typeof account>) =>
  `otpauth://totp/${issuer}:?issuer=${issuer}&secret=${toBase32(secret)}`;
const said = () => app.notices.current.value?.text ?? '';

test('of a pasted link that is saved already it is said as what, and nothing is asked', async () => {
  await review(['code', saved]);
  await paste(linkTo(saved), { ...NOTHING, findings: [finding('code', saved)] });
  expect(said()).toBe('You have this account as “Saved”.');
  expect(document.querySelector('.review')).toBeNull();
});

test('of a pasted link it is said what it is, whatever was pasted before', async () => {
  const other = account('Other', 2);
  await review();
  app.stop();
  app = createApp(fakePorts({ accounts: [saved, other] }).ports, explain);
  await app.ready;
  const before = { ...NOTHING, findings: [finding('code', other, 1), finding('code', saved)] };
  await paste(linkTo(other), before);
  expect(said()).toBe('You have this account as “Other”.');
});

test('beside the refusal of a pasted link nothing is said of what was pasted before', async () => {
  await review();
  await paste('otpauth://totp/x', { ...NOTHING, findings: [finding('code', saved)] });
  expect(said()).toBe('');
});

test('a pasted web address is called no account, whatever was pasted before', async () => {
  await review();
  await paste('https://example.com/', { ...NOTHING, findings: [finding('code', saved)] });
  expect(said()).not.toBe('');
  expect(said()).not.toContain('Saved');
});
