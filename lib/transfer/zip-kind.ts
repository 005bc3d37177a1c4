import type { ReaderName } from './registry.ts';

/** Which reader a zip is for, by the names of its files. `undefined`: for the readers of the files inside. */
export function zipReader(names: string[]): ReaderName | undefined {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/(^|\/)export\.data$/)) return '1password-zip';
  if (has(/^Proton Pass\//) || has(/(^|\/)data\.pgp$/)) return 'proton-pass';
  if (has(/(^|\/)raivo-otp-export\.json$/i)) return 'raivo';
  if (has(/(^|\/)accounts\.txt$/i)) return 'authenticator-plus';
  if (has(/\.mafile$/i)) return 'steam-zip';
  if (has(/(^|\/)winauth[^/]*\.txt$/i)) return 'winauth';
  return undefined;
}
