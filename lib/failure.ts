import type { FailureCode, Failures } from './failures.ts';

/** Codes of `C` that have parameters. */
type Parametrised<C extends FailureCode> = C extends FailureCode
  ? keyof Failures[C] extends never
    ? never
    : C
  : never;
type Parameters<C extends FailureCode> = [Parametrised<C>] extends [never] ? [] : [params: Failures[C]];

/** An error that the user can act on. Its sentence is in locales/, by its code. */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  override readonly name = 'Failure';
  readonly code: C;
  readonly params: Failures[C];

  constructor(code: C, ...[params]: Parameters<C>) {
    super(code);
    this.code = code;
    this.params = params ?? ({} as Failures[C]);
  }
}

/** A failure as plain data: what crosses a message channel or is kept. */
export type FailureData<C extends FailureCode = FailureCode> = {
  [Code in C]: { code: Code; params: Failures[Code] };
}[C];

/** Whether something thrown is a failure with one of these codes. */
export function isFailure<C extends FailureCode>(error: unknown, ...codes: readonly C[]): error is Failure<C> {
  return error instanceof Failure && (codes as readonly FailureCode[]).includes(error.code);
}

/** Anything thrown, as plain data. An unforeseen error's own text is withheld: it could quote a secret. */
export function toFailureData(error: unknown): FailureData {
  if (!(error instanceof Failure)) return { code: 'unexpected', params: {} };
  return { code: error.code, params: { ...error.params } } as FailureData;
}
