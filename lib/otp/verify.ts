import type { Account } from './account.ts';
import { codeOfStep, stepAt } from './code.ts';

/** The step whose code was typed. */
export interface MatchedStep {
  /** RFC 6238 time step, or for hotp the counter. */
  step: number;
  /** Steps away from now: -1 is the code before this one. */
  offset: number;
  /** When the step begins and ends, in ms since the epoch; for hotp, 0 and Infinity. */
  validFrom: number;
  validUntil: number;
}

/**
 * Finds a typed code within `window` steps before and after a time, nearest first; null if it is not there. A hotp
 * account looks ahead only, from its counter, as servers do. Spaces, dashes and case do not matter.
 */
export function verifyCode(account: Account, typed: string, timeMs: number, window = 1): MatchedStep | null {
  const wanted = typed.replace(/[\s\u2010-\u2015-]/gu, '').toLowerCase();
  if (wanted === '') return null;
  const isHotp = account.type === 'hotp';
  const now = isHotp ? account.counter : stepAt(account, timeMs);
  for (let distance = 0; distance <= window; distance++) {
    for (const offset of isHotp || distance === 0 ? [distance] : [-distance, distance]) {
      const step = now + offset;
      if (step < 0 || codeOfStep(account, step).toLowerCase() !== wanted) continue;
      const periodMs = account.period * 1000;
      return isHotp
        ? { step, offset, validFrom: 0, validUntil: Number.POSITIVE_INFINITY }
        : { step, offset, validFrom: step * periodMs, validUntil: (step + 1) * periodMs };
    }
  }
  return null;
}
