// npm test: lint, types, unused code, unit, dom, e2e, fast ones first. Ends with `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBrowsers, ensureModules, ensurePackage, ensurePeers, ROOT, run } from './setup.mjs';

ensureModules();
ensurePackage('test/live');
ensurePeers();
ensureBrowsers(['chromium', 'firefox']);

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, said once more at the end: the output above it is long. */
const failures = [];

function step(name, command, args) {
  console.log(`\n── ${name}`);
  const isFine = run(command, args).status === 0;
  total[isFine ? 'passed' : 'failed'] += 1;
  if (!isFine) failures.push(name);
}

function failedTests({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const file = relative(ROOT, name);
    if (failed.length === 0) return message ? [`${file}: ${message}`] : [];
    return failed.map(({ fullName, failureMessages }) => `${file} > ${fullName}\n${failureMessages.join('\n')}`);
  });
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
    if (status !== 0) failures.push(project, ...failedTests(result));
  } catch {
    total.failed += 1;
    failures.push(`${project}: the test runner left no report`);
  }
}

mkdirSync(join(ROOT, '.output/test'), { recursive: true });
step('lint', 'biome', ['check', '--error-on-warnings', '.']);
run('wxt', ['prepare'], { stdio: ['ignore', 'ignore', 'inherit'] });
step('types', 'tsc', ['--noEmit']);
step('unused', 'knip', ['--no-progress']);
for (const project of ['unit', 'dom', 'e2e']) vitest(project);
step('store', 'node', ['test/run/lint-store.ts', '--built']);

for (const failure of failures) console.log(`\n✗ ${failure.slice(0, 1500)}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
