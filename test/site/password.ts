import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

export interface PasswordHash {
  salt: Buffer;
  hash: Buffer;
}

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  return { salt, hash: await derive(password.normalize('NFKC'), salt, 32) };
}

export async function isPassword(stored: PasswordHash, password: string): Promise<boolean> {
  return timingSafeEqual(stored.hash, await derive(password.normalize('NFKC'), stored.salt, 32));
}
