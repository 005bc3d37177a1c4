// A test that drives a browser can meet a machine that stands still for a minute. One failure is tried again, and told.

/** More tests than this that fail are no accident: nothing is tried again. */
export const MOST_AGAIN = 3;

/** Failed tests of a file, and the file itself where it could not be loaded, or something failed outside of its tests. */
function failed({ name, message, status, assertionResults, outside = [] }) {
  const tests = assertionResults
    .filter((test) => test.status === 'failed')
    .map(({ fullName, failureMessages }) => ({ file: name, test: fullName, why: failureMessages.join('\n') }));
  const isUnread = status === 'failed' && tests.length === 0;
  const rest = isUnread ? [message || 'The file could not be run.', ...outside] : outside;
  return rest.length === 0 ? tests : [...tests, { file: name, test: '', why: rest.join('\n') }];
}

const failedIn = (files) => files.flatMap(failed);

/**
 * Files to run again: none where nothing or too much failed.
 * @param {import('./second-try.mjs').TestFile[]} files results of the first try
 * @returns {string[]} absolute paths
 */
export function filesToTryAgain(files) {
  const failures = failedIn(files);
  return failures.length <= MOST_AGAIN ? [...new Set(failures.flatMap(({ file }) => file || []))] : [];
}

/** How vitest tells of a file whose worker did not start in a minute: by its message alone. */
const NOT_STARTED = /^Error: \[vitest-pool\]: Failed to start .* for test files (\/.+)\.$/m;

/** The file of an error; empty where none is known. */
const fileOf = ({ file, why }) => file || (NOT_STARTED.exec(why)?.[1] ?? '');

/**
 * The results with the errors outside of all tests at their files, also at one that did not run. Those of no known file
 * stand in one without a name.
 * @param {import('./second-try.mjs').TestFile[]} files
 * @param {{ file: string; why: string }[]} errors
 */
export function withErrors(files, errors) {
  const byFile = Map.groupBy(errors, fileOf);
  const whysOf = (name) => (byFile.get(name) ?? []).map(({ why }) => why);
  const known = new Set(files.map(({ name }) => name));
  const others = [...byFile.keys()].filter((name) => !known.has(name));
  return [
    ...files.map((file) => ({ ...file, outside: whysOf(file.name) })),
    ...others.map((name) => ({ name, status: 'failed', message: whysOf(name).join('\n'), assertionResults: [] })),
  ];
}

/**
 * What two tries say together: a file's second result stands in place of its first.
 * @param {import('./second-try.mjs').TestFile[]} first
 * @param {import('./second-try.mjs').TestFile[]} second of the files that were tried again
 */
export function bothTries(first, second) {
  const again = new Map(second.map((file) => [file.name, file]));
  const last = first.map((file) => again.get(file.name) ?? file);
  const tests = last.flatMap(({ assertionResults }) => assertionResults);
  const failures = failedIn(last);
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').length,
    failures,
    unsteady: failedIn(first).filter(
      (then) => again.has(then.file) && !failures.some((now) => now.file === then.file && now.test === then.test),
    ),
  };
}
