import type { Account } from './account.ts';
import { hotp } from './hotp.ts';
import { motpCode } from './motp.ts';
import { needsPin } from './pin.ts';
import { isPlain } from './plain-account.ts';
import { plainCode } from './plain-code.ts';
import { yandexCode } from './yandex.ts';

/** A code, and from when (included) until when (excluded) it is the one, in ms since the epoch. */
export interface Code {
  /** Empty while an account that needs a PIN has none: its code would be wrong. */
  code: string;
  validFrom: number;
  validUntil: number;
}

/** Time step (RFC 6238's T, with T0 = 0) of an account at a time in ms. */
export function stepAt(account: Pick<Account, 'period'>, timeMs: number): number {
  return Math.floor(timeMs / (account.period * 1000));
}

/** The code of a time step; for hotp, of a counter. Empty while the PIN is missing. */
export function codeOfStep(account: Account, step: number): string {
  if (isPlain(account)) return plainCode(account, step);
  if (needsPin(account)) return '';
  switch (account.type) {
    case 'motp':
      return motpCode(account.secret, account.pin, step, account.digits);
    case 'yandex':
      return yandexCode(account.secret, account.pin, step);
    default:
      return hotp(account, step);
  }
}

/**
 * The code of an account at a time in ms since the epoch. A hotp code is that of `account.counter` and has no end
 * (`validFrom` 0, `validUntil` Infinity): show it only after the next counter has been stored.
 */
export function codeAt(account: Account, timeMs: number): Code {
  if (account.type === 'hotp')
    return { code: codeOfStep(account, account.counter), validFrom: 0, validUntil: Number.POSITIVE_INFINITY };
  const step = stepAt(account, timeMs);
  const periodMs = account.period * 1000;
  return { code: codeOfStep(account, step), validFrom: step * periodMs, validUntil: (step + 1) * periodMs };
}
