import fc from 'fast-check';
import { type Command, KINDS } from './commands.ts';
import { seedRandom, withQuickCrypto } from './quick-crypto.ts';
import { World } from './world.ts';

const command: fc.Arbitrary<Command> = fc.record({
  kind: fc.constantFrom(...KINDS),
  device: fc.nat(5),
  a: fc.nat(40),
  b: fc.nat(40),
});

/** Worlds at their beginning, by how many devices are in them. */
type Beginnings = Map<number, World>;

async function beginning(of: Beginnings, count: number): Promise<World> {
  seedRandom(0);
  const known = of.get(count) ?? new World();
  if (!of.has(count)) await known.start(count);
  of.set(count, known);
  seedRandom(1_000_000);
  return known.copy();
}

/** Plays one history; the laws that it breaks. */
async function play(of: Beginnings, count: number, commands: readonly Command[]): Promise<string[]> {
  const world = await beginning(of, count);
  for (const one of commands) await world.do(one);
  return world.settle();
}

/** Plays so many random histories; throws with the shortest that breaks a law, or with the first one found. */
export async function playHistories(
  runs: number,
  { seed, isShortest = true }: { seed?: number; isShortest?: boolean } = {},
): Promise<void> {
  const beginnings: Beginnings = new Map();
  const histories = fc.asyncProperty(
    fc.integer({ min: 2, max: 5 }),
    fc.array(command, { minLength: 4, maxLength: 40 }),
    async (count, commands) => {
      const broken = await play(beginnings, count, commands);
      if (broken.length > 0) throw new Error(broken.join(', '));
    },
  );
  await withQuickCrypto(() =>
    fc.assert(histories, { numRuns: runs, endOnFailure: !isShortest, ...(seed !== undefined && { seed }) }),
  );
}

/** Plays `devices: kind device a b, …`, numbers that are left out being 0; the laws that it breaks. */
export function playText(history: string): Promise<string[]> {
  const [count, commands] = history.split(': ');
  const all = commands!.split(', ').map((text): Command => {
    const [kind, ...numbers] = text.split(' ');
    const [device = 0, a = 0, b = 0] = numbers.map(Number);
    return { kind: kind as Command['kind'], device, a, b };
  });
  return withQuickCrypto(() => play(new Map(), Number(count), all));
}
