import { fromBase32, toBase32 } from './base32.ts';

/**
 * Reads the PIN of a Yandex or mOTP URI. Aegis writes it as base32 of its characters. A plain number is the PIN itself,
 * unless it is base32 of another number.
 */
export function readPin(text: string): string {
  if (!/^[a-z2-7]+=*$/i.test(text)) return text;
  const decoded = new TextDecoder().decode(fromBase32(text));
  if (/^\d+$/.test(text) && !/^\d+$/.test(decoded)) return text;
  return decoded.includes('\ufffd') || decoded === '' ? text : decoded;
}

/** The PIN as `readPin` and Aegis read it; as it is where base32 would be taken for a number. */
export function writePin(pin: string): string {
  const text = toBase32(new TextEncoder().encode(pin));
  return readPin(text) === pin ? text : pin;
}
