import { flipBits, smallVault } from '../unit/vault/flip.ts';
import type { Verdict } from './main.ts';

/** Every bit of a small vault file flipped, one at a time, `rounds` vaults. */
export async function flips(rounds: number): Promise<Verdict> {
  let bits = 0;
  const failures: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const bytes = await smallVault();
    const { tried, unseen } = await flipBits(bytes, () => true);
    bits += tried;
    failures.push(...unseen.map((bit) => `byte ${bit >> 3} bit ${bit & 7} of ${bytes.length} bytes`));
  }
  return { figures: { bits, detected: bits - failures.length }, failures };
}
