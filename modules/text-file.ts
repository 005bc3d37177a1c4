import { leadsOf, SECONDS } from '../lib/app/text-file.ts';

/** The characters of some texts: those with a byte of their own first, then the others. */
function alphabetOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const byUse = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([character]) => character);
  const singles = 255 - leadsOf(byUse.length);
  return [...byUse.slice(0, singles).sort(), ...byUse.slice(singles).sort()];
}

/** A file that `readTextFile` reads. @throws for a text with a zero in it */
export function writeTextFile(texts: readonly string[]): Uint8Array {
  const alphabet = alphabetOf(texts);
  if (alphabet.includes('\0')) throw new Error('A text has a zero in it');
  const singles = 255 - leadsOf(alphabet.length);
  const numbers = new Map(alphabet.map((character, number) => [character, number]));
  const bytesOf = (character: string): number[] => {
    const number = numbers.get(character) ?? 0;
    const rest = number - singles;
    return rest < 0 ? [number + 1] : [singles + 1 + Math.floor(rest / SECONDS), (rest % SECONDS) + 1];
  };
  const body = texts.flatMap((text) => [...[...text].flatMap(bytesOf), 0]);
  return Uint8Array.from([...new TextEncoder().encode(alphabet.join('')), 0, ...body]);
}
