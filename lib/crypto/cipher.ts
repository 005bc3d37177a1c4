import { type Bytes, randomBytes, utf8 } from './bytes.ts';

/** AES-256-GCM ciphertext with its tag at the end. */
export interface Sealed {
  nonce: Bytes;
  data: Bytes;
}

/** HKDF-SHA256 (RFC 5869) of `secret`, 32 bytes. `info` separates the uses of one secret. */
export async function hkdf(secret: Uint8Array, salt: Uint8Array, info: string): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', secret as Bytes, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: salt as Bytes, info: utf8(info) },
    base,
    256,
  );
  return new Uint8Array(bits);
}

/** AES-256-GCM; `key` has 32 bytes, `nonce` 12: fresh and random, where the additional data does not name it. */
export async function encrypt(
  key: Bytes,
  plain: Bytes,
  additionalData: Bytes,
  nonce = randomBytes(12),
): Promise<Sealed> {
  const gcm = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData }, gcm, plain);
  return { nonce, data: new Uint8Array(data) };
}

/** The plain bytes, or undefined if key, data or additional data do not match. */
export async function decrypt(key: Bytes, sealed: Sealed, additionalData: Bytes): Promise<Bytes | undefined> {
  const gcm = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  try {
    const algorithm = { name: 'AES-GCM', iv: sealed.nonce, additionalData };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, gcm, sealed.data));
  } catch (error) {
    // WebCrypto's error for a wrong authentication tag.
    if (error instanceof Error && error.name === 'OperationError') return undefined;
    throw error;
  }
}

/** HMAC-SHA256 (RFC 2104), 32 bytes. */
export async function hmac(key: Bytes, message: Bytes): Promise<Bytes> {
  const sha256 = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', sha256, message));
}

/** SHA-256 (FIPS 180-4), 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Bytes));
}
