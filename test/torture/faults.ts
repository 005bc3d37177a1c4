import type { Verdict } from './main.ts';
import { runTest } from './run-test.ts';

/**
 * Each call to a store that each operation makes fails, hangs, or takes effect after its caller has given it up: alone,
 * and in up to `pairs` pairs spread over all that there are.
 */
export async function faults(pairs: number): Promise<Verdict> {
  const { out, failures } = await runTest(['test/unit/faults/faults.test.ts'], { FAULT_PAIRS: String(pairs) });
  const figures: Verdict['figures'] = { operations: 0, calls: 0, plans: 0, possible: 0 };
  for (const [, calls, plans, possible] of out.matchAll(/: (\d+) calls, (\d+) plans of (\d+)$/gm)) {
    for (const [name, more] of Object.entries({ operations: 1, calls, plans, possible }))
      figures[name] = Number(figures[name]) + Number(more);
  }
  return { figures, failures };
}

/** A year of use in so many steps, with jumps of the clock and restarts. */
export async function year(steps: number): Promise<Verdict> {
  const { failures } = await runTest(['test/unit/faults/year.test.ts'], { YEAR_STEPS: String(steps) });
  return { figures: { steps }, failures };
}
