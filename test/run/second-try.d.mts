/** A file of tests in vitest's JSON report. */
export interface TestFile {
  /** Absolute path. */
  name: string;
  status: 'passed' | 'failed';
  message: string;
  assertionResults: readonly { fullName: string; status: string; failureMessages?: readonly string[] | null }[];
}
export interface Failed {
  file: string;
  /** Full name of the test; empty for a file that could not be run. */
  test: string;
  why: string;
}
export declare const MOST_AGAIN: number;
export declare function filesToTryAgain(files: readonly TestFile[]): string[];
export declare function bothTries(
  first: readonly TestFile[],
  second: readonly TestFile[],
): { passed: number; skipped: number; failures: Failed[]; unsteady: Failed[] };
