import { ensurePackage } from '../run/setup.mjs';

/** Before the unit tests: one of them compares with zxcvbn, whose word lists are large. */
export default function setup() {
  ensurePackage('test/zxcvbn');
}
