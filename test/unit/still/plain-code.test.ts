import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../../lib/must.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { isPlain, type PlainAccount } from '../../../lib/otp/plain-account.ts';
import { plainCode } from '../../../lib/otp/plain-code.ts';
import * as still from '../../../lib/still/plain-code.ts';

const account = (parts: Parameters<typeof makeAccount>[0]): PlainAccount => must([makeAccount(parts)].find(isPlain));

test('codes by the browser’s HMAC are those of the library', async () => {
  const accounts = fc.record({
    id: fc.uuid(),
    type: fc.constantFrom('totp' as const, 'steam' as const),
    secret: fc.uint8Array({ minLength: 1, maxLength: 100 }),
    digits: fc.integer({ min: 4, max: 10 }),
    period: fc.integer({ min: 1, max: 300 }),
  });
  await fc.assert(
    fc.asyncProperty(accounts, fc.integer({ min: 0, max: 1e14 }), async (parts, now) => {
      const one = account(parts);
      await still.computeCodes([one], now, 1);
      const step = Math.floor(now / (one.period * 1000));
      for (const wanted of [step, step + 1]) expect(still.plainCode(one, wanted)).toBe(plainCode(one, wanted));
    }),
  );
});

test('a code that was not computed is not made up', async () => {
  const one = account({ id: 'one', secret: new Uint8Array(20).fill(1) });
  const counted = account({ id: 'counted', type: 'hotp', secret: new Uint8Array(20).fill(1) });
  await still.computeCodes([one, counted], 60_000, 0);
  expect(() => still.plainCode(one, 3)).toThrow();
  expect(() => still.plainCode({ ...one, id: 'other' }, 2)).toThrow();
  expect(() => still.plainCode(counted, 2)).toThrow();
});
