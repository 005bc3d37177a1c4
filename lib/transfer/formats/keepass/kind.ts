const MAX_BYTES = 100_000;

/**
 * Whether a file is a key that KeePass opens a database with: its XML, or by its name. A key may be any file at
 * all; others than these are not guessed.
 */
export function isKeePassKey({ name, bytes }: { name: string; bytes: Uint8Array }): boolean {
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return false;
  if (/\.keyx?$/i.test(name)) return true;
  return /^\ufeff?\s*<\?xml[^>]*>\s*<KeyFile>/.test(new TextDecoder().decode(bytes.subarray(0, 512)));
}

/** Whether bytes begin with the two signatures of KeePass 2. */
export function isKdbx(bytes: Uint8Array): boolean {
  return [0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5].every((byte, i) => bytes[i] === byte);
}
