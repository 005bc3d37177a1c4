// npm test: lint, types, unused code, unit, dom, e2e, fast ones first. Ends with `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers, ensureModules, ensurePeers, ROOT, run } from './setup.mjs';

ensureModules();
ensurePeers();
ensureBrowsers(['chromium', 'firefox']);

const total = { passed: 0, failed: 0, skipped: 0 };

function step(name, command, args) {
  console.log(`\n── ${name}`);
  const isFine = run(command, args).status === 0;
  total[isFine ? 'passed' : 'failed'] += 1;
}

function vitest(project) {
  console.log(`\n── ${project}`);
  const report = join(ROOT, `.output/test/${project}.json`);
  rmSync(report, { force: true });
  const { status } = run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += result.numPassedTests;
    total.skipped += result.numPendingTests + result.numTodoTests;
    // A suite that could not even load has no failed tests of its own.
    total.failed += status === 0 ? 0 : Math.max(1, result.numFailedTests);
  } catch {
    total.failed += 1;
  }
}

mkdirSync(join(ROOT, '.output/test'), { recursive: true });
step('lint', 'biome', ['check', '--error-on-warnings', '.']);
run('wxt', ['prepare'], { stdio: ['ignore', 'ignore', 'inherit'] });
step('types', 'tsc', ['--noEmit']);
step('unused', 'knip', ['--no-progress']);
for (const project of ['unit', 'dom', 'e2e']) vitest(project);
step('store', 'node', ['test/run/lint-store.ts', '--built']);

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
