import { writeFileSync } from 'node:fs';

/**
 * Where the errors outside of all tests stand, beside a JSON report, which is silent on them.
 * @param {string} report path
 */
export const errorsOf = (report) => `${report}.errors`;

/** A reporter of vitest that writes them: for each the absolute path of its test file, empty where none is known. */
export default class OutsideErrors {
  #report;

  onInit({ config }) {
    this.#report = config.outputFile;
  }

  onTestRunEnd(_files, errors) {
    const told = errors.map(({ VITEST_TEST_PATH: file = '', message, stack }) => ({ file, why: stack ?? message }));
    writeFileSync(errorsOf(this.#report), JSON.stringify(told));
  }
}
