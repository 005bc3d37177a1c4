import { describe, expect, test } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { fromBase32 } from '../../../lib/otp/base32.ts';
import { codeAt } from '../../../lib/otp/code.ts';
import { formatOtpauthUri, parseOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import {
  hasOathtool,
  hasPyotp,
  oathtoolCodes,
  pyotpCodes,
  pyotpParse,
  randomCases,
} from '../../interop/authenticators.ts';

// The long version of this is test/interop/main.ts.
const pyotp = hasPyotp();
const oathtool = hasOathtool();
if (!pyotp) console.log('skipped: agreement with PyOTP (Debian: apt-get install python3-pyotp)');
if (!oathtool) console.log('skipped: agreement with oathtool (Debian: apt-get install oathtool)');

test.skipIf(!oathtool)('200 random accounts have the codes of oathtool', () => {
  const cases = randomCases(200, { min: 6, max: 8 });
  expect(cases.map(({ code }) => code)).toEqual(oathtoolCodes(cases));
});

describe.skipIf(!pyotp)('PyOTP', () => {
  test('500 random accounts have its codes', () => {
    const cases = randomCases(500, { min: 1, max: 10 });
    expect(cases.map(({ code }) => code)).toEqual(pyotpCodes(cases));
  });

  test.each([
    ['S3K3TPI5MYA2M67V', 'alice@google.com', 'Secure App'],
    ['4FFL2ENARCIW423Y6SK4JDSJVLT3Q4KI', 'user', 'Company'],
    ['O5SVKFBA7G5JYY2ALSVWSYP2PDXL5SMH', 'abc', 'codevoweb.com'],
    ['JBSWY3DPEHPK3PXP', 'a/b üß', 'Café Co 日本'],
  ])('reads our URI of %s and agrees on the code', (base32, name, issuer) => {
    const account = makeAccount({ secret: fromBase32(base32), account: name, issuer });
    const seconds = 1_700_000_000;
    const uri = formatOtpauthUri(account);
    const theirs = pyotpParse(uri, seconds);
    expect(theirs.code).toBe(codeAt(account, seconds * 1000).code);
    expect(parseOtpauthUri(uri).account).toMatchObject({ account: name, issuer });
    expect(theirs).toMatchObject({ name, issuer });
  });
});
