import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** Before the UTF-8 of a key that is not hexadecimal. No text of UTF-8 has this byte. */
const IS_TEXT = 0xff;

/** Fewest characters of a key that is not hexadecimal: Stratum takes none that is shorter. */
const MIN_TEXT = 16;

const HEX = /^(?:[0-9a-f]{2})+$/;

/** Whether text may be a key that is not hexadecimal. */
function isTextKey(text: string): boolean {
  return text.length >= MIN_TEXT && !HEX.test(text) && !/[\p{C}\ufffd]/u.test(text);
}

/**
 * An account's `secret` for a mOTP key as text, to the letter, since the text itself goes into the code: the bytes of
 * hexadecimal in small letters, else a mark with the UTF-8 of the text; `undefined` for what is neither.
 */
export function motpSecret(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (HEX.test(text)) return hexToBytes(text);
  return isTextKey(text) ? new Uint8Array([IS_TEXT, ...new TextEncoder().encode(text)]) : undefined;
}

/** Whether a mOTP `secret` holds a key that is not hexadecimal, which only some programs take. */
export function isMotpText(secret: Uint8Array): boolean {
  return motpKey(secret) !== bytesToHex(secret);
}

/** The text of a mOTP key as it goes into the code: what `motpSecret` was given. */
export function motpKey(secret: Uint8Array): string {
  // Hexadecimal that begins so and is text from there on is one key of 10^8 of that length, and none is that long.
  const text = secret[0] === IS_TEXT ? new TextDecoder().decode(secret.subarray(1)) : '';
  return isTextKey(text) ? text : bytesToHex(secret);
}
