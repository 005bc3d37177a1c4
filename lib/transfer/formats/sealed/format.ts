import { formats } from '../../format.ts';

/** Encrypted without any mark: andOTP, Authenticator Plus, OTPClient before version 2. Their bytes look random; those of other files do not. */
function looksRandom({ bytes }: { bytes: Uint8Array }): boolean {
  if (bytes.length < 48) return false;
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  const expected = bytes.length / 256;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 255 on average for random bytes; 400 is 6 standard deviations off.
  return chiSquare < 400;
}

export const sealed = formats({
  id: 'sealed',
  name: 'andOTP',
  detect: { rest: looksRandom },
  read: () => import('./read.ts').then((module) => module.read),
});
