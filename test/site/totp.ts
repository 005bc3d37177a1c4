import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The site's own RFC 4226 and RFC 6238, on node:crypto alone: a code that the extension made is judged by
 * an implementation that shares nothing with the extension's.
 */
export type HashName = 'sha1' | 'sha256' | 'sha512';

/** RFC 4226 §5.3: HMAC, dynamic truncation, decimal. */
export function hotp(secret: Uint8Array, counter: number, digits = 6, hash: HashName = 'sha1'): string {
  const moving = Buffer.alloc(8);
  moving.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac(hash, secret).update(moving).digest();
  const offset = mac[mac.length - 1]! & 0x0f;
  const truncated = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(truncated % 10 ** digits).padStart(digits, '0');
}

export interface TotpCheck {
  secret: Uint8Array;
  code: string;
  /** ms since the epoch. */
  now: number;
  /** The newest time step whose code was taken; -1 for none. That step and older ones are refused. */
  lastStep: number;
  /** Seconds. */
  period?: number;
  digits?: number;
  hash?: HashName;
}

export type TotpVerdict = { ok: true; step: number } | { ok: false; reason: 'wrong' | 'used' };

/** Verifies with a window of one step to each side (RFC 6238 §5.2), each code once. */
export function verifyTotp(check: TotpCheck): TotpVerdict {
  const { secret, code, now, lastStep, period = 30, digits = 6, hash = 'sha1' } = check;
  const current = Math.floor(now / 1000 / period);
  let match = -1;
  for (const step of [current - 1, current, current + 1]) {
    if (step >= 0 && equalText(hotp(secret, step, digits, hash), code)) match = Math.max(match, step);
  }
  if (match < 0) return { ok: false, reason: 'wrong' };
  return match > lastStep ? { ok: true, step: match } : { ok: false, reason: 'used' };
}

/** Compares without telling by its time where the two differ. */
function equalText(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
