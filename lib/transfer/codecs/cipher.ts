import type { Bytes } from '../../crypto/bytes.ts';
import { Failure } from '../../failure.ts';

/** The failure of a file that its password does not open. */
export function passwordWrong(): Failure<'password-wrong'> {
  return new Failure('password-wrong');
}

/** The password, where one was given. @throws {Failure} `password-required` */
export function requirePassword(password: string | undefined): string {
  if (password === undefined || password === '') throw new Failure('password-required');
  return password;
}

/** AES-GCM with the tag at the end of `data`. @throws {Failure} `password-wrong`: a damaged file looks the same */
export async function openGcm(key: Bytes, iv: Bytes, data: Bytes, additionalData?: Bytes): Promise<Bytes> {
  try {
    const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, ...(additionalData ? { additionalData } : {}) }, aes, data),
    );
  } catch {
    throw passwordWrong();
  }
}

/** AES-GCM: the ciphertext with its 16-byte tag behind. @param key 16 or 32 bytes @param iv 12 bytes, never used twice with a key */
export async function sealGcm(key: Bytes, iv: Bytes, data: Bytes, additionalData?: Bytes): Promise<Bytes> {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  return new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv, ...(additionalData ? { additionalData } : {}) }, aes, data),
  );
}

/** AES-CBC with PKCS7. @throws {Failure} `password-wrong` where the padding does not fit */
export async function openCbc(key: Bytes, iv: Bytes, data: Bytes): Promise<Bytes> {
  try {
    const aes = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['decrypt']);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, aes, data));
  } catch {
    throw passwordWrong();
  }
}
