import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Verdict } from './main.ts';

/** A unit test at a size that is too large for every day: what it wrote, and what it says has failed. */
async function runTest(file: string, env: Record<string, string>): Promise<{ out: string; failures: string[] }> {
  const options = { env: { ...process.env, ...env, NO_COLOR: '1' }, maxBuffer: 64 * 1024 * 1024 };
  const args = ['vitest', 'run', '--project', 'unit', '--maxWorkers=1', file];
  try {
    return { out: (await promisify(execFile)('npx', args, options)).stdout, failures: [] };
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
    const failures = [...`${stdout}${stderr}`.matchAll(/^.*AssertionError.*$/gm)].map(([line]) => line);
    return { out: stdout ?? '', failures: failures.length > 0 ? failures : [message] };
  }
}

/**
 * Each call to a store that each operation makes fails, hangs, or takes effect after its caller has given it up: alone,
 * and in up to `pairs` pairs spread over all that there are.
 */
export async function faults(pairs: number): Promise<Verdict> {
  const { out, failures } = await runTest('test/unit/faults/faults.test.ts', { FAULT_PAIRS: String(pairs) });
  const figures: Verdict['figures'] = { operations: 0, calls: 0, plans: 0, possible: 0 };
  for (const [, calls, plans, possible] of out.matchAll(/: (\d+) calls, (\d+) plans of (\d+)$/gm)) {
    for (const [name, more] of Object.entries({ operations: 1, calls, plans, possible }))
      figures[name] = Number(figures[name]) + Number(more);
  }
  return { figures, failures };
}

/** A year of use in so many steps, with jumps of the clock and restarts. */
export async function year(steps: number): Promise<Verdict> {
  const { failures } = await runTest('test/unit/faults/year.test.ts', { YEAR_STEPS: String(steps) });
  return { figures: { steps }, failures };
}
