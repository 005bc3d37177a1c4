// npm test: lint, types and unused code, then unit, dom and e2e. Ends with `N passed, N failed`.
// `-- --one-try`: a test that failed is not tried again.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join, relative } from 'node:path';
import { errorsOf } from './outside-errors.mjs';
import { bothTries, filesToTryAgain, withErrors } from './second-try.mjs';
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

const reportOf = (name) => join(ROOT, `.output/test/${name}.json`);

/** What vitest needs to run these projects, which share its workers, and write a report of that name. */
function vitestArgs(name, projects, files = []) {
  rmSync(reportOf(name), { force: true });
  return [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    '--reporter=./test/run/outside-errors.mjs',
    `--outputFile=${reportOf(name)}`,
    ...files,
  ];
}

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Results of the files of a run; fails the whole where there are none, or where it ended badly for no told reason. */
function resultsOf(name, code) {
  const report = reportOf(name);
  if (![report, errorsOf(report)].every(existsSync)) {
    count(`${name}: the test runner left no report`, false);
    return [];
  }
  const { testResults } = read(report);
  const errors = read(errorsOf(report));
  const isTold = errors.length > 0 || testResults.some(({ status }) => status !== 'passed');
  if (code !== 0 && !isTold) count(`${name}: ended with ${code}`, false);
  return withErrors(testResults, errors);
}

/** Runs the files with failed tests once more, alone. */
async function tryAgain(files) {
  if (files.length === 0 || process.argv.includes('--one-try')) return [];
  const name = 'second try';
  return resultsOf(name, await inFront(name, 'vitest', vitestArgs(name, ['unit', 'dom', 'e2e'], files)));
}

const told = ({ file, test, why }) => `${relative(ROOT, file)} > ${test}\n${why}`.slice(0, 1500);

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
const [computing, driving] = ['unit and dom', 'e2e'];
const codes = await Promise.all([
  aside(computing, 'vitest', vitestArgs(computing, ['unit', 'dom']), GIVES_WAY),
  inFront(driving, 'vitest', vitestArgs(driving, ['e2e'])),
]);
const first = [computing, driving].flatMap((name, i) => resultsOf(name, codes[i]));
const tests = bothTries(first, await tryAgain(filesToTryAgain(first)));
total.passed += tests.passed;
total.skipped += tests.skipped;
total.failed += tests.failures.length;
failures.push(...tests.failures.map(told));
step('store', 'node', ['test/run/lint-store.ts', '--built']);
step('workflows', 'node', ['test/run/lint-workflows.ts']);

for (const test of tests.unsteady) console.log(`\n⚠ passed at the second try only: ${told(test)}`);
for (const failure of failures) console.log(`\n✗ ${failure.slice(0, 1500)}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
