import { expect, test } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { codeAt } from '../../../lib/otp/code.ts';
import { NEW_SECRET_BYTES, newSecret } from '../../../lib/otp/provisioning.ts';
import { verifyCode } from '../../../lib/otp/verify.ts';

const secret = new TextEncoder().encode('12345678901234567890');
const totp = makeAccount({ secret, digits: 8 });
const at = 1_111_111_109_000;
const step = Math.floor(1_111_111_109 / 30);

test('names the step that a code matched', () => {
  expect(verifyCode(totp, '07081804', at)).toEqual({
    step,
    offset: 0,
    validFrom: step * 30_000,
    validUntil: (step + 1) * 30_000,
  });
  expect(verifyCode(totp, ' 0708 1804 ', at)?.offset).toBe(0);
});

test.each([
  [-3, 3],
  [-1, 1],
  [0, 0],
  [1, 1],
  [2, 2],
])('a code %i steps away is found with a window of %i and no less', (offset, window) => {
  const { code } = codeAt(totp, at + offset * 30_000);
  expect(verifyCode(totp, code, at, window)).toMatchObject({ step: step + offset, offset });
  if (window > 0) expect(verifyCode(totp, code, at, window - 1)).toBeNull();
});

test('hotp looks ahead only', () => {
  const hotp = makeAccount({ type: 'hotp', secret, counter: 3 });
  expect(verifyCode(hotp, '338314', 0, 1)).toMatchObject({ step: 4, offset: 1, validUntil: Number.POSITIVE_INFINITY });
  expect(verifyCode(hotp, '359152', 0, 5)).toBeNull();
});

test('case does not matter, and nothing typed matches nothing', () => {
  const steam = makeAccount({ type: 'steam', secret });
  expect(verifyCode(steam, codeAt(steam, at).code.toLowerCase(), at)).toMatchObject({ offset: 0 });
  expect(verifyCode(makeAccount({ type: 'motp', secret }), ' ', at)).toBeNull();
  expect(verifyCode(totp, '1', 0, 2)).toBeNull();
});

test('new secrets are random and at least 80 bits', () => {
  expect(newSecret()).toHaveLength(20);
  expect(newSecret(10)).toHaveLength(10);
  expect(newSecret(NEW_SECRET_BYTES.max)).toHaveLength(1024);
  expect(newSecret()).not.toEqual(newSecret());
  for (const bytes of [0, 9, 10.5, 1025, Number.NaN])
    expect(() => newSecret(bytes)).toThrow(expect.objectContaining({ code: 'secret-length-out-of-range' }));
});
