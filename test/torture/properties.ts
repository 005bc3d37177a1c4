import { globSync, readFileSync } from 'node:fs';
import type { Verdict } from './main.ts';
import { runTest } from './run-test.ts';

/** Every property of the unit tests, with so many times its everyday number of random cases. */
export async function properties(times: number): Promise<Verdict> {
  const files = globSync('test/unit/**/*.test.ts').filter((path) =>
    /from 'fast-check'/.test(readFileSync(path, 'utf8')),
  );
  const { failures } = await runTest(files, { PROPERTY_TIMES: String(times) });
  return { figures: { files: files.length, times }, failures };
}
