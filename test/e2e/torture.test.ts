import { expect, it } from 'vitest';
import { canaries } from '../torture/canaries.ts';
import { kills } from '../torture/kills.ts';
import { messages } from '../torture/messages.ts';
import { workerKills } from '../torture/worker-kills.ts';

// The long versions of these, with their full counts: npm run torture.

it.each([
  ['a killed Chromium', () => kills('chromium', 2)],
  ['a killed Firefox', () => kills('firefox', 1)],
  ['a killed worker', () => workerKills(8)],
])('no acknowledged save is lost with %s', async (_what, torture) => {
  const { figures, failures } = await torture();
  expect(failures).toEqual([]);
  expect(figures.acknowledged).toBeGreaterThan(0);
});

it('no secret and no passphrase is on the disk, in a page or in a request', async () => {
  expect((await canaries('chromium', 1, { ends: ['exit'], linger: 1000 })).failures).toEqual([]);
});

it('hostile messages change nothing and are told nothing', async () => {
  const { figures, failures } = await messages('chromium', 300);
  expect(failures).toEqual([]);
  expect(figures.messages).toBeGreaterThanOrEqual(300);
});
