import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockSkew } from '../../../lib/otp/clock-skew.ts';

const noon = Date.UTC(2026, 10, 21, 12, 0, 0);
const date = new Date(noon).toUTCString();

test.each([
  ['behind', -47_000],
  ['ahead', 95_000],
  ['right', 0],
])('a clock that is %s by %i ms', (_word, wrongMs) => {
  const sentMs = noon + wrongMs + 400;
  const skew = clockSkew({ date, sentMs, receivedMs: sentMs + 200 });
  expect(skew.offsetMs).toBe(0 - wrongMs);
  expect(skew.uncertaintyMs).toBe(600);
});

test('the true offset is within the uncertainty', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -3_600_000, max: 3_600_000 }),
      fc.integer({ min: 0, max: 8000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1_600_000_000_000, max: 2_000_000_000_000 }),
      (offset, roundTrip, share, sent) => {
        const answered = sent + roundTrip * share + offset;
        const header = new Date(Math.floor(answered / 1000) * 1000).toUTCString();
        const { offsetMs, uncertaintyMs } = clockSkew({ date: header, sentMs: sent, receivedMs: sent + roundTrip });
        expect(Math.abs(offsetMs - offset)).toBeLessThanOrEqual(uncertaintyMs + 1);
      },
    ),
  );
});

test.each([
  ['', 0, 100, 'clock-no-date'],
  ['soon', 0, 100, 'clock-no-date'],
  ['Sat, 99 Foo 2026 12:00:00 GMT', 0, 100, 'clock-no-date'],
  [date, noon, noon + 9000, 'clock-too-slow'],
  [date, noon, noon - 1, 'clock-too-slow'],
  ['Thu, 01 Jan 1970 00:00:00 GMT', noon, noon + 10, 'clock-implausible'],
])('%j, sent %i, received %i is refused as %s', (header, sentMs, receivedMs, code) => {
  expect(() => clockSkew({ date: header, sentMs, receivedMs })).toThrow(expect.objectContaining({ code }));
});
