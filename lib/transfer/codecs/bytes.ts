import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { fromBase64 as decodeBase64 } from '../../base64.ts';
import { damaged } from '../import/source.ts';

/** @throws {Failure} `damaged` */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replace(/\s/g, '');
  if (digits.length % 2 || /[^0-9a-f]/i.test(digits)) throw damaged();
  return new Uint8Array(hexToBytes(digits));
}

/** Two small hexadecimal digits a byte. */
export function toHex(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

/** Base64 of either alphabet, with or without padding and line breaks. @throws {Failure} `damaged` */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = text.replace(/\s/g, '').replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  if (letters.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(letters)) throw damaged();
  return decodeBase64(letters);
}

/** Java's signed bytes, as JSON lists them. @throws {Failure} `damaged` */
export function fromSignedBytes(value: unknown): Uint8Array<ArrayBuffer> {
  if (!Array.isArray(value) || !value.every((n) => Number.isInteger(n) && n >= -128 && n <= 255)) throw damaged();
  return Uint8Array.from(value as number[]);
}
