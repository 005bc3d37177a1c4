import { hotp } from './hotp.ts';

const ALPHABET = '23456789BCDFGHJKMNPQRTVWXY';
const LENGTH = 5;

/** Steam Guard code at a time step: the 31 bits of HMAC-SHA1, least significant character first. */
export function steamCode(secret: Uint8Array, step: number): string {
  let rest = Number(hotp({ secret, algorithm: 'SHA1', digits: 10 }, step));
  let code = '';
  for (let i = 0; i < LENGTH; i++) {
    code += ALPHABET[rest % ALPHABET.length];
    rest = Math.floor(rest / ALPHABET.length);
  }
  return code;
}
