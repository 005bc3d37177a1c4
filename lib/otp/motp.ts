import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { motpKey } from './motp-key.ts';

/** Mobile-OTP code (motp.sourceforge.net) at a time step: the head of MD5 over step, key as text, and PIN. */
export function motpCode(secret: Uint8Array, pin: string, step: number, digits: number): string {
  return bytesToHex(md5(new TextEncoder().encode(`${step}${motpKey(secret)}${pin}`))).slice(0, digits);
}
