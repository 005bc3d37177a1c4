/** A file of tests in vitest's JSON report, with the errors outside of its tests. */
export interface TestFile {
  /** Absolute path. */
  name: string;
  status: 'passed' | 'failed';
  message: string;
  assertionResults: readonly { fullName: string; status: string; failureMessages?: readonly string[] | null }[];
  outside?: readonly string[];
}
export interface Failed {
  file: string;
  /** Full name of the test; empty for what failed outside of all tests. */
  test: string;
  why: string;
}
export declare const MOST_AGAIN: number;
export declare function filesToTryAgain(files: readonly TestFile[]): string[];
export declare function withErrors(
  files: readonly TestFile[],
  errors: readonly { file: string; why: string }[],
): TestFile[];
export declare function bothTries(
  first: readonly TestFile[],
  second: readonly TestFile[],
): { passed: number; skipped: number; failures: Failed[]; unsteady: Failed[] };
