import { Failure } from '../../../failure.ts';
import { formats } from '../../format.ts';
import { asRecord, asText, hasKeys, some } from '../../import/record.ts';

export const otpManager = formats(
  {
    id: 'otp-manager-json',
    name: 'OTP Manager',
    detect: {
      json: (value) =>
        some(
          asRecord(value).accounts,
          (account) => hasKeys(account, 'secret', 'period') && /^[012]$/.test(asText(account.algorithm)),
        ),
    },
    read: () => import('./read.ts').then((module) => module.read),
  },
  {
    id: 'otp-manager-encrypted',
    name: 'OTP Manager',
    detect: { json: (value) => hasKeys(value, 'accounts', 'iv') && typeof asRecord(value).accounts === 'string' },
    refuse: () => new Failure('sealed-by-program', { program: 'OTP Manager' }),
  },
);
