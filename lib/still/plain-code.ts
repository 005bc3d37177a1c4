import { must } from '../must.ts';
import type { Account } from '../otp/account.ts';
import { isPlain, type PlainAccount } from '../otp/plain-account.ts';
import { steamCode } from '../otp/steam.ts';

/*
 * Codes by the browser's own HMAC, for what is drawn once: drawing cannot wait for it, so they are computed before. It
 * stands in for lib/otp/plain-code.ts in the script that draws the first picture (modules/first-picture.ts), which has no
 * library for them.
 */

const computed = new Map<string, string>();

const nameOf = (id: string, step: number): string => `${step} ${id}`;

/** RFC 4226, 5.3: the 31 bits of an HMAC at the offset that its last byte names. */
function truncated(mac: DataView): number {
  return mac.getUint32(mac.getUint8(mac.byteLength - 1) & 15) & 0x7fffffff;
}

async function compute({ id, type, secret, digits }: PlainAccount, step: number): Promise<void> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), { name: 'HMAC', hash: 'SHA-1' }, false, [
    'sign',
  ]);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const number = truncated(new DataView(await crypto.subtle.sign('HMAC', key, counter)));
  const code = type === 'steam' ? steamCode(number) : String(number % 10 ** digits).padStart(digits, '0');
  computed.set(nameOf(id, step), code);
}

/**
 * Computes the codes of the running step, for `plainCode`. A code by counter is shown only once it was asked for.
 * @param now ms since the epoch
 * @param more how many steps after it too
 */
export async function computeCodes(accounts: readonly Account[], now: number, more: number): Promise<void> {
  const timed = accounts.filter(isPlain).filter(({ type }) => type !== 'hotp');
  const steps = (period: number) => Array.from({ length: 1 + more }, (_, i) => Math.floor(now / (period * 1000)) + i);
  await Promise.all(timed.flatMap((account) => steps(account.period).map((step) => compute(account, step))));
}

/** The code of a time step. @throws if it was not computed */
export function plainCode({ id }: PlainAccount, step: number): string {
  return must(computed.get(nameOf(id, step)));
}
