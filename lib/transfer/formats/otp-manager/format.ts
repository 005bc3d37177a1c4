import { formats } from '../../format.ts';
import { asRecord, asText, hasKeys, some } from '../../import/record.ts';

/** Whether secrets are encrypted: CBC's blocks in base64, and the IV in hexadecimal. Other programs keep an `iv` too. */
function isEncrypted(value: unknown): boolean {
  const { accounts, iv } = asRecord(value);
  if (!hasKeys(value, 'accounts', 'iv')) return false;
  if (typeof accounts === 'string') return true;
  return /^[0-9a-f]{32}$/i.test(asText(iv)) && some(accounts, (account) => isSealed(asText(asRecord(account).secret)));
}

/** Whole blocks of 16 bytes in base64, and no base32. */
function isSealed(text: string): boolean {
  if (!/^[A-Za-z0-9+/]{22,}={0,2}$/.test(text) || /^[A-Z2-7]+=*$/.test(text)) return false;
  const bytes = (text.replace(/=+$/, '').length * 3) >> 2;
  return text.length % 4 === 0 && bytes % 16 === 0;
}

export const otpManager = formats(
  {
    id: 'otp-manager-encrypted',
    name: 'OTP Manager',
    detect: { json: isEncrypted },
    read: () => import('./read.ts').then((module) => module.readEncrypted),
  },
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
);
