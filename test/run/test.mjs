// npm test: lint, types and unused code, then unit, dom and e2e. Ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBrowsers, ensureModules, ensurePackage, ensurePeers, environment, ROOT, run } from './setup.mjs';

ensureModules();

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, said once more at the end: the output above it is long. */
const failures = [];

function count(name, isFine) {
  total[isFine ? 'passed' : 'failed'] += 1;
  if (!isFine) failures.push(name);
}

function step(name, command, args) {
  console.log(`\n── ${name}`);
  count(name, run(command, args).status === 0);
}

/**
 * A command beside others; what it says is told in one piece when it is over. Resolves with its exit code.
 * @param {number} [niceness] the higher, the more it leaves the processor to others
 */
function aside(name, command, args, niceness = 0) {
  return new Promise((done) => {
    const said = [];
    const child = spawn(command, args, { cwd: ROOT, env: environment() });
    if (child.pid !== undefined && niceness > 0) setPriority(child.pid, niceness);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    child.on('error', (error) => said.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      console.log(`\n── ${name}\n${Buffer.concat(said)}`);
      done(code);
    });
  });
}

/** A command whose output is shown as it comes. Resolves with its exit code. */
function inFront(name, command, args) {
  console.log(`\n── ${name}`);
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, env: environment(), stdio: 'inherit' });
    child.on('error', () => done(1));
    child.on('close', done);
  });
}

async function stepAside(name, command, args) {
  count(name, (await aside(name, command, args)) === 0);
}

function failedTests({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const file = relative(ROOT, name);
    if (failed.length === 0) return message ? [`${file}: ${message}`] : [];
    return failed.map(({ fullName, failureMessages }) => `${file} > ${fullName}\n${failureMessages.join('\n')}`);
  });
}

const reportOf = (projects) => join(ROOT, `.output/test/${projects[0]}.json`);

/** What vitest needs to run these projects; they share its workers. */
function vitestArgs(projects) {
  rmSync(reportOf(projects), { force: true });
  return [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${reportOf(projects)}`,
  ];
}

function countTests(projects, code) {
  const name = projects.join(' and ');
  try {
    const result = JSON.parse(readFileSync(reportOf(projects), 'utf8'));
    total.passed += result.numPassedTests;
    total.skipped += result.numPendingTests + result.numTodoTests;
    // A suite that could not even load has no failed tests of its own.
    total.failed += code === 0 ? 0 : Math.max(1, result.numFailedTests);
    if (code !== 0) failures.push(name, ...failedTests(result));
  } catch {
    total.failed += 1;
    failures.push(`${name}: the test runner left no report`);
  }
}

mkdirSync(join(ROOT, '.output/test'), { recursive: true });
const lint = stepAside('lint', 'biome', ['check', '--error-on-warnings', '.']);
// Meanwhile, as these wait for the network.
ensurePackage('test/live');
ensurePackage('test/store');
ensurePeers();
ensureBrowsers(['chromium', 'firefox']);
run('wxt', ['prepare'], { stdio: ['ignore', 'ignore', 'inherit'] });
await Promise.all([lint, stepAside('types', 'tsc', ['--noEmit']), stepAside('unused', 'knip', ['--no-progress'])]);

// Browsers are waited for two fifths of the time. The other tests compute meanwhile, and give way to them.
const GIVES_WAY = 5;
const [computing, driving] = [['unit', 'dom'], ['e2e']];
await Promise.all([
  aside('unit and dom', 'vitest', vitestArgs(computing), GIVES_WAY).then((code) => countTests(computing, code)),
  inFront('e2e', 'vitest', vitestArgs(driving)).then((code) => countTests(driving, code)),
]);
step('store', 'node', ['test/run/lint-store.ts', '--built']);
step('workflows', 'node', ['test/run/lint-workflows.ts']);

for (const failure of failures) console.log(`\n✗ ${failure.slice(0, 1500)}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
