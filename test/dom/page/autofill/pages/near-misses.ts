import { AROUND_TWO_FACTOR } from './near-misses-around-two-factor.ts';
import { CHECKS_AND_NUMBERS } from './near-misses-checks-and-numbers.ts';
import { OTHER_CODES } from './near-misses-other-codes.ts';
import type { NearMiss } from './page-kinds.ts';

/** Pages that ask for something like a one-time code, and for none. */
export const NEAR_MISSES: readonly NearMiss[] = [...OTHER_CODES, ...AROUND_TWO_FACTOR, ...CHECKS_AND_NUMBERS];
