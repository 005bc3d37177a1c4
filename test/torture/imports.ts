import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verdict } from './main.ts';

/** Mutated files of every format, read under the test runner, which can stand in for the key derivations. */
export async function imports(count: number): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-imports-'));
  const figures = join(folder, 'figures.json');
  try {
    execFileSync('npx', ['vitest', 'run', '--project', 'unit', 'test/unit/transfer/mutated.test.ts'], {
      env: { ...process.env, MUTATED_FILES: String(count), MUTATION_FIGURES: figures },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return JSON.parse(readFileSync(figures, 'utf8'));
  } catch (error) {
    return { figures: {}, failures: [`The run did not end well: ${error}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
