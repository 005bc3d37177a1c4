import { Failure } from '../failure.ts';
import { BOUNDS } from './account.ts';

/** Bytes of a new secret: RFC 4226 asks for 128 bits at least and recommends 160; under 80 it could be guessed. */
export const NEW_SECRET_BYTES = { min: 10, usual: 20, max: BOUNDS.secretBytes.max } as const;

/**
 * A new secret from the system's generator; 20 bytes are 32 characters of base32.
 * @throws {Failure} `secret-length-out-of-range` for less than 80 bits or more than an account may hold.
 */
export function newSecret(bytes: number = NEW_SECRET_BYTES.usual): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(bytes) || bytes < NEW_SECRET_BYTES.min || bytes > NEW_SECRET_BYTES.max)
    throw new Failure('secret-length-out-of-range');
  return crypto.getRandomValues(new Uint8Array(bytes));
}
