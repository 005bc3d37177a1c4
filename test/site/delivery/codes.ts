import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Limiter } from '../limiter.ts';

export const DIGITS = { min: 4, max: 10, usual: 4 } as const;
const TRIES = 3;
export const VALID_MS = 10 * 60_000;
/** Between two codes to the same user. */
export const RESEND_MS = 30_000;

const WINDOW_MS = 15 * 60_000;
const SENDS_PER_USER = 5;
const CHECKS_PER_USER = 20;
const ACTS_PER_ADDRESS = 200;

/** How a code is remembered: never itself, and worthless without the key that lives in this process only. */
interface Issued {
  salt: Buffer;
  hash: Buffer;
  digits: number;
  at: number;
  wrong: number;
  state: 'open' | 'used' | 'void';
}

export type IssueResult = { ok: true; code: string } | { ok: false; reason: 'wait' | 'limited'; waitMs: number };

export type CheckResult =
  | { outcome: 'right' }
  | { outcome: 'used' | 'void' | 'expired' | 'replaced' | 'none' }
  | { outcome: 'wrong'; triesLeft: number }
  | { outcome: 'limited'; waitMs: number };

/**
 * Codes that are mailed or texted. Each belongs to one user (a key like `mail alice@example.com`), is valid
 * for ten minutes, can be used once, survives two wrong tries, and is void once a newer one is made.
 */
export class DeliveredCodes {
  readonly #now: () => number;
  readonly #key = randomBytes(32);
  /** Newest last; the ones before are kept only to say that they were replaced. */
  readonly #issued = new Map<string, Issued[]>();
  readonly #sends: Limiter;
  readonly #checks: Limiter;
  readonly #addresses: Limiter;

  constructor(now: () => number) {
    this.#now = now;
    this.#sends = new Limiter(SENDS_PER_USER, WINDOW_MS, now);
    this.#checks = new Limiter(CHECKS_PER_USER, WINDOW_MS, now);
    this.#addresses = new Limiter(ACTS_PER_ADDRESS, WINDOW_MS, now);
  }

  /** Makes a code of `digits` and voids the user's older ones. `address` is where the wish came from. */
  issue(person: string, address: string, digits: number = DIGITS.usual): IssueResult {
    if (!Number.isInteger(digits) || digits < DIGITS.min || digits > DIGITS.max)
      throw new RangeError(`A code has ${DIGITS.min} to ${DIGITS.max} digits.`);
    const now = this.#now();
    const before = this.#issued.get(person) ?? [];
    const waitMs = (before.at(-1)?.at ?? -RESEND_MS) + RESEND_MS - now;
    if (waitMs > 0) return { ok: false, reason: 'wait', waitMs };
    const limitMs = this.#addresses.wait(address) || this.#sends.take(person);
    if (limitMs > 0) return { ok: false, reason: 'limited', waitMs: limitMs };
    this.#addresses.take(address);
    const code = String(randomInt(10 ** digits)).padStart(digits, '0');
    const salt = randomBytes(16);
    const issued: Issued = { salt, hash: this.#hash(salt, code), digits, at: now, wrong: 0, state: 'open' };
    this.#issued.set(person, [...before.filter(({ at }) => at > now - VALID_MS), issued]);
    return { ok: true, code };
  }

  /** Judges a code, and uses it up if it is right. */
  check(person: string, address: string, code: string): CheckResult {
    const waitMs = this.#addresses.take(address) || this.#checks.take(person);
    if (waitMs > 0) return { outcome: 'limited', waitMs };
    const all = this.#issued.get(person) ?? [];
    const newest = all.at(-1);
    if (!newest) return { outcome: 'none' };
    if (!this.#is(newest, code)) {
      if (all.some((older) => older !== newest && older.state === 'open' && this.#is(older, code)))
        return { outcome: 'replaced' };
      return this.#countWrong(newest);
    }
    if (newest.state !== 'open') return { outcome: newest.state };
    if (this.#isExpired(newest)) return { outcome: 'expired' };
    newest.state = 'used';
    return { outcome: 'right' };
  }

  /** Digits of the user's newest code, for a form with as many boxes. */
  digitsOf(person: string): number {
    return this.#issued.get(person)?.at(-1)?.digits ?? DIGITS.usual;
  }

  #countWrong(issued: Issued): CheckResult {
    if (issued.state === 'void') return { outcome: 'void' };
    if (this.#isExpired(issued)) return { outcome: 'expired' };
    issued.wrong += 1;
    if (issued.wrong >= TRIES && issued.state === 'open') issued.state = 'void';
    return { outcome: 'wrong', triesLeft: Math.max(0, TRIES - issued.wrong) };
  }

  #isExpired({ at }: Issued): boolean {
    return this.#now() > at + VALID_MS;
  }

  #hash(salt: Buffer, code: string): Buffer {
    return createHmac('sha256', this.#key).update(salt).update(code).digest();
  }

  #is(issued: Issued, code: string): boolean {
    return timingSafeEqual(issued.hash, this.#hash(issued.salt, code));
  }
}
