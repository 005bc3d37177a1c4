import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { atMost, checkPolicy, NO_POLICY } from '../../lib/policy.ts';
import { checkSettings, settingsUnder } from '../../lib/settings.ts';

test.each([
  [undefined, NO_POLICY],
  ['a text', NO_POLICY],
  [
    { disableExport: true, unknown: 1 },
    { ...NO_POLICY, disableExport: true },
  ],
  [
    { disableExport: 'yes', minPassphraseLength: 12 },
    { ...NO_POLICY, minPassphraseLength: 12 },
  ],
  [{ minPassphraseLength: -1, maxLockAfterMinutes: 1.5 }, NO_POLICY],
])('%j is read as far as it is well formed', (given, policy) => {
  expect(checkPolicy(given)).toEqual(policy);
});

test.each([
  [480, 0, 480],
  [480, 60, 60],
  [5, 60, 5],
  [0, 60, 60],
  [0, 0, 0],
])('%i minutes under a rule of %i are %i', (minutes, max, held) => {
  expect(atMost(minutes, max)).toBe(held);
});

test('a rule holds over the settings, and is never taken from where they are stored', () => {
  const stored = { lockAfterMinutes: 0, inlineOrigins: ['https://a.example'], managed: { disableExport: true } };
  const own = checkSettings(stored);
  expect(own.managed).toEqual(NO_POLICY);
  const held = settingsUnder(own, { ...NO_POLICY, maxLockAfterMinutes: 30, disableInlineIcon: true });
  expect(held).toMatchObject({ lockAfterMinutes: 30, lockAfterIdleMinutes: 15, inlineOrigins: [] });
});

test('Chromium is told of the same rules, and administrators too', () => {
  const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
  expect(Object.keys(schema.properties)).toEqual(Object.keys(NO_POLICY));
  const documented = [...readFileSync('docs/managed.md', 'utf8').matchAll(/^\| `(\w+)` \|/gm)].map(([, rule]) => rule);
  expect(documented).toEqual(Object.keys(NO_POLICY));
});
