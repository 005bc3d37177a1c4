import { must } from '../must.ts';

/** Words of a generated passphrase: 5 × 12.9 = 64.6 bits. */
const GENERATED_WORDS = 5;

/** A number below `limit`, each equally likely. */
function randomBelow(limit: number): number {
  const value = must(crypto.getRandomValues(new Uint32Array(1))[0]);
  const fair = Math.floor(2 ** 32 / limit) * limit;
  return value < fair ? value % limit : randomBelow(limit);
}

/** A passphrase of random words from the EFF's list, joined by spaces. Loads the list when it is first asked for. */
export async function generatePassphrase(words: number = GENERATED_WORDS): Promise<string> {
  const { EFF_WORDS } = await import('./eff-words.ts');
  const list = EFF_WORDS.split(' ');
  return Array.from({ length: words }, () => list[randomBelow(list.length)]).join(' ');
}
