import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What says what has failed: an assertion, or a property with its seed and counterexample. */
const FAILED = /^.*(?:AssertionError|Property failed|\{ seed: |Counterexample: ).*$/gm;

/** Unit tests at a size that is too large for every day: what they wrote, and what they say has failed. */
export async function runTest(
  files: string[],
  env: Record<string, string>,
): Promise<{ out: string; failures: string[] }> {
  const options = { env: { ...process.env, ...env, NO_COLOR: '1' }, maxBuffer: 64 * 1024 * 1024 };
  const args = ['vitest', 'run', '--project', 'unit', '--maxWorkers=1', ...files];
  try {
    return { out: (await promisify(execFile)('npx', args, options)).stdout, failures: [] };
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
    const failures = [...`${stdout}${stderr}`.matchAll(FAILED)].map(([line]) => line);
    return { out: stdout ?? '', failures: failures.length > 0 ? failures : [message] };
  }
}
