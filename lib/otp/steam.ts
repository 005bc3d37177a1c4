const ALPHABET = '23456789BCDFGHJKMNPQRTVWXY';
const LENGTH = 5;

/** Steam Guard code: the 31 bits of an HMAC-SHA1 (RFC 4226, 5.3), least significant character first. */
export function steamCode(number: number): string {
  let rest = number;
  let code = '';
  for (let i = 0; i < LENGTH; i++) {
    code += ALPHABET[rest % ALPHABET.length];
    rest = Math.floor(rest / ALPHABET.length);
  }
  return code;
}
