import { flipBits, smallVault } from '../unit/vault/flip.ts';
import type { Verdict } from './main.ts';

/**
 * Every bit of a small vault file flipped, one at a time, `rounds` vaults: header, each slot, payload, and the JSON and
 * base64 around them. (The padding to 4 KiB makes the smallest file one of 7 KB.)
 */
export async function flips(rounds: number): Promise<Verdict> {
  let bytes = 0;
  let bits = 0;
  const failures: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const file = await smallVault();
    bytes += file.length;
    const { tried, unseen } = await flipBits(file, () => true);
    bits += tried;
    failures.push(...unseen.map((bit) => `byte ${bit >> 3} bit ${bit & 7} of ${file.length} bytes`));
  }
  return { figures: { bytes, bits, detected: bits - failures.length }, failures };
}
