import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Mobile-OTP code (motp.sourceforge.net) at a time step: the head of MD5 over step, secret in lower hex, and PIN. */
export function motpCode(secret: Uint8Array, pin: string, step: number, digits: number): string {
  return bytesToHex(md5(new TextEncoder().encode(`${step}${bytesToHex(secret)}${pin}`))).slice(0, digits);
}
