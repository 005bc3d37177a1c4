import fc from 'fast-check';
import { type Command, KINDS, World } from './world.ts';

const command: fc.Arbitrary<Command> = fc.record({
  kind: fc.constantFrom(...KINDS),
  device: fc.nat(4),
  a: fc.nat(40),
  b: fc.nat(40),
});

/** Plays so many random histories; throws with the shortest that breaks a law. */
export async function playHistories(runs: number, seed?: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 5 }),
      fc.array(command, { minLength: 4, maxLength: 40 }),
      async (count, commands) => {
        const world = new World();
        await world.start(count);
        for (const one of commands) await world.do(one);
        const broken = await world.settle();
        if (broken.length > 0) throw new Error([...new Set(broken)].join(', '));
      },
    ),
    { numRuns: runs, endOnFailure: false, ...(seed !== undefined && { seed }) },
  );
}
