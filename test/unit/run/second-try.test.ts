import { describe, expect, it } from 'vitest';
import { bothTries, filesToTryAgain, MOST_AGAIN, type TestFile, withErrors } from '../../run/second-try.mjs';

const test = (fullName: string, status = 'passed') => ({
  fullName,
  status,
  failureMessages: [`${fullName} was wrong`],
});
const file = (name: string, tests: ReturnType<typeof test>[], message = ''): TestFile => ({
  name,
  status: message || tests.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
  message,
  assertionResults: tests,
});

const fine = file('/fine', [test('a'), test('b')]);
const once = file('/once', [test('c', 'failed'), test('d')]);

describe('a second try', () => {
  it('is taken for the files with a failed test alone', () => {
    expect(filesToTryAgain([fine, once])).toEqual(['/once']);
    expect(filesToTryAgain([fine])).toEqual([]);
  });

  it('is taken for a file that could not be loaded', () => {
    expect(filesToTryAgain([file('/broken', [], 'no such module')])).toEqual(['/broken']);
  });

  it('is not taken where too much failed', () => {
    const many = Array.from({ length: MOST_AGAIN + 1 }, (_, i) => test(`${i}`, 'failed'));
    expect(filesToTryAgain([file('/many', many)])).toEqual([]);
    expect(bothTries([file('/many', many)], []).failures).toHaveLength(many.length);
  });

  it('counts each test once, and names what passed then', () => {
    const { passed, failures, unsteady } = bothTries([fine, once], [file('/once', [test('c'), test('d')])]);
    expect({ passed, failures }).toEqual({ passed: 4, failures: [] });
    expect(unsteady).toEqual([{ file: '/once', test: 'c', why: 'c was wrong' }]);
  });

  it('leaves failed what fails again', () => {
    const { passed, failures, unsteady } = bothTries([fine, once], [once]);
    expect({ passed, unsteady }).toEqual({ passed: 3, unsteady: [] });
    expect(failures).toEqual([{ file: '/once', test: 'c', why: 'c was wrong' }]);
  });

  it('fails for what fails at the second try alone', () => {
    const { failures, unsteady } = bothTries([once], [file('/once', [test('c'), test('d', 'failed')])]);
    expect(failures.map(({ test: name }) => name)).toEqual(['d']);
    expect(unsteady.map(({ test: name }) => name)).toEqual(['c']);
  });

  it('leaves failed what it did not reach', () => {
    expect(bothTries([once], []).failures).toHaveLength(1);
  });

  it('fails for an error outside of all tests, also beside a failed test that passes then', () => {
    const errors = [{ file: '/fine', why: 'thrown late' }];
    const first = withErrors([fine, once], errors);
    expect(filesToTryAgain(first)).toEqual(['/fine', '/once']);
    const both = (second: TestFile[]) => bothTries(first, second).failures;
    const passed = file('/once', [test('c'), test('d')]);
    expect(both([passed])).toEqual([{ file: '/fine', test: '', why: 'thrown late' }]);
    expect(both(withErrors([fine, passed], errors))).toHaveLength(1);
    expect(both([fine, passed])).toEqual([]);
  });

  it('fails for an error of no known file, which nothing can try again', () => {
    const first = withErrors([fine], [{ file: '', why: 'thrown anywhere' }]);
    expect(filesToTryAgain(first)).toEqual([]);
    expect(bothTries(first, []).failures).toEqual([{ file: '', test: '', why: 'thrown anywhere' }]);
  });

  it('is taken for a file that did not come to run', () => {
    const why =
      'Error: [vitest-pool]: Failed to start forks worker for test files /late/tabs.test.tsx.\n    at Pool.schedule';
    const first = withErrors([fine], [{ file: '', why }]);
    expect(filesToTryAgain(first)).toEqual(['/late/tabs.test.tsx']);
    expect(bothTries(first, []).failures).toEqual([{ file: '/late/tabs.test.tsx', test: '', why }]);
    const { passed, failures } = bothTries(first, [file('/late/tabs.test.tsx', [test('e')])]);
    expect({ passed, failures }).toEqual({ passed: 3, failures: [] });
  });

  it('counts skipped tests', () => {
    expect(bothTries([file('/some', [test('e', 'pending'), test('f')])], [])).toMatchObject({ passed: 1, skipped: 1 });
  });
});
