import type { FailureCode, Failures } from '../../lib/failures.ts';

/** A sentence for each failure, made from its parameters. */
export type Sentences = { [C in FailureCode]: (params: Failures[C]) => string };
