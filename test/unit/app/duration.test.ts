import { expect, test } from 'vitest';
import { durationText } from '../../../lib/app/duration.ts';
import { fileNameOf } from '../../../lib/download.ts';

test.each([
  [0, '0 s'],
  [600, '1 s'],
  [47_000, '47 s'],
  [-47_400, '47 s'],
  [60_000, '1 min'],
  [200_000, '3 min 20 s'],
  [3_600_000, '1 h'],
  [7_530_000, '2 h 5 min'],
])('%i ms are %s', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

test.each([
  ['Secure App alice@google.com', 'Secure-App-alice-google.com'],
  ['../../etc/passwd', 'etc-passwd'],
  ['株式会社 ü', '株式会社-ü'],
  ['***', 'otpauth'],
])('a file for %s', (name, file) => {
  expect(fileNameOf(name, 'otpauth')).toBe(file);
});
